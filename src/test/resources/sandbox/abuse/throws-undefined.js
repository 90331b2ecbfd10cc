// expect: COMPLETED runs=fail
exports.run = () => { throw undefined; };
