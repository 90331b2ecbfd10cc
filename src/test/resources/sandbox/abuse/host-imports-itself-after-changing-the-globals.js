// expect: COMPLETED runs=ok
const said = [];
console.log = (line) => said.push(line);
try { globalThis.globalThis = {}; } catch (e) {}
try { globalThis = {}; } catch (e) {}
try { Object.defineProperty(globalThis, 'globalThis', { value: {} }); } catch (e) {}
exports.run = async () => {
  await import('function.mjs').catch(() => {});
  if (said.length) throw new Error('the harness ran again: ' + said);
};
