// expect: OUT_OF_FUEL runs=fail
exports.run = async () => { for (;;) await null; };
