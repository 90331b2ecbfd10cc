// expect: COMPLETED runs=fail
exports.run = () => require('qjs:std');
