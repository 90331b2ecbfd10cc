// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const a = []; a.length = 2 ** 32 - 1; return a.join(); };
