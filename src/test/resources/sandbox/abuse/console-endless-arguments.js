// expect: COMPLETED runs=ok
exports.run = () => { console.log(...Array(5000).fill('x'.repeat(100))); };
