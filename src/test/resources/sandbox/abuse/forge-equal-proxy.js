// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
exports.list = () => new Proxy([], { get: (t, k) => (k === 'length' ? 3 : Number(k) + 1), ownKeys: () => ['length'], getOwnPropertyDescriptor: (t, k) => Object.getOwnPropertyDescriptor(t, k) });
