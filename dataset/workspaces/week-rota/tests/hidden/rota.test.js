const { length } = require('../src/shift');
const { overlap, busiest } = require('../src/rota');

const at = (day, start, end) => ({ person: 'Ann', day, start, end });
const sunday = at(6, '22:00', '06:00');

test('a full day stays a full day', () => {
  assert.equal(length(at(3, '12:00', '12:00')), 1440);
});

test('Sunday night meets Monday morning', () => {
  assert.equal(overlap(sunday, at(0, '04:00', '12:00')), 120);
});

test('Monday morning meets Sunday night', () => {
  assert.equal(overlap(at(0, '04:00', '12:00'), sunday), 120);
});

test('two Sunday nights share all of it, once', () => {
  assert.equal(overlap(sunday, at(6, '22:00', '06:00')), 480);
});

test('Sunday night still meets Sunday evening', () => {
  assert.equal(overlap(sunday, at(6, '20:00', '23:00')), 60);
  assert.equal(overlap(at(6, '20:00', '23:00'), sunday), 60);
});

test('a full Sunday from noon meets both sides of the week', () => {
  assert.equal(overlap(at(6, '12:00', '12:00'), at(6, '23:00', '02:00')), 180);
  assert.equal(overlap(at(0, '11:00', '13:00'), at(6, '12:00', '12:00')), 60);
});

test('shifts of the middle of the week do not meet Sunday', () => {
  assert.equal(overlap(sunday, at(3, '22:00', '06:00')), 0);
  assert.equal(overlap(at(3, '00:00', '00:00'), sunday), 0);
});

test('the busiest time may lie behind the end of the week', () => {
  assert.equal(busiest([sunday, at(0, '00:00', '05:00'), at(0, '04:00', '12:00')]), 3);
});

test('nothing is changed', () => {
  const shift = Object.freeze(at(6, '22:00', '06:00'));
  assert.equal(overlap(shift, Object.freeze(at(0, '05:00', '07:00'))), 60);
});
