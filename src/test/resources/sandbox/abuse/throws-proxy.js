// expect: COMPLETED runs=fail
const no = () => { throw new Proxy({}, traps); };
const traps = { get: no, has: no, getPrototypeOf: no, ownKeys: no };
exports.run = no;
