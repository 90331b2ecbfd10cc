// expect: COMPLETED runs=ok
exports.run = () => {};
exports.bad = () => { throw new TypeError('x'); };
try { Object.defineProperty(RangeError, Symbol.hasInstance, { value: () => true }); } catch (e) {}
try { RangeError.prototype = TypeError.prototype; } catch (e) {}
try { globalThis.RangeError = TypeError; } catch (e) {}
