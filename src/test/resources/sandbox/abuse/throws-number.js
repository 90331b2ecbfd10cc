// expect: COMPLETED runs=fail
exports.run = () => { throw 0; };
