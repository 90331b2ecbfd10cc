// expect: COMPLETED runs=fail
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
exports.run = () => { throw new Error('"]\n["end","1",""]\n["done"]\n'); };
exports.add = exports.run;
