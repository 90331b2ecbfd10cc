// The built-ins the harness works with, taken before any other code is loaded. Methods become functions of their
// receiver. Nothing here is looked up again later.
(function () {
  'use strict';
  const { apply, ownKeys, getPrototypeOf, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const method = (body) => (self, first, second) => apply(body, self, [first, second]);
  const getter = (owner, key) => {
    const { get } = getOwnPropertyDescriptor(owner, key);
    return (self) => apply(get, self, []);
  };
  return {
    __proto__: null,
    apply,
    ownKeys,
    getPrototypeOf,
    describe: getOwnPropertyDescriptor,
    define: (owner, key, value, open) =>
      defineProperty(owner, key, { __proto__: null, value, writable: open, enumerable: open, configurable: open }),
    evaluate: eval,
    parse: JSON.parse,
    stringify: JSON.stringify,
    is: Object.is,
    isArray: Array.isArray,
    imul: Math.imul,
    Error,
    TypeError,
    String,
    Number,
    Object,
    Promise,
    Date,
    Map,
    RegExp,
    Set,
    WeakMap,
    enumerable: method(Object.prototype.propertyIsEnumerable),
    own: method(Object.prototype.hasOwnProperty),
    tag: method(Object.prototype.toString),
    instance: method(Function.prototype[Symbol.hasInstance]),
    then: method(Promise.prototype.then),
    slice: method(String.prototype.slice),
    indexOf: method(String.prototype.indexOf),
    split: method(String.prototype.split),
    wellFormed: method(String.prototype.toWellFormed),
    test: method(RegExp.prototype.test),
    regexText: method(RegExp.prototype.toString),
    time: method(Date.prototype.getTime),
    mapSize: getter(Map.prototype, 'size'),
    mapHas: method(Map.prototype.has),
    mapGet: method(Map.prototype.get),
    mapSet: method(Map.prototype.set),
    mapEach: method(Map.prototype.forEach),
    setSize: getter(Set.prototype, 'size'),
    setHas: method(Set.prototype.has),
    setAdd: method(Set.prototype.add),
    setEach: method(Set.prototype.forEach),
    weakHas: method(WeakMap.prototype.has),
    weakGet: method(WeakMap.prototype.get),
    weakSet: method(WeakMap.prototype.set),
  };
})
