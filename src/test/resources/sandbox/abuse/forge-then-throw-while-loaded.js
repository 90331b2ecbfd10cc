// expect: LOAD_ERROR none
console.log('["end","1",""]');
throw new Error('after');
