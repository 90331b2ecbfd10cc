// expect: OUT_OF_FUEL runs=fail
exports.run = () => Array.from({ length: 2 ** 31 });
