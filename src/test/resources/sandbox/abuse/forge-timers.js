// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { globalThis.setTimeout = (body) => body(); } catch (e) {}
try { globalThis.queueMicrotask = () => {}; } catch (e) {}
try { Date.now = () => 4; } catch (e) {}
try { Math.random = () => 4; } catch (e) {}
