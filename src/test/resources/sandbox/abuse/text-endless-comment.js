// expect: LOAD_ERROR none
/* exports.run = () => {};
