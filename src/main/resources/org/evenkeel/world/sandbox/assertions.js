// What tests assert with. Every failed assertion is noted, so that code which swallows the error cannot hide it.
(function (c, note) {
  'use strict';
  function cut(text) {
    return c.wellFormed(text.length > 160 ? c.slice(text, 0, 160) + '...' : text);
  }
  function show(value) {
    try {
      if (typeof value === 'string') return cut(c.stringify(value.length > 160 ? c.slice(value, 0, 160) + '...' : value));
      if (typeof value === 'bigint') return cut(c.String(value) + 'n');
      if (typeof value === 'function') return 'a function';
      if (typeof value !== 'object' || value === null) return c.is(value, -0) ? '-0' : cut(c.String(value));
      if (c.instance(c.Error, value)) return cut(c.String(value.name) + ': ' + c.String(value.message));
      if (c.instance(c.Map, value)) return 'a Map of ' + c.mapSize(value);
      if (c.instance(c.Set, value)) return 'a Set of ' + c.setSize(value);
      if (c.instance(c.RegExp, value)) return cut(c.regexText(value));
      return cut(c.stringify(value) || 'an object');
    } catch (ignored) {
      return 'a value that cannot be shown';
    }
  }
  function fail(message) {
    note.failed(message);
    const error = new c.Error(message);
    c.define(error, 'name', 'AssertionError', false);
    throw error;
  }
  function check(good, message, otherwise) {
    if (!good) fail((message === undefined ? '' : said(message) + ': ') + otherwise());
  }
  function said(message) {
    return typeof message === 'string' ? cut(message) : show(message);
  }

  function keysOf(value) {
    const keys = c.ownKeys(value);
    const kept = { __proto__: null, length: 0 };
    for (let i = 0; i < keys.length; i++) if (c.enumerable(value, keys[i])) kept[kept.length++] = keys[i];
    return kept;
  }
  function sameMap(a, b, above) {
    if (c.mapSize(a) !== c.mapSize(b)) return false;
    let good = true;
    c.mapEach(a, (value, key) => {
      if (!good) return;
      if (c.mapHas(b, key)) {
        good = same(value, c.mapGet(b, key), above);
        return;
      }
      let found = false;
      c.mapEach(b, (value2, key2) => { found = found || (same(key, key2, above) && same(value, value2, above)); });
      good = found;
    });
    return good;
  }
  function sameSet(a, b, above) {
    if (c.setSize(a) !== c.setSize(b)) return false;
    let good = true;
    c.setEach(a, (value) => {
      if (!good || c.setHas(b, value)) return;
      let found = false;
      c.setEach(b, (value2) => { found = found || same(value, value2, above); });
      good = found;
    });
    return good;
  }
  // as assert.deepStrictEqual of Node: same prototype, same enumerable own properties; cycles are followed once
  function same(a, b, above) {
    if (c.is(a, b)) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (c.isArray(a) !== c.isArray(b) || c.tag(a) !== c.tag(b) || c.getPrototypeOf(a) !== c.getPrototypeOf(b)) return false;
    for (let link = above; link; link = link.above) if (link.a === a && link.b === b) return true;
    const here = { __proto__: null, a, b, above };
    if (c.instance(c.Map, a) && !sameMap(a, b, here)) return false;
    if (c.instance(c.Set, a) && !sameSet(a, b, here)) return false;
    if (c.instance(c.Date, a) && !c.is(c.time(a), c.time(b))) return false;
    if (c.instance(c.RegExp, a) && c.regexText(a) !== c.regexText(b)) return false;
    if (c.instance(c.Error, a) && (a.name !== b.name || a.message !== b.message)) return false;
    if (c.instance(c.Promise, a) || c.instance(c.WeakMap, a)) return false;
    if (c.isArray(a) && a.length !== b.length) return false;
    const boxed = c.tag(a);
    if ((boxed === '[object Number]' || boxed === '[object String]' || boxed === '[object Boolean]') && c.String(a) !== c.String(b)) return false;
    const keys = keysOf(a);
    if (keys.length !== keysOf(b).length) return false;
    for (let i = 0; i < keys.length; i++) {
      if (!c.own(b, keys[i]) || !c.enumerable(b, keys[i]) || !same(a[keys[i]], b[keys[i]], here)) return false;
    }
    return true;
  }

  function matches(error, expected) {
    if (expected === undefined || typeof expected === 'string') return true;
    if (typeof expected === 'function') {
      return typeof expected.prototype === 'object' ? c.instance(expected, error) : expected(error) === true;
    }
    if (c.instance(c.RegExp, expected)) return c.test(expected, c.String(error));
    const keys = keysOf(expected);
    for (let i = 0; i < keys.length; i++) {
      const wanted = expected[keys[i]];
      const got = error === undefined || error === null ? undefined : error[keys[i]];
      if (c.instance(c.RegExp, wanted) ? !c.test(wanted, c.String(got)) : !same(got, wanted, null)) return false;
    }
    return true;
  }
  function thrown(state, expected, message, what) {
    const text = typeof expected === 'string' && message === undefined ? expected : message;
    check(state.failed, text, () => 'expected ' + what + ', there was none');
    check(matches(state.error, expected), text, () => 'expected another ' + what + ', got ' + show(state.error));
  }
  function attempt(body) {
    const before = note.state();
    try {
      body();
      return { __proto__: null, failed: false };
    } catch (error) {
      note.restore(before);
      return { __proto__: null, failed: true, error };
    }
  }
  // resolves to an attempt; counted as open until then, so that a test which does not wait for it is still held to it
  function attemptLater(promise, judge) {
    const closed = note.opened();
    return new c.Promise((resolve, reject) => {
      let over = false;
      const close = (state) => {
        if (over) return;
        over = true;
        try { resolve(judge(state)); } catch (error) { reject(error); }
        closed();
      };
      try {
        note.follow(
          typeof promise === 'function' ? promise() : promise,
          () => close({ __proto__: null, failed: false }),
          (error) => close({ __proto__: null, failed: true, error }));
      } catch (error) {
        close({ __proto__: null, failed: true, error });
      }
    });
  }

  const but = (expected, actual) => () => 'expected ' + show(expected) + ', got ' + show(actual);
  const ok = (value, message) => check(value, message, () => 'expected something true, got ' + show(value));
  const equal = (a, b, message) => check(c.is(a, b), message, but(b, a));
  const notEqual = (a, b, message) => check(!c.is(a, b), message, () => 'expected anything but ' + show(b));
  const deepEqual = (a, b, message) => check(same(a, b, null), message, but(b, a));
  const notDeepEqual = (a, b, message) => check(!same(a, b, null), message, () => 'expected anything but ' + show(b));
  const none = (state, message) => check(!state.failed, message, () => 'expected no error, got ' + show(state.error));
  const assert = (value, message) => ok(value, message);
  const all = {
    __proto__: null,
    ok,
    equal,
    strictEqual: equal,
    notEqual,
    notStrictEqual: notEqual,
    deepEqual,
    deepStrictEqual: deepEqual,
    notDeepEqual,
    notDeepStrictEqual: notDeepEqual,
    match: (text, pattern, message) => check(typeof text === 'string' && c.test(pattern, text), message, but(pattern, text)),
    fail: (message) => fail(message === undefined ? 'failed' : said(message)),
    throws: (body, expected, message) => thrown(attempt(body), expected, message, 'error'),
    doesNotThrow: (body, message) => none(attempt(body), message),
    rejects: (promise, expected, message) => attemptLater(promise, (state) => thrown(state, expected, message, 'rejection')),
    doesNotReject: (promise, message) => attemptLater(promise, (state) => none(state, message)),
  };
  const names = c.ownKeys(all);
  for (let i = 0; i < names.length; i++) c.define(assert, names[i], all[names[i]], false);
  c.define(assert, 'strict', assert, false);
  return { __proto__: null, assert, show, cut };
})
