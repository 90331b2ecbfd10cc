// expect: OUT_OF_FUEL runs=fail
const forever = () => { for (;;) {} };
module.exports = { run: forever, add: forever, bad: forever, list: forever, later: forever };
