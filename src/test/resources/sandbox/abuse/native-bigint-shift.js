// expect: COMPLETED runs=fail
exports.run = () => 1n << (2n ** 62n);
