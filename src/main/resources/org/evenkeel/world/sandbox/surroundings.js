// What code expects around it beside the language: console, timers on a clock of their own, structuredClone.
(function (c, say, show) {
  'use strict';
  const G = globalThis;
  let room = 20000;

  function line() {
    let text = '';
    for (let i = 0; i < arguments.length && text.length < room; i++) {
      const part = arguments[i];
      text += (i ? ' ' : '') + (typeof part === 'string' ? c.slice(part, 0, room) : show(part));
    }
    if (room <= 0) return;
    text = c.slice(text, 0, room);
    room -= text.length + 1;
    say(c.wellFormed(text));
  }

  // due timers in a list by time, then by the order of their start
  let now = 0;
  let count = 0;
  let next = null;
  function start(body, delay, again, rest) {
    if (typeof body !== 'function') throw new c.TypeError('a timer needs a function');
    const wait = c.Number(delay);
    const whole = wait >= 1 && wait <= 2147483647 ? wait - (wait % 1) : 1;
    insert({ __proto__: null, id: ++count, due: now + whole, body, rest, every: again ? whole : 0, next: null });
    return count;
  }
  function insert(timer) {
    if (next === null || next.due > timer.due) {
      timer.next = next;
      next = timer;
      return;
    }
    let at = next;
    while (at.next !== null && at.next.due <= timer.due) at = at.next;
    timer.next = at.next;
    at.next = timer;
  }
  function stop(id) {
    if (next !== null && next.id === id) {
      next = next.next;
      return;
    }
    for (let at = next; at !== null; at = at.next) if (at.next !== null && at.next.id === id) at.next = at.next.next;
  }
  const timers = {
    __proto__: null,
    waiting: () => (next === null ? -1 : next.due),
    clear: () => { next = null; },
    fire: () => {
      const timer = next;
      next = timer.next;
      now = timer.due;
      if (timer.every) {
        timer.due = now + timer.every;
        insert(timer);
      }
      c.apply(timer.body, undefined, timer.rest);
    },
  };

  function clone(value, seen) {
    if (typeof value === 'function' || typeof value === 'symbol') throw uncloneable();
    if (typeof value !== 'object' || value === null) return value;
    if (c.mapHas(seen, value)) return c.mapGet(seen, value);
    const keep = (copy) => { c.mapSet(seen, value, copy); return copy; };
    if (c.instance(c.Date, value)) return keep(new c.Date(c.time(value)));
    if (c.instance(c.RegExp, value)) return keep(new c.RegExp(value.source, value.flags));
    if (c.instance(c.Promise, value) || c.instance(c.WeakMap, value)) throw uncloneable();
    if (c.instance(c.Map, value)) {
      const copy = keep(new c.Map());
      c.mapEach(value, (item, key) => c.mapSet(copy, clone(key, seen), clone(item, seen)));
      return copy;
    }
    if (c.instance(c.Set, value)) {
      const copy = keep(new c.Set());
      c.setEach(value, (item) => c.setAdd(copy, clone(item, seen)));
      return copy;
    }
    let copy = c.isArray(value) ? [] : {};
    if (c.instance(c.Error, value)) {
      copy = new c.Error(value.message);
      c.define(copy, 'name', c.String(value.name), true);
    }
    if (c.isArray(value)) copy.length = value.length;
    keep(copy);
    const keys = c.ownKeys(value);
    for (let i = 0; i < keys.length; i++) {
      if (typeof keys[i] === 'string' && c.enumerable(value, keys[i])) c.define(copy, keys[i], clone(value[keys[i]], seen), true);
    }
    return copy;
  }
  function uncloneable() {
    const error = new c.Error('could not be cloned');
    c.define(error, 'name', 'DataCloneError', false);
    return error;
  }

  // the engine's own generator starts from a clock
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = c.imul(state ^ (state >>> 15), 1 | state);
    t = (t + c.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const added = {
    __proto__: null,
    console: { log: line, info: line, warn: line, error: line, debug: line, trace: line, table: line, dir: line },
    setTimeout: (body, delay, ...rest) => start(body, delay, false, rest),
    setInterval: (body, delay, ...rest) => start(body, delay, true, rest),
    setImmediate: (body, ...rest) => start(body, 0, false, rest),
    clearTimeout: stop,
    clearInterval: stop,
    clearImmediate: stop,
  };
  c.define(G, 'structuredClone', (value) => clone(value, new c.Map()), false);
  const names = c.ownKeys(added);
  for (let i = 0; i < names.length; i++) c.define(G, names[i], added[names[i]], true);
  return timers;
})
