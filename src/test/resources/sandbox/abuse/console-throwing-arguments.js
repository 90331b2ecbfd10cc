// expect: COMPLETED runs=ok
exports.run = () => { console.log({ toJSON() { throw 1; } }, Symbol('x'), null, undefined, 1n, -0, () => {}); };
