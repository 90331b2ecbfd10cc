// expect: NEVER_SETTLED runs=fail
exports.run = () => new Promise(() => {});
