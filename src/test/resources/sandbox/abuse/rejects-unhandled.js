// expect: COMPLETED runs=ok
exports.run = () => { Promise.reject(new Error('nobody listens\nline two')); };
