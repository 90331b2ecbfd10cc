// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Math.floor = Math.round = () => 4; } catch (e) {}
try { Number.isInteger = () => true; } catch (e) {}
try { Symbol.iterator.description = 'x'; } catch (e) {}
