// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { for (const k of Object.getOwnPropertyNames(Array.prototype)) try { Array.prototype[k] = () => []; } catch (e) {} } catch (e) {}
try { Array.prototype[Symbol.iterator] = function* () {}; } catch (e) {}
try { Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true }); } catch (e) {}
