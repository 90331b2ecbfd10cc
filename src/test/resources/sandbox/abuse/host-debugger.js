// expect: COMPLETED runs=ok
exports.run = () => { debugger; };
