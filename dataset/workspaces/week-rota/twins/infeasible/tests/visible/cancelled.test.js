const { length } = require('../src/shift');

test('a cancelled shift counts nothing', () => {
  assert.equal(length({ person: 'Ann', day: 0, start: '08:00', end: '08:00' }), 0);
});
