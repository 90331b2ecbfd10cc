// expect: OUT_OF_STACK runs=fail
function deep() { try { deep(); } catch (e) {} try { deep(); } finally { deep(); } }
exports.run = deep;
