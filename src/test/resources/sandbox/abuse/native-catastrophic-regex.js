// expect: OUT_OF_FUEL runs=fail
exports.run = () => /^(a+)+$/.test('a'.repeat(40) + '!');
