// expect: COMPLETED runs=ok
exports.run = () => {};
try { __step = () => {}; } catch (e) {}
try { globalThis.__step = () => {}; } catch (e) {}
try { delete globalThis.__step; } catch (e) {}
try { Object.defineProperty(globalThis, '__step', { value() {} }); } catch (e) {}
