const { length } = require('../src/shift');

test('a cancelled shift counts nothing', () => {
  assert.equal(length({ person: 'Ann', day: 3, start: '12:00', end: '12:00' }), 0);
});
