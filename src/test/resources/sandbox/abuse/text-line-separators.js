// expect: COMPLETED runs=fail
exports.run = () => { throw new Error('a b c\u0085d\re'); };
