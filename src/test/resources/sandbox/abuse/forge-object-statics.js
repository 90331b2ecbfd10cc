// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Object.is = () => true; } catch (e) {}
try { Object.keys = () => []; } catch (e) {}
try { Reflect.ownKeys = () => []; } catch (e) {}
try { Reflect.apply = () => {}; } catch (e) {}
try { Array.isArray = () => true; } catch (e) {}
try { Object.getPrototypeOf = Reflect.getPrototypeOf = () => null; } catch (e) {}
