// expect: COMPLETED runs=fail
exports.run = () => new ArrayBuffer(2 ** 31);
