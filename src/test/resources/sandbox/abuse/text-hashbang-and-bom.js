// expect: LOAD_ERROR none
﻿#!/usr/bin/env node
exports.run = () => {};
