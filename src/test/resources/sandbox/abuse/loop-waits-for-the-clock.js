// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const end = Date.now() + 10; while (Date.now() < end) {} };
