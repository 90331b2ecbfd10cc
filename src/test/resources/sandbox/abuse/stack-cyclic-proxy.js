// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const a = {}; const p = new Proxy(a, {}); Object.setPrototypeOf(a, p); return p.x; };
