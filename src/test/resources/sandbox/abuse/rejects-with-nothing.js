// expect: COMPLETED runs=fail
exports.run = () => Promise.reject();
