// expect: OUT_OF_FUEL runs=fail
exports.run = () => 3n ** (2n ** 24n);
