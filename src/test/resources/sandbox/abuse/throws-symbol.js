// expect: COMPLETED runs=fail
exports.run = () => { throw Symbol('x'); };
