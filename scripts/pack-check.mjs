// Packs the project as it would be published, looks at what is in it, and uses it from an empty folder.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded, installIfNeeded, root } from './project.mjs';

/**
 * The model of names, 1.4 MB, is in it twice: as a file for Node, within the bundle for browsers. So are the policies.
 * The page and safe copies came, then drawn copies and the threads that read rows of sheets and lists ahead, then words of some
 * fifty languages, the letters by which encodings are told, and the forms of all detectors as one table.
 */
const MOST_BYTES = 5_450_000;
const ALLOWED =
  /^(bin\/(?:amparo\.js|package\.json)|dist\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
const NEEDED = [
  'bin/amparo.js',
  'bin/package.json',
  'dist/LICENCES.txt',
  'dist/cli.cjs',
  'dist/examples.json',
  'dist/forms.bin',
  'dist/index.js',
  'dist/known-rows.cjs',
  'dist/names.bin',
  'dist/pdf-pages.cjs',
  'dist/rows.cjs',
  'dist/sheet-rows.cjs',
  'dist/worker.cjs',
  'package.json',
  'README.md',
  'LICENSE',
];

installIfNeeded();
buildIfNeeded();
const folder = mkdtempSync(join(tmpdir(), 'amparo-pack-'));
const faults = [];
try {
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root));
  const names = packed.files.map((file) => file.path);
  check(packed.size < MOST_BYTES, `the package has ${packed.size} bytes, more than ${MOST_BYTES}`);
  for (const name of names) check(ALLOWED.test(name), `${name} does not belong in the package`);
  for (const name of NEEDED) check(names.includes(name), `${name} is missing from the package`);
  useIt(join(folder, packed.filename));
  console.log(`package: ${names.length} files, ${(packed.size / 1000).toFixed(0)} kB packed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(`pack: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function useIt(tarball) {
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', tarball], folder);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  check(amparo('--version').stdout.trim() === version, '--version does not answer with the version');
  writeFileSync(join(folder, 'list.csv'), leak());
  writeFileSync(join(folder, 'counts.csv'), 'Month,Detained\nJanuary,120\nFebruary,131\n');
  check(amparo('scan', 'list.csv').status === 1, 'a list of people does not block');
  check(amparo('scan', 'counts.csv').status === 0, 'a table of counts does not pass');
  const script =
    "const { judgeRun, scanPaths } = await import('amparo'); const all = []; for await (const one of scanPaths(['list.csv'])) all.push(one); console.log(judgeRun(all).verdict)";
  const library = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  check(library.stdout.trim() === 'block', 'the library cannot be used');
}

/** Invented people. */
function leak() {
  const rows = [
    'Ixchel Tzoc Caal,1987-03-12,Guatemala',
    'Tigist Abebe Worku,1991-11-02,Ethiopia',
    'Yusniel Perdomo Roque,1979-06-30,Cuba',
  ];
  return `Detainee name,Date of birth,Country of citizenship\n${rows.join('\n')}\n`;
}

function amparo(...args) {
  return spawnSync('npx', ['--no-install', 'amparo', ...args], { cwd: folder, encoding: 'utf8' });
}

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function check(holds, fault) {
  if (!holds) faults.push(fault);
}
