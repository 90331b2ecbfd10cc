// expect: COMPLETED runs=fail
exports.run = () => { console.log('\ud800'); throw new Error('\udfff \ud800'); };
