// expect: NEVER_SETTLED runs=ok rejects=fail
exports.run = () => {};
exports.bad = () => new Promise(() => {});
