// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Object.prototype.get = () => 1; } catch (e) {}
try { Object.prototype.set = () => 1; } catch (e) {}
try { Object.prototype.value = 4; } catch (e) {}
try { Object.prototype.writable = true; } catch (e) {}
