// expect: LOAD_ERROR none
require('./nowhere');
