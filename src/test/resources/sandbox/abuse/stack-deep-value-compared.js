// expect: OUT_OF_FUEL runs=ok equals=fail
exports.run = () => {};
exports.list = () => { const a = [1, 2, 3]; let b = a; for (let i = 0; i < 100000; i++) b = [b, 2, 3]; return [1, 2, b]; };
