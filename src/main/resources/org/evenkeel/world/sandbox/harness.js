// Runs one test file. What it reports goes out through the engine's own print, which only this closure holds, and
// carries a mark that only this closure knows. Everything up to the begin function is the same for all files and is
// done once. The host calls the step function until the file is done; between two calls the engine has emptied its
// queue of jobs.
(function (capture, lock, assertions, surroundings) {
  'use strict';
  // this source can be imported by the code under test under the engine's own name for it
  if ('__step' in globalThis) return;
  let mark = '';
  let testPath = '';
  let testSource = '';
  let maxTests = 0;
  const print = console.log;
  const G = globalThis;
  const c = capture();
  const gone = ['Javy', 'java_invoke', 'plugin'];
  for (let i = 0; i < gone.length; i++) delete G[gone[i]];
  lock();

  // built from texts alone: an object would be asked for its toJSON
  function report(kind, one, two) {
    let line = mark + ' [' + c.stringify(kind);
    if (one !== undefined) line += ',' + c.stringify('' + one);
    if (two !== undefined) line += ',' + c.stringify('' + two);
    print(line + ']');
  }

  let current = null;
  const note = {
    __proto__: null,
    state: () => (current === null ? '' : current.problem),
    restore: (state) => { if (current !== null) current.problem = state; },
    failed: (message) => { if (current !== null && current.problem === '') current.problem = message || 'failed'; },
    opened: () => {
      const test = current;
      if (test !== null) test.open++;
      return () => { if (test !== null) test.open--; };
    },
    follow,
  };
  const { assert, show, cut } = assertions(c, note);
  const timers = surroundings(c, (text) => report('console', text), show);

  function follow(value, good, bad) {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') {
      good();
      return;
    }
    try {
      c.then(value, good, bad);
      return;
    } catch (ignored) { /* not a promise of the engine */ }
    const then = value.then;
    if (typeof then === 'function') c.apply(then, value, [good, bad]);
    else good();
  }
  function said(error) {
    try {
      if (!c.instance(c.Error, error)) return 'threw ' + show(error);
      return error.name === 'AssertionError' ? cut(c.String(error.message)) : show(error);
    } catch (ignored) {
      return 'threw something that cannot be shown';
    }
  }

  const files = { __proto__: null };
  const loaded = { __proto__: null };
  let guilty = { __proto__: null, error: files, where: '' };

  function resolve(from, target) {
    const missing = () => {
      const error = new c.Error("Cannot find module '" + target + "'");
      error.code = 'MODULE_NOT_FOUND';
      return error;
    };
    if (typeof target !== 'string') throw new c.TypeError('require needs a path');
    if (c.slice(target, 0, 1) !== '.') throw missing();
    const parts = { __proto__: null };
    let depth = 0;
    const walk = (path, dropped) => {
      const steps = c.split(path, '/');
      for (let i = 0; i < steps.length - dropped; i++) {
        if (steps[i] === '..') depth--;
        else if (steps[i] !== '.' && steps[i] !== '') parts[depth++] = steps[i];
        if (depth < 0) throw missing();
      }
    };
    walk(from, 1);
    walk(target, 0);
    let path = '';
    for (let i = 0; i < depth; i++) path += (i ? '/' : '') + parts[i];
    if (path in files) return path;
    if (path + '.js' in files) return path + '.js';
    if (path + '.json' in files) return path + '.json';
    if ((path ? path + '/' : '') + 'index.js' in files) return (path ? path + '/' : '') + 'index.js';
    throw missing();
  }
  function load(path) {
    if (path in loaded) return loaded[path].exports;
    const module = { exports: {} };
    loaded[path] = module;
    try {
      if (c.slice(path, -5) === '.json') module.exports = c.parse(files[path]);
      else execute(path, files[path], module);
    } catch (error) {
      delete loaded[path];
      blame(path, error);
      throw error;
    }
    return module.exports;
  }
  function blame(path, error) {
    if (guilty.error === error && guilty.where !== '') return;
    guilty = { __proto__: null, error, where: path };
  }
  function compile(path, source, names) {
    try {
      return c.evaluate('(function (' + names + ') {' + source + '\n})');
    } catch (error) {
      let where = path;
      try {
        const at = c.split(c.split(error.stack, '<input>:')[1], ':')[0];
        if (at > 0) where += ':' + at;
      } catch (ignored) { /* no line is known */ }
      guilty = { __proto__: null, error, where };
      throw error;
    }
  }
  function execute(path, source, module) {
    const body = compile(path, source, 'module, exports, require');
    c.apply(body, module.exports, [module, module.exports, (target) => load(resolve(path, target))]);
  }

  const names = { __proto__: null };
  const bodies = { __proto__: null };
  let count = 0;
  let open = true;
  function test(name, options, given) {
    const body = typeof options === 'function' ? options : given;
    if (!open) throw new c.Error('tests are declared while their file is loaded');
    if (typeof body !== 'function') throw new c.TypeError('a test needs a name and a function');
    if (count >= maxTests) throw new c.Error('at most ' + maxTests + ' tests fit in a file');
    names[count] = typeof name === 'string' ? cut(name) : show(name);
    bodies[count++] = body;
  }
  c.define(test, 'test', test, false);
  c.define(test, 'it', test, false);
  // the test file alone gets test and assert; the code under test could declare tests of its own with them
  function loadTests() {
    const body = compile(testPath, 'return function (module, exports, require) {' + testSource + '\n}', 'test, it, assert');
    const module = { exports: {} };
    const require = (target) => {
      if (target === 'node:test' || target === 'test') return test;
      if (target === 'node:assert' || target === 'assert') return assert;
      if (target === 'node:assert/strict' || target === 'assert/strict') return assert;
      return load(resolve(testPath, target));
    };
    c.apply(body(test, test, assert), module.exports, [module, module.exports, require]);
  }

  let index = 0;
  function beginTest() {
    const mine = { __proto__: null, settled: false, problem: '', open: 0 };
    current = mine;
    report('start', index);
    const end = () => { mine.settled = true; };
    const bad = (error) => {
      if (!mine.settled && mine.problem === '') mine.problem = said(error) || 'failed';
      mine.settled = true;
    };
    try {
      follow(c.apply(bodies[index], undefined, []), end, bad);
    } catch (error) {
      bad(error);
    }
  }
  function end() {
    report('end', index, current.problem);
    current = null;
    timers.clear();
    index++;
  }
  function step(key) {
    if (key !== mark) return;
    if (current !== null) {
      if (current.settled && current.open === 0) {
        end();
      } else if (timers.waiting() >= 0) {
        report('clock', timers.waiting());
        try {
          timers.fire();
        } catch (error) {
          note.failed(said(error));
        }
        return;
      } else {
        note.failed('never settled');
        report('stuck');
        end();
      }
    }
    if (index < count) beginTest();
    else report('done');
  }
  c.define(G, '__step', step, false);

  // taken away again before any other code is loaded
  function begin(request) {
    delete G.__begin;
    ({ mark, testPath, testSource, maxTests, first: index } = request);
    const given = request.files;
    for (let i = 0; i < given.length; i += 2) files[given[i]] = given[i + 1];
    try {
      loadTests();
      open = false;
      for (let i = 0; i < count; i++) report('test', names[i]);
      report('loaded');
    } catch (error) {
      open = false;
      count = 0;
      report('load', guilty.error === error ? guilty.where : testPath, said(error));
      report('done');
    }
  }
  c.define(G, '__begin', begin, true);
})
