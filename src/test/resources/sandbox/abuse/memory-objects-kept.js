// expect: OUT_OF_FUEL runs=fail
exports.run = () => { let list = null; for (;;) list = { list, more: [1, 2, 3, 4, 5, 6, 7, 8] }; };
