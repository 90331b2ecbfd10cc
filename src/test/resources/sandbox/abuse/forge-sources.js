// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
exports.run = () => {
  const hex = /[0-9a-f]{32}/;
  for (const f of [require, __step, console.log, setTimeout, structuredClone]) if (hex.test(String(f))) throw new Error('the mark');
  if (hex.test(new Error('x').stack)) throw new Error('the mark');
};
