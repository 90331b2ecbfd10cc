// expect: COMPLETED runs=fail
exports.run = () => require('os');
