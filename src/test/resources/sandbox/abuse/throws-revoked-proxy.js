// expect: COMPLETED runs=fail
exports.run = () => { const r = Proxy.revocable({}, {}); r.revoke(); throw r.proxy; };
