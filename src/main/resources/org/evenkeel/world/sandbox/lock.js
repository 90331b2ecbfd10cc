// Makes the built-ins unchangeable. New properties may be added, and names such as constructor, toString, name and
// message may still be assigned on objects that inherit them; only the built-ins themselves stay as they are.
// Tests may replace console, the timers, Date.now and Math.random, which say nothing about a test's result.
(function () {
  'use strict';
  const { ownKeys, defineProperty, getPrototypeOf } = Reflect;
  const { defineProperties, getOwnPropertyDescriptors } = Object;
  const G = globalThis;
  const give = { __proto__: null, constructor: 1, toString: 1, toLocaleString: 1, valueOf: 1, toJSON: 1, name: 1, message: 1 };
  const seen = new Set();

  function assignable(owner, key, value) {
    return {
      get() { return value; },
      set(next) {
        if (this === owner) throw new TypeError('a built-in cannot be replaced');
        if (typeof this !== 'object' && typeof this !== 'function') return;
        const added = { __proto__: null, value: next, writable: true, enumerable: true, configurable: true };
        if (!defineProperty(this, key, added)) throw new TypeError('this property cannot be set');
      },
      enumerable: false,
      configurable: false,
    };
  }
  function lock(owner) {
    if (seen.has(owner)) return;
    seen.add(owner);
    const all = getOwnPropertyDescriptors(owner);
    if (owner === Date) delete all.now;
    if (owner === Math) delete all.random;
    const keys = ownKeys(all);
    const inherited = typeof owner !== 'function';
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      const found = all[key];
      found.configurable = false;
      if (!found.writable) continue;
      if (inherited && (key in give || owner === Object.prototype)) all[key] = assignable(owner, key, found.value);
      else found.writable = false;
    }
    defineProperties(owner, all);
  }
  function lockWhole(value) {
    lock(value);
    if (typeof value === 'function' && typeof value.prototype === 'object' && value.prototype) lock(value.prototype);
  }

  // the hook of stack traces would hand out the functions of the harness
  defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false });
  const keys = ownKeys(G);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === 'console') continue;
    const value = G[key];
    if (value !== G && ((typeof value === 'object' && value !== null) || typeof value === 'function')) lockWhole(value);
    defineProperty(G, key, { configurable: false, writable: false });
  }
  lock(Function.prototype);
  const iterators = [[][Symbol.iterator](), new Map().entries(), new Set().values(), ''[Symbol.iterator](), 'a'.matchAll(/a/g)];
  for (let i = 0; i < iterators.length; i++) lock(getPrototypeOf(iterators[i]));
  const kinds = [function* () {}, async function () {}, async function* () {}, Uint8Array];
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i] === Uint8Array ? getPrototypeOf(Uint8Array) : getPrototypeOf(kinds[i]).constructor;
    lockWhole(kind);
    if (kind.prototype.prototype) {
      lock(kind.prototype.prototype);
      lock(getPrototypeOf(kind.prototype.prototype));
    }
  }
})
