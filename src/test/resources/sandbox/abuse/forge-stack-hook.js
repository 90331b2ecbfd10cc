// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Error.prepareStackTrace = (e, calls) => { for (const c of calls) globalThis.stolen = c.getFunction(); return ''; }; } catch (e) {}
try { Object.defineProperty(Error, 'prepareStackTrace', { value: () => '', writable: true }); } catch (e) {}
try { Error.stackTraceLimit = 100; } catch (e) {}
exports.run = () => { new Error('x').stack; if (typeof stolen !== 'undefined') throw new Error('stolen'); };
