// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const p = new Proxy({}, { getPrototypeOf() { for (;;) {} } }); return p instanceof Error; };
