// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { for (const k of Object.getOwnPropertyNames(String.prototype)) try { String.prototype[k] = () => ''; } catch (e) {} } catch (e) {}
