// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Map.prototype.get = Map.prototype.has = Set.prototype.has = WeakMap.prototype.get = () => true; } catch (e) {}
try { Object.defineProperty(Map.prototype, 'size', { get: () => 0 }); } catch (e) {}
