// expect: LOAD_ERROR none
throw null;
