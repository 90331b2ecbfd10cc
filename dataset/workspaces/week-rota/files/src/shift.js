'use strict';

const { DAY, parse } = require('./clock');

function length(shift) {
  const start = parse(shift.start);
  const end = parse(shift.end);
  return end > start ? end - start : end - start + DAY;
}

function span(shift) {
  const from = shift.day * DAY + parse(shift.start);
  return [from, from + length(shift)];
}

module.exports = { length, span };
