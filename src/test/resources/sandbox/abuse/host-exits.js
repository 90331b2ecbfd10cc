// expect: COMPLETED runs=fail
exports.run = () => process.exit(0);
