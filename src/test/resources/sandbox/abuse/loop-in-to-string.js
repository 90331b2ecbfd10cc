// expect: OUT_OF_FUEL runs=fail
exports.run = () => { throw { toString() { for (;;) {} }, toJSON() { for (;;) {} } }; };
