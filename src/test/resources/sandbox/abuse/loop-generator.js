// expect: OUT_OF_FUEL runs=fail
function* all() { for (;;) yield 1; }
exports.run = () => { for (const one of all()) one; };
