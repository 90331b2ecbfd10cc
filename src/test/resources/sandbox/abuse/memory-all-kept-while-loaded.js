// expect: COMPLETED runs=fail
const keep = [];
let size = 1 << 20;
while (size > 4) { try { keep.push(new Uint8Array(size)); } catch (e) { size >>= 1; } }
