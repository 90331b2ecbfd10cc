'use strict';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

function parse(text) {
  const match = /^(\d\d):(\d\d)$/.exec(text);
  if (!match) throw new RangeError('not a time: ' + text);
  const hours = Number(match[1]);
  const minutes = Number(match[2]);
  if (hours > 23 || minutes > 59) throw new RangeError('not a time: ' + text);
  return hours * 60 + minutes;
}

module.exports = { DAY, WEEK, parse };
