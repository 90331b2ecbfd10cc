// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const keep = []; for (;;) { const a = new Array(10); keep.push(() => a); } };
