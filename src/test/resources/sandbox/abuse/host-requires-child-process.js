// expect: COMPLETED runs=fail
exports.run = () => require('child_process');
