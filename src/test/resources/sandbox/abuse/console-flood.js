// expect: COMPLETED runs=ok
exports.run = () => { for (let i = 0; i < 200; i++) console.log('x'.repeat(1000)); };
