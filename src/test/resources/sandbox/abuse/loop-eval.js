// expect: OUT_OF_FUEL runs=fail
exports.run = () => { for (;;) eval('1'); };
