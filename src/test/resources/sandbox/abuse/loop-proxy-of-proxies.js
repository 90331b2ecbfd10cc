// expect: OUT_OF_FUEL runs=fail
exports.run = () => { let p = {}; for (;;) p = new Proxy(p, { get: (t, k) => t[k] }); };
