// expect: COMPLETED runs=fail
exports.run = () => import('fs');
