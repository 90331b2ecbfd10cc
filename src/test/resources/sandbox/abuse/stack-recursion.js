// expect: OUT_OF_STACK runs=fail
const deep = () => deep() + 1;
exports.run = deep;
