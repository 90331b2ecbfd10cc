// expect: OUT_OF_FUEL runs=fail
exports.run = () => { for (;;) Array.from({ length: 5000 }, (x, i) => i).sort(() => (i = !i) ? 1 : -1); };
let i = false;
