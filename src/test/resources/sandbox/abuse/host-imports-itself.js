// expect: COMPLETED runs=ok
exports.run = async () => {
  const said = [];
  console.log = (line) => said.push(line);
  for (const name of ['function.mjs', './function.mjs', 'script.js', '<input>', '<eval>', 'javy', 'javy:plugin', 'eval']) {
    const found = await import(name).catch(() => ({}));
    if (Object.keys(found).length) throw new Error('names of ' + name);
  }
  if (said.length) throw new Error('the harness ran again: ' + said);
};
