// expect: OUT_OF_STACK runs=fail
exports.run = () => { const o = { toString() { return '' + this; } }; return '' + o; };
