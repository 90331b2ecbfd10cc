// expect: COMPLETED runs=fail
exports.run = () => { let s = 'x'; for (let i = 0; i < 29; i++) s += s; throw new Error(s); };
