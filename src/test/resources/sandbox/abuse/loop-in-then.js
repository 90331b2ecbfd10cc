// expect: OUT_OF_FUEL runs=fail
exports.run = () => ({ then() { for (;;) {} } });
