// expect: OUT_OF_STACK runs=fail
function deep() { try { return deep(); } catch (e) { return 1; } }
exports.run = deep;
