// expect: OUT_OF_FUEL runs=fail
exports.run = () => Array.prototype.fill.call({ length: 2 ** 40 }, 1);
