// expect: OUT_OF_FUEL runs=fail
module.exports = { get run() { for (;;) {} } };
