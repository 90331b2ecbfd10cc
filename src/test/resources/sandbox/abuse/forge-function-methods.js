// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => {}; } catch (e) {}
try { Function.prototype[Symbol.hasInstance] = () => true; } catch (e) {}
try { Object.defineProperty(RangeError, Symbol.hasInstance, { value: () => true }); } catch (e) {}
