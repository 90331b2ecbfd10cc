// expect: COMPLETED runs=fail
exports.run = () => { const e = new Error('x'); Object.defineProperty(e, 'name', { get() { throw e; } }); throw e; };
