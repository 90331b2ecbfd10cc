// expect: OUT_OF_STACK runs=fail
exports.run = () => { const o = { get x() { return this.x; } }; return o.x; };
