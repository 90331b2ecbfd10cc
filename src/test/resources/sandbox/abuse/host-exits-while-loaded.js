// expect: LOAD_ERROR none
process.exit(0);
