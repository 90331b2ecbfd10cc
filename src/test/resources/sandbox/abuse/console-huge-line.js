// expect: COMPLETED runs=ok
exports.run = () => { console.log('x'.repeat(300000)); };
