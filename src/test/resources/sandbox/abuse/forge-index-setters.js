// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
for (const owner of [Object.prototype, Array.prototype]) {
  for (let i = 0; i < 10; i++) try { Object.defineProperty(owner, i, { get() { return undefined; }, set() {}, configurable: true }); } catch (e) {}
}
