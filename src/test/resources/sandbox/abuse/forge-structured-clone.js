// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { globalThis.structuredClone = (x) => x; } catch (e) {}
try { Object.defineProperty(globalThis, 'structuredClone', { value: (x) => x }); } catch (e) {}
exports.run = () => { const a = {}; if (structuredClone(a) === a) throw new Error('replaced'); };
