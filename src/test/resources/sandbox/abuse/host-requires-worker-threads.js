// expect: COMPLETED runs=fail
exports.run = () => require('worker_threads');
