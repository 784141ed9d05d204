// Builds dist/: a bundle of CommonJS chunks for Node with what starts it, one of ES modules for browsers, and the types.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inAscii } from './ascii.mjs';
import { baked } from './baked.mjs';
import { commonJs } from './common-js.mjs';
import { allExamples, examplesFile } from './examples-file.mjs';
import { formTableFile, formTableOf } from './form-table.mjs';
import { lazyTops } from './lazy-tops.mjs';
import { licencesOf } from './licences.mjs';
import { loadedBefore } from './loaded-before.mjs';
import { modelFile } from './model-file.mjs';
import { packed } from './packs.mjs';
import { keepReached } from './shipped-types.mjs';
import { sleepers } from './sleeping.mjs';
import { detectorsAsleep, sleepingDetectors } from './sleeping-detectors.mjs';
import { isAsleep, isAwake, loadedBeforeSleeper, PACKS } from './sleeping-modules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
rmSync(join(root, 'dist'), { recursive: true, force: true });

/** What is loaded later than what (`loaded-before.mjs`). */
const FAMILIES = /[\\/]readers[\\/]families[\\/][\w-]+\.ts$/;
const REPORTERS = /[\\/]reporters[\\/](github|gitlab|html|json|junit|markdown|ndjson|sarif|text)\.ts$/;
const PAGE_WORKER = /[\\/]app[\\/]worker[\\/](copy|main)\.ts$/;
const OTHER_ENTRIES =
  /[\\/]src[\\/](index|run[\\/](clean|compare|describe|match-audit|rows-worker|scan-git|worker))\.ts$/;
const COMMANDS =
  /[\\/]cli[\\/]commands[\\/](approvals|approve|clean|compare|detectors|explain|formats|git-source|hook|init|keygen|manifest|match-audit|policy|sign|ui|verify|watch)\.ts$/;

const detectors = sleepingDetectors(root, isAwake);
const modules = sleepers(root, isAsleep);
const sleeping = new Set([...detectors.paths, ...modules.paths]);

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  define: { AMPARO_VERSION: JSON.stringify(version) },
  loader: { '.yaml': 'text', '.bin': 'binary' },
  legalComments: 'none',
  logLevel: 'warning',
  outdir: 'dist',
  minify: true,
  metafile: true,
};
/** Of the file that esbuild writes. */
const chunkName = (path) => basename(path, '.js');
const forNode = { platform: 'node', target: 'node20' };
const examples = await allExamples(root, { define: common.define });
const node = await build({
  ...common,
  ...forNode,
  entryPoints: {
    index: 'src/index.ts',
    main: 'src/cli/main.ts',
    worker: 'src/run/worker.ts',
    'rows-worker': 'src/run/rows-worker.ts',
  },
  outdir: 'dist/chunks',
  write: false,
  splitting: true,
  chunkNames: '[name]-[hash]',
  external: ['@embedpdf/pdfium'],
  plugins: [
    baked(),
    modelFile('../names.bin'),
    formTableFile('../forms.bin'),
    examplesFile('../examples.json', examples),
    detectorsAsleep(detectors),
    loadedBefore(FAMILIES, 'src/run/here.ts'),
    loadedBefore(OTHER_ENTRIES, 'src/run/here.ts'),
    loadedBefore(COMMANDS, 'src/cli/start.ts'),
    loadedBefore(REPORTERS, 'src/cli/start.ts'),
    lazyTops((code, path) => {
      const before = sleeping.has(path) ? loadedBeforeSleeper(relative(root, path)) : undefined;
      const changed = modules.change(code, path);
      return before === undefined ? changed : `import ${JSON.stringify(join(root, before))};\n${changed}`;
    }),
  ],
});
const chunks = await Promise.all(
  node.outputFiles.map(async (file) => {
    const { entryPoint, imports } = node.metafile.outputs[`dist/chunks/${basename(file.path)}`];
    const atOnce = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    return {
      name: chunkName(file.path),
      entry: entryPoint,
      imports: atOnce.map(({ path }) => chunkName(path)),
      code: inAscii(
        await commonJs(file, imports, { ...common, isWoken: sleeping.has(join(root, entryPoint ?? '')) }),
      ),
    };
  }),
);
const files = packed(chunks, [
  ['start', ['src/cli/main.ts', 'src/cli/start.ts', 'src/reporters/text.ts']],
  ['scan', ['src/run/here.ts']],
  ...PACKS,
  ['texts', ['src/readers/families/texts.ts']],
  ['pages', ['src/readers/families/pages.ts']],
  ['office', ['src/readers/families/office.ts']],
]);
mkdirSync(join(root, 'dist/chunks'), { recursive: true });
const digest = createHash('sha256');
for (const [name, code] of files) {
  writeFileSync(join(root, `dist/chunks/${name}.cjs`), code);
  digest.update(code);
}
// What starts it: the command, its threads and the library.
await build({
  ...common,
  ...forNode,
  entryPoints: {
    cli: 'src/launch/cli.ts',
    worker: 'src/launch/worker.ts',
    rows: 'src/launch/rows.ts',
    library: 'src/launch/library.ts',
  },
  define: {
    ...common.define,
    AMPARO_BUILD: JSON.stringify(digest.digest('hex').slice(0, 16)),
  },
  // Node takes longer to make its loader of ES modules ready than to load these.
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
});
// Threads that help with one file hold little and no detectors: what reads pages of a PDF or sheets of a workbook, or knows cells.
await build({
  ...common,
  ...forNode,
  entryPoints: {
    'known-rows': 'src/run/known-rows.ts',
    'pdf-pages': 'src/run/pdf-pages.ts',
    'sheet-rows': 'src/run/sheet-rows.ts',
  },
  external: ['@embedpdf/pdfium'],
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
});
const { exports: library } = node.metafile.outputs['dist/chunks/index.js'];
writeFileSync(
  join(root, 'dist/index.js'),
  `import { createRequire } from 'node:module';
export const { ${library.join(', ')} } = createRequire(import.meta.url)('./library.cjs').library;
`,
);
writeFileSync(join(root, 'dist/examples.json'), JSON.stringify(examples));
copyFileSync(join(root, 'detectors/person/name/names.bin'), join(root, 'dist/names.bin'));
writeFileSync(
  join(root, 'dist/forms.bin'),
  await formTableOf(root, { define: common.define, loader: common.loader }),
);
const readers = Object.entries(node.metafile.outputs).filter(([, { inputs }]) =>
  /name\/bytes\.ts/.test(Object.keys(inputs).join('\n')),
);
if (readers.length === 0 || !readers.every(([output]) => output.startsWith('dist/chunks/')))
  throw new Error('names.bin is not where it is looked for');
const forBrowsers = { platform: 'browser', target: ['chrome110', 'firefox115', 'safari16.4'] };
const browser = await build({
  ...common,
  ...forBrowsers,
  // The worker of the page has its code in the same chunks; `amparo ui` puts them into one file.
  entryPoints: { browser: 'src/browser.ts', 'browser/worker': 'src/app/worker/main.ts' },
  splitting: true,
  chunkNames: 'browser/[name]-[hash]',
  external: ['@embedpdf/pdfium'],
  plugins: [
    formTableFile(),
    loadedBefore(FAMILIES, 'src/browser.ts'),
    loadedBefore(PAGE_WORKER, 'src/browser.ts'),
  ],
});
const page = await build({
  ...common,
  ...forBrowsers,
  entryPoints: { 'page/main': 'src/app/page/main.ts', 'page/style': 'src/app/page/style.css' },
  format: 'iife',
});
const inputs = [node, browser, page].flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(root, 'dist/LICENCES.txt'), licencesOf(root, inputs));
if (!process.argv.includes('--no-types')) {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  keepReached(join(root, 'dist/types'), 'src/index.d.ts');
}
