// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const again = () => queueMicrotask(again); again(); };
