// expect: OUT_OF_FUEL runs=fail
exports.run = () => { for (;;) console.log('x'); };
