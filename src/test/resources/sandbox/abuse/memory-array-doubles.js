// expect: OUT_OF_FUEL runs=fail
exports.run = () => { let a = [1]; for (;;) a = a.concat(a); };
