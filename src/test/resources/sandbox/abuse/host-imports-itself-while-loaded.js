// expect: COMPLETED runs=ok
import('function.mjs').catch(() => {});
exports.run = () => {};
