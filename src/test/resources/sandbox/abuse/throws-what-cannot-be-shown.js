// expect: COMPLETED runs=fail
exports.run = () => { throw { toString() { throw 1; }, toJSON() { throw 2; }, get message() { throw 3; }, get name() { throw 4; } }; };
