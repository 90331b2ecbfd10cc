// expect: COMPLETED runs=ok
exports.run = () => { for (const key of [undefined, '', 0, {}, { toString: () => 'x' }, 'mark']) __step(key); };
