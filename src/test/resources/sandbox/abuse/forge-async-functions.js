// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Object.getPrototypeOf(async () => {}).constructor.prototype[Symbol.toStringTag] = 'x'; } catch (e) {}
try { Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype).next = () => 1; } catch (e) {}
