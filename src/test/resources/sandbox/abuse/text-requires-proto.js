// expect: LOAD_ERROR none
require('./__proto__');
