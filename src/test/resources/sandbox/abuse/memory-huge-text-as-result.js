// expect: COMPLETED runs=ok adds=fail
exports.run = () => {};
exports.add = () => { let s = 'x'; for (let i = 0; i < 29; i++) s += s; return s; };
