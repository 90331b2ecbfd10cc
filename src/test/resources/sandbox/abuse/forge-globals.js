// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
try { Object = function () { return true; }; } catch (e) {}
try { Array = function () { return true; }; } catch (e) {}
try { Error = function () { return true; }; } catch (e) {}
try { TypeError = function () { return true; }; } catch (e) {}
try { Promise = function () { return true; }; } catch (e) {}
try { JSON = function () { return true; }; } catch (e) {}
try { Reflect = function () { return true; }; } catch (e) {}
try { String = function () { return true; }; } catch (e) {}
try { Map = function () { return true; }; } catch (e) {}
try { Set = function () { return true; }; } catch (e) {}
try { Symbol = function () { return true; }; } catch (e) {}
try { eval = function () { return true; }; } catch (e) {}
try { undefined = function () { return true; }; } catch (e) {}
