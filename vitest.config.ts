import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Tests of pure code; those of Excel's formats have a library beside them that takes much memory and keeps state. */
const PURE = [
  'tests/{app,audit,clean,core,gate,kit,policies}/**/*.test.ts',
  'tests/e2e/{archives,clean,data,mail,office,pages}/**/!(opens).test.ts',
  // Processor time is asked for where no other tests have filled the memory.
  'tests/detectors/**/!(linear).test.ts',
  'tests/readers/**/!(xls|xlsb|xlsx-ledger|xlsx-libraries|old-sheets).test.ts',
];
/** Globs of tests that a run leaves out. */
const LEFT_OUT = (process.env.AMPARO_TESTS_WITHOUT ?? '').split(' ').filter((glob) => glob !== '');

export default defineConfig({
  define: { AMPARO_VERSION: '"0.0.0-test"' },
  plugins: [
    {
      // The bundle inlines policies as text and models as bytes; tests read the same files the same way.
      name: 'assets',
      enforce: 'pre',
      load(id) {
        if (id.endsWith('.yaml')) return `export default ${JSON.stringify(readFileSync(id, 'utf8'))}`;
        if (id.endsWith('.bin'))
          return `export default Uint8Array.from(atob(${JSON.stringify(readFileSync(id).toString('base64'))}), c => c.charCodeAt(0))`;
      },
    },
  ],
  test: {
    projects: [
      {
        extends: true,
        // Tests of pure code share what they load: loading it for each file took longer than testing it.
        test: { name: 'pure', include: PURE, exclude: LEFT_OUT, isolate: false },
      },
      {
        extends: true,
        test: { name: 'alone', include: ['tests/**/*.test.ts'], exclude: [...PURE, ...LEFT_OUT] },
      },
    ],
    globalSetup: ['tests/e2e/build.ts'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
