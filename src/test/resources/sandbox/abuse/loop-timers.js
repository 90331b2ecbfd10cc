// expect: OUT_OF_FUEL runs=fail
exports.run = () => new Promise(() => { setInterval(() => {}, 1); });
