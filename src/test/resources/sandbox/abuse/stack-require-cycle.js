// expect: COMPLETED runs=ok
exports.self = require('./main');
exports.run = () => { if (exports.self !== exports) throw new Error('a cycle sees the unfinished exports'); };
