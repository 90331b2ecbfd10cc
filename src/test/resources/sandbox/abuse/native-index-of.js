// expect: OUT_OF_FUEL runs=fail
exports.run = () => Array.prototype.indexOf.call({ length: 2 ** 50 }, 1);
