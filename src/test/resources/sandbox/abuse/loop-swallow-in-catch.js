// expect: OUT_OF_FUEL runs=fail
exports.run = () => { for (;;) { try { for (;;) {} } catch (e) {} } };
