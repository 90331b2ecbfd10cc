// expect: COMPLETED runs=fail
exports.run = () => require('node:fs');
