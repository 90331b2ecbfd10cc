// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
exports.bad = () => { const p = Promise.resolve(1); p.then = (good, bad) => good(); p.constructor = Object; return p; };
exports.later = () => { const p = Promise.resolve(1); p.then = (good) => good('sooner'); return p; };
