// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const e = new Error('x'); Object.defineProperty(e, 'message', { get() { for (;;) {} } }); throw e; };
