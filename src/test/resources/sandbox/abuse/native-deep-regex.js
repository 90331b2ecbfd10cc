// expect: COMPLETED runs=fail
exports.run = () => new RegExp('('.repeat(50000) + ')'.repeat(50000));
