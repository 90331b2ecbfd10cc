// expect: COMPLETED runs=ok
exports.run = () => new Promise((done) => { setTimeout(() => import('function.mjs').then(done, done), 5); });
