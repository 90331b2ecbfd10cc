// expect: OUT_OF_FUEL none
for (;;) {}
