// expect: COMPLETED runs=fail
exports.run = () => { let s = 'x'; for (;;) s += s; };
