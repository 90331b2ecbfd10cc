// expect: LOAD_ERROR none
exports.run = () => {};
throw new RangeError('no');
