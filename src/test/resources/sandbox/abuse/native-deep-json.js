// expect: OUT_OF_STACK runs=fail
exports.run = () => JSON.parse('['.repeat(200000) + ']'.repeat(200000));
