// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
exports.run = function run() { for (const f of [() => run.caller, () => run.arguments, () => arguments.callee.caller]) { let got; try { got = f(); } catch (e) {} if (typeof got === 'function') throw new Error('a caller'); } };
