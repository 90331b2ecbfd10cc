const code = require('../src/main');
test('runs', () => code.run());
test('adds', () => { assert.equal(code.add(2, 2), 4); });
test('equals', () => { assert.deepEqual(code.list(), [1, 2, 3]); });
test('throws', () => { assert.throws(() => code.bad(), RangeError); });
test('rejects', async () => { await assert.rejects(code.bad(), RangeError); });
test('waits', async () => { assert.equal(await code.later(), 'later'); });
test('visits', () => {
  let seen = 0;
  code.each([1], (item) => { seen++; assert.equal(item, 2); });
  assert.equal(seen, 1);
});
test('stands', () => {});
