// expect: OUT_OF_FUEL runs=fail
exports.run = () => { for (;;) { try { throw 1; } finally { continue; } } };
