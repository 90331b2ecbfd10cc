// expect: COMPLETED runs=fail
exports.run = () => quit(0);
