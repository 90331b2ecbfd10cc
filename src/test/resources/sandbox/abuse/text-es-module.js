// expect: LOAD_ERROR none
export const run = () => {};
