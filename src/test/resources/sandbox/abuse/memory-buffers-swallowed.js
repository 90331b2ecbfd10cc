// expect: OUT_OF_FUEL runs=fail
exports.run = () => { const all = []; for (;;) { try { all.push(new Uint8Array(1 << 20)); } catch (e) {} } };
