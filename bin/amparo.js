#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '../dist/cli.cjs');
if (existsSync(bundle)) require(bundle);
else {
  process.stderr.write('amparo: not built yet. Run: npm ci && npm run build\n');
  process.exitCode = 2;
}
