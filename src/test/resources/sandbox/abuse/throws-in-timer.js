// expect: COMPLETED runs=fail
exports.run = () => new Promise((done) => { setTimeout(() => { setTimeout(done, 1); throw new Error('late'); }, 1); });
