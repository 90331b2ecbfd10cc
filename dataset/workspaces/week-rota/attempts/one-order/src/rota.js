'use strict';

const { WEEK } = require('./clock');
const { length, span } = require('./shift');

// the minutes that two shifts share
function overlap(a, b) {
  const [from, to] = span(a);
  let [otherFrom, otherTo] = span(b);
  if (to > WEEK && b.day === 0) {
    otherFrom += WEEK;
    otherTo += WEEK;
  }
  return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
}

// the largest number of shifts at one time: it is reached where some shift begins
function busiest(shifts) {
  let most = 0;
  for (const shift of shifts) {
    const moment = { day: shift.day, start: shift.start, end: minuteLater(shift.start) };
    most = Math.max(most, shifts.filter((other) => overlap(moment, other) > 0).length);
  }
  return most;
}

function minuteLater(time) {
  const [hours, minutes] = time.split(':').map(Number);
  const next = (hours * 60 + minutes + 1) % 1440;
  return String(Math.floor(next / 60)).padStart(2, '0') + ':' + String(next % 60).padStart(2, '0');
}

function minutesByPerson(shifts) {
  const totals = {};
  for (const shift of shifts) totals[shift.person] = (totals[shift.person] || 0) + length(shift);
  return totals;
}

module.exports = { overlap, busiest, minutesByPerson };
