// expect: COMPLETED runs=ok
exports.run = () => { for (const o of [{}, [], console.log, globalThis, setTimeout, require]) if (o.getClass || o.class) throw new Error('a host object'); };
