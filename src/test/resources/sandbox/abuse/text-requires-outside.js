// expect: LOAD_ERROR none
require('../../../../etc/passwd');
