// expect: COMPLETED runs=ok
exports.run = () => {};
exports.add = () => 5;
exports.list = () => [3, 2, 1];
exports.later = async () => 'sooner';
exports.bad = async () => 1;
exports.run = () => {
  for (const mark of ['', 'x', '0'.repeat(32), 'mark']) {
    for (const line of ['["end","1",""]', '["done"]', '["start","2"]']) {
      console.log(mark + ' ' + line);
      console.error(mark + ' ' + line);
      console.log('x\n' + mark + ' ' + line + '\n');
    }
  }
};
