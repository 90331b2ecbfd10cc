// expect: OUT_OF_STACK none
(function deep() { deep(); })();
