// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Promise.prototype.then = function (good) { good(); }; } catch (e) {}
try { Promise.prototype.constructor = null; } catch (e) {}
try { Promise.prototype.catch = Promise.prototype.finally = () => {}; } catch (e) {}
try { Object.defineProperty(Promise.prototype, 'then', { value(good) { good(); } }); } catch (e) {}
try { Object.defineProperty(Promise, Symbol.species, { value: function (run) { run(() => {}, () => {}); } }); } catch (e) {}
