// expect: COMPLETED runs=ok
exports.run = () => {
  for (const name of ['Javy', 'java_invoke', 'plugin', 'Java', 'Packages', 'java', 'Polyglot', 'load', 'process', 'std', 'os', 'scriptArgs', 'print', 'quit', 'fetch', 'XMLHttpRequest', 'Deno', 'Bun', 'WebAssembly', 'test', 'assert', 'module', 'request', 'performance']) {
    if (name in globalThis) throw new Error(name + ' is there');
  }
};
