// Runs one test file. Everything it uses is captured before the code under test is loaded; what it reports carries a
// mark that only this closure holds.
(function (request) {
  'use strict';
  const print = console.log.bind(console);
  const { mark, files, testPath, testSource, first } = request;
  const G = globalThis;
  const stringify = JSON.stringify.bind(JSON);
  const apply = Reflect.apply;
  const ownKeys = Reflect.ownKeys;
  const getPrototypeOf = Object.getPrototypeOf;
  const freeze = Object.freeze;
  const define = Object.defineProperty;
  const is = Object.is;
  const isArray = Array.isArray;
  const Fn = Function;
  const Err = Error;
  const Str = String;
  const hasOwn = Object.prototype.hasOwnProperty;
  const MapOf = Map;
  const SetOf = Set;
  const split = String.prototype.split;
  const slice = String.prototype.slice;
  const own = (object, key) => apply(hasOwn, object, [key]);

  for (const name of ['Javy', 'java_invoke', 'plugin', 'java_check_input', 'endive', 'setTimeout']) {
    try { delete G[name]; } catch (ignored) { /* stays as it is */ }
    try { if (name in G) { G[name] = undefined; } } catch (ignored) { /* frozen */ }
  }

  // the engine seeds its own generator from a clock that cannot be fixed
  let seed = 1;
  Math.random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };

  function show(value) {
    try {
      if (typeof value === 'string') return cut(stringify(value));
      if (typeof value === 'bigint') return Str(value) + 'n';
      if (typeof value === 'function') return 'a function';
      if (typeof value !== 'object' || value === null) return is(value, -0) ? '-0' : Str(value);
      if (value instanceof Err) return cut(Str(value.name) + ': ' + Str(value.message));
      return cut(stringify(value) || 'an object');
    } catch (ignored) {
      return 'a value that cannot be shown';
    }
  }
  function cut(text) {
    return text.length > 160 ? apply(slice, text, [0, 160]) + '...' : text;
  }
  function fail(message) {
    const error = new Err(message);
    define(error, 'name', { value: 'AssertionError' });
    throw error;
  }
  function same(a, b, depth) {
    if (is(a, b)) return true;
    if (depth > 50 || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (isArray(a) !== isArray(b) || getPrototypeOf(a) !== getPrototypeOf(b)) return false;
    if (a instanceof MapOf || a instanceof SetOf) {
      if (a.size !== b.size) return false;
      const left = [...a];
      const right = [...b];
      for (let i = 0; i < left.length; i++) if (!same(left[i], right[i], depth + 1)) return false;
      return true;
    }
    if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
    const keys = ownKeys(a);
    if (keys.length !== ownKeys(b).length) return false;
    for (let i = 0; i < keys.length; i++) {
      if (!own(b, keys[i]) || !same(a[keys[i]], b[keys[i]], depth + 1)) return false;
    }
    return true;
  }
  function matches(error, expected) {
    if (expected === undefined) return true;
    return typeof expected === 'function' && error instanceof expected;
  }
  function ok(value, message) {
    if (!value) fail(message || 'expected something true, got ' + show(value));
  }
  const assert = function (value, message) { ok(value, message); };
  assert.ok = ok;
  assert.equal = assert.strictEqual = function (actual, expected, message) {
    if (!is(actual, expected)) fail((message ? message + ': ' : '') + 'expected ' + show(expected) + ', got ' + show(actual));
  };
  assert.notEqual = assert.notStrictEqual = function (actual, unwanted, message) {
    if (is(actual, unwanted)) fail((message ? message + ': ' : '') + 'expected anything but ' + show(unwanted));
  };
  assert.deepEqual = assert.deepStrictEqual = function (actual, expected, message) {
    if (!same(actual, expected, 0)) fail((message ? message + ': ' : '') + 'expected ' + show(expected) + ', got ' + show(actual));
  };
  assert.throws = function (body, expected, message) {
    let thrown = false;
    let error;
    try { body(); } catch (caught) { thrown = true; error = caught; }
    if (!thrown) fail((message ? message + ': ' : '') + 'expected an error, none was thrown');
    if (!matches(error, expected)) fail((message ? message + ': ' : '') + 'expected another class of error, got ' + show(error));
  };
  assert.rejects = async function (promise, expected, message) {
    let thrown = false;
    let error;
    try { await (typeof promise === 'function' ? promise() : promise); } catch (caught) { thrown = true; error = caught; }
    if (!thrown) fail((message ? message + ': ' : '') + 'expected a rejection, there was none');
    if (!matches(error, expected)) fail((message ? message + ': ' : '') + 'expected another class of error, got ' + show(error));
  };
  freeze(assert);

  const names = [];
  const bodies = [];
  function test(name, body) {
    names[names.length] = cut(Str(name));
    bodies[bodies.length] = body;
  }
  const line = function () {
    let text = '';
    for (let i = 0; i < arguments.length; i++) text += (i ? ' ' : '') + (typeof arguments[i] === 'string' ? arguments[i] : show(arguments[i]));
    print('console ' + text);
  };
  const quiet = freeze({ log: line, info: line, warn: line, error: line, debug: line, trace: line });
  for (const [name, value] of [['test', test], ['it', test], ['assert', assert], ['console', quiet]]) {
    define(G, name, { value, writable: false, configurable: false, enumerable: true });
  }

  const loaded = { __proto__: null };
  function resolve(from, target) {
    if (typeof target !== 'string') throw new TypeError('require needs a path');
    const parts = apply(split, from, ['/']);
    parts.length -= 1;
    const steps = apply(split, target, ['/']);
    for (let i = 0; i < steps.length; i++) {
      if (steps[i] === '..') { if (parts.length) parts.length -= 1; }
      else if (steps[i] !== '.' && steps[i] !== '') parts[parts.length] = steps[i];
    }
    let path = '';
    for (let i = 0; i < parts.length; i++) path += (i ? '/' : '') + parts[i];
    for (const candidate of [path, path + '.js', path + '/index.js']) if (own(files, candidate)) return candidate;
    throw new Err("Cannot find module '" + target + "'");
  }
  function load(path) {
    if (path in loaded) return loaded[path].exports;
    const module = { exports: {} };
    loaded[path] = module;
    try {
      execute(path, files[path], module);
    } catch (error) {
      delete loaded[path];
      throw error;
    }
    return module.exports;
  }
  function execute(path, source, module) {
    const body = new Fn('module', 'exports', 'require', source);
    apply(body, module.exports, [module, module.exports, (target) => load(resolve(path, target))]);
  }
  function report(kind, passed, name, message) {
    print(mark + ' ' + kind + ' ' + (passed ? '1' : '0') + ' ' + stringify(name) + ' ' + stringify(message));
  }
  function said(error) {
    try {
      if (error instanceof Err) return cut(error.name === 'AssertionError' ? Str(error.message) : Str(error.name) + ': ' + Str(error.message));
      return 'threw ' + show(error);
    } catch (ignored) {
      return 'threw something that cannot be shown';
    }
  }

  (async function () {
    try {
      execute(testPath, testSource, { exports: {} });
    } catch (error) {
      report('load', false, testPath, said(error));
      return;
    }
    for (let i = 0; i < bodies.length; i++) {
      if (i < first) continue;
      report('start', false, names[i], '');
      let message = '';
      try {
        await bodies[i]();
      } catch (error) {
        message = said(error) || 'failed';
      }
      report('end', message === '', names[i], message);
    }
    report('done', true, '', '');
  })();
})
