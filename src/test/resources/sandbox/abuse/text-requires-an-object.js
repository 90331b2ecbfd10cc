// expect: LOAD_ERROR none
require({ toString: () => './main' });
