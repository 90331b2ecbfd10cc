// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const again = () => Promise.resolve().then(again); return again(); };
