// expect: NEVER_SETTLED runs=fail
exports.run = () => ({ then() {} });
