// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { JSON.stringify = () => '"ok"'; } catch (e) {}
try { JSON.parse = () => ({}); } catch (e) {}
try { Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => 'passed'; } catch (e) {}
