const { parse } = require('../src/clock');
const { length } = require('../src/shift');
const { overlap, busiest, minutesByPerson } = require('../src/rota');

const at = (day, start, end, person = 'Ann') => ({ person, day, start, end });

test('a time is minutes since midnight', () => {
  assert.equal(parse('07:30'), 450);
  assert.throws(() => parse('7:30'), RangeError);
  assert.throws(() => parse('24:00'), RangeError);
});

test('a night shift runs over midnight', () => {
  assert.equal(length(at(2, '22:00', '06:00')), 480);
});

test('a shift from eight to eight fills the day', () => {
  assert.equal(length(at(0, '08:00', '08:00')), 1440);
});

test('two shifts of a day share their hours', () => {
  assert.equal(overlap(at(1, '08:00', '16:00'), at(1, '14:00', '22:00')), 120);
  assert.equal(overlap(at(1, '08:00', '12:00'), at(1, '12:00', '16:00')), 0);
});

test('Sunday night meets Monday morning', () => {
  assert.equal(overlap(at(6, '22:00', '06:00'), at(0, '04:00', '12:00')), 120);
});

test('people have their minutes', () => {
  assert.deepEqual(minutesByPerson([at(0, '08:00', '12:00'), at(1, '22:00', '06:00'), at(0, '08:00', '09:00', 'Bo')]), {
    Ann: 720,
    Bo: 60,
  });
});

test('the busiest time counts shifts', () => {
  assert.equal(busiest([at(0, '08:00', '16:00'), at(0, '12:00', '20:00'), at(0, '16:00', '18:00')]), 2);
});
