// expect: OUT_OF_MEMORY runs=ok
const keep = [];
exports.run = async () => { await null; let size = 1 << 20; while (size > 4) { try { keep.push(new Uint8Array(size)); } catch (e) { size >>= 1; } } };
