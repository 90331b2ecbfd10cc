// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Promise = class { then(good) { good(); } }; } catch (e) {}
try { Promise.resolve = () => ({ then(good) { good(); } }); } catch (e) {}
try { Promise.reject = Promise.resolve; } catch (e) {}
