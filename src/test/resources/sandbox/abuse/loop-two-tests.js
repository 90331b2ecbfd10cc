// expect: OUT_OF_FUEL runs=fail adds=fail
exports.run = exports.add = () => { for (;;) {} };
