// expect: COMPLETED runs=fail
exports.run = () => 'x'.repeat(2 ** 40);
