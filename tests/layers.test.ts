import { readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import fg from 'fast-glob';
import { expect, test } from 'vitest';

/**
 * Who may import whom (docs/architecture.md). Each zone lists the folders that it may import from, besides
 * itself, and the packages. Platform names in pure zones are a type error (tsconfig.pure.json).
 */
const ZONES: Record<string, { folders: string[]; packages: string[] }> = {
  'src/core/': { folders: [], packages: [] },
  'src/kit/': { folders: ['src/core/types.ts', 'src/core/text/'], packages: ['libphonenumber-js'] },
  'detectors/': { folders: ['src/core/types.ts', 'src/core/text/', 'src/kit/'], packages: [] },
  'src/readers/': {
    folders: ['src/core/types.ts', 'src/core/problem.ts', 'src/core/memory-source.ts', 'src/core/text/'],
    packages: ['@embedpdf/pdfium', 'entities', 'hyparquet', 'xlsx'],
  },
  'src/policies/': { folders: ['src/core/'], packages: ['valibot', 'yaml'] },
  'src/rules/': { folders: ['src/core/', 'src/kit/'], packages: [] },
  'src/audit/': { folders: ['src/core/', 'src/kit/'], packages: [] },
  'src/clean/': { folders: ['src/core/', 'src/kit/'], packages: [] },
  'src/reporters/': { folders: ['src/core/'], packages: [] },
  'src/gate/': { folders: ['src/core/'], packages: ['node:crypto', 'node:path', 'valibot'] },
  'src/sources/': {
    folders: ['src/core/types.ts', 'src/core/problem.ts', 'src/core/limits.ts', 'src/core/memory-source.ts'],
    packages: ['fast-glob', 'ignore', 'node:'],
  },
  'src/run/': {
    folders: [
      'src/core/',
      'src/readers/index.ts',
      'src/readers/shared/pick.ts',
      'src/readers/pdf/ahead/',
      'src/readers/pdf/copy/',
      'src/readers/xlsx/ahead/',
      'src/sources/',
      'src/registry.ts',
      'src/rules/',
      'src/audit/',
      'src/clean/',
      'src/gate/',
      'src/kit/own-detector.ts',
    ],
    packages: ['node:'],
  },
  'src/app/file/': { folders: ['src/core/types.ts'], packages: [] },
  'src/app/words/': {
    folders: ['src/core/types.ts', 'src/clean/plan.ts', 'src/clean/report.ts'],
    packages: [],
  },
  'src/app/page/': {
    folders: [
      'src/core/',
      'src/clean/mail-formats.ts',
      'src/clean/plan.ts',
      'src/clean/report.ts',
      'src/clean/unseen.ts',
      'src/reporters/',
      'src/app/words/',
      'src/app/messages.ts',
    ],
    packages: [],
  },
  'src/app/worker/': {
    folders: ['src/core/', 'src/clean/', 'src/policies/', 'src/run/', 'src/app/messages.ts'],
    packages: [],
  },
  'src/app/messages.ts': { folders: ['src/core/types.ts', 'src/clean/index.ts'], packages: [] },
  'src/launch/': { folders: [], packages: ['node:'] },
  'src/cli/': {
    folders: [
      'src/core/',
      'src/reporters/',
      'src/audit/',
      'src/clean/',
      'src/sources/',
      'src/index.ts',
      'src/scan.ts',
      'src/policies/',
      'src/gate/',
      'src/rules/types.ts',
      'src/rules/module-detector.ts',
      'src/kit/named-checks.ts',
      'src/app/file/',
    ],
    packages: ['commander', 'fast-glob', 'picocolors', 'valibot', 'yaml', 'node:'],
  },
};

const root = join(import.meta.dirname, '..');
const files = fg.sync(['src/**/*.ts', 'detectors/**/*.ts'], { cwd: root, ignore: ['**/*.d.ts'] }).sort();
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

/** Code that is loaded together when a file first needs it. */
const FAMILY = /^src\/readers\/families\//;

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((found) => (found[1] ?? found[2] ?? found[3])!);
}

/** Those that are loaded with the file: not by `import()`. */
function statements(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap((found) => found[1] ?? found[3] ?? []);
}

function resolved(file: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
}

function violations(file: string): string[] {
  const [zone, rules] = Object.entries(ZONES).find(([folder]) => file.startsWith(folder)) ?? [];
  if (!zone || !rules) return [];
  return importsOf(file)
    .map((specifier) => resolved(file, specifier))
    .filter((target) => {
      if (target.startsWith(zone)) return false;
      const local = target.startsWith('src/') || target.startsWith('detectors/');
      return !(local ? rules.folders : rules.packages).some((allowed) => target.startsWith(allowed));
    })
    .map((target) => `${file} imports ${target}`);
}

test('each layer imports only what it may', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(violations)).toEqual([]);
});

test('detectors do not import each other, readers do not import each other', () => {
  const crossing = files.flatMap((file) => {
    const match = /^(detectors\/[^/]+\/|src\/readers\/)([^/.]+)/.exec(file);
    if (!match || file.endsWith('/index.ts') || /^src\/readers\/(?:shared|families)\//.test(file)) return [];
    const own = match[1]! + match[2]!;
    return importsOf(file)
      .map((specifier) => resolved(file, specifier))
      .filter((target) => /^(detectors\/[^/]+\/|src\/readers\/)[^/]+/.test(target))
      .filter((target) => !FAMILY.test(target))
      .filter((target) => !target.startsWith(own) && !target.startsWith('src/readers/shared/'))
      .map((target) => `${file} imports ${target}`);
  });
  expect(crossing).toEqual([]);
});

test('what reads a format is loaded with its family, and only when there is a file of it', () => {
  const eager = files
    .filter((file) => !FAMILY.test(file))
    .flatMap((file) =>
      statements(file)
        .map((specifier) => resolved(file, specifier))
        .filter((target) => FAMILY.test(target) || /^src\/readers\/[^/]+\/read\.ts$/.test(target))
        .map((target) => `${file} imports ${target}`),
    );
  expect(files.filter((file) => FAMILY.test(file)).length).toBeGreaterThan(5);
  expect(eager).toEqual([]);
});

test('there are no import cycles', () => {
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .map((s) => resolved(file, s))
        .filter((t) => files.includes(t)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file))
      cycles.push([...path.slice(path.indexOf(file)), file].map((f) => relative('.', f)).join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});
