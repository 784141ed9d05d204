/**
 * Prints a page for each detector into docs/detectors, from the detector itself, docs/formats.md from the readers,
 * docs/cross-hits.md from what detectors see in each other's examples, docs/policy.schema.json from the shape of
 * policies, and docs/policies.md from the built-in ones and their cases.
 *
 *     node scripts/docs.mjs [--check]
 *
 * With --check nothing is written; the status is 1 if a page is missing, stale or left over.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { policiesPage } from './policies-page.mjs';
import { root } from './project.mjs';

const docs = join(root, 'docs');
/** Of each kind on a page. */
const EXAMPLES_SHOWN = 12;
const { detectors: found } = await load('detectors/index.ts');
const { formats } = await load('src/readers/index.ts');
const { crossHits } = await load('bench/cross-hits.ts');
const { policyJsonSchema } = await load('src/policies/json-schema.ts');
const { builtinPolicies } = await load('src/policies/index.ts');
const { CASES } = await load('tests/policies/cases/index.ts');
const vectors = JSON.parse(readFileSync(join(root, 'fixtures/detectors/vectors.json'), 'utf8')).filter(
  (vector) => vector.expect === 'match',
);
const detectors = found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const pages = new Map(detectors.map((detector) => [`detectors/${detector.id}.md`, page(detector)]));
pages.set('detectors/README.md', index(detectors));
pages.set('formats.md', formatsPage(formats));
pages.set('cross-hits.md', crossHitsPage(crossHits(vectors)));
pages.set('policies.md', policiesPage(await builtinPolicies(), CASES));
pages.set('policy.schema.json', `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);

mkdirSync(join(docs, 'detectors'), { recursive: true });
const present = readdirSync(join(docs, 'detectors')).map((name) => `detectors/${name}`);
const leftOver = present.filter((name) => !pages.has(name));
const stale = [...pages.keys()].filter((name) => textOf(name) !== pages.get(name));
if (process.argv.includes('--check')) {
  for (const name of [...stale, ...leftOver]) console.error(`docs/${name} is out of date; run: npm run docs`);
  process.exitCode = stale.length + leftOver.length === 0 ? 0 : 1;
} else {
  for (const name of leftOver) rmSync(join(docs, name));
  for (const name of stale) writeFileSync(join(docs, name), pages.get(name));
  console.log(`${detectors.length} detectors: ${stale.length} pages written, ${leftOver.length} removed`);
}

function textOf(name) {
  try {
    return readFileSync(join(docs, name), 'utf8');
  } catch {
    return undefined;
  }
}

/** What a module of the sources exports. */
async function load(entry) {
  const cache = join(root, 'node_modules/.cache/amparo');
  mkdirSync(cache, { recursive: true });
  const outfile = join(cache, `docs-${process.pid}.mjs`);
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      // Newer targets use functions that Node 20 does not have.
      target: 'node20',
      format: 'esm',
      loader: { '.yaml': 'text', '.bin': 'binary' },
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(`${pathToFileURL(outfile).href}?${entry}`);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function formatsPage({ read, unread }) {
  const rows = read.map(
    ({ id, name, reads, discloses }) =>
      `| \`${id}\` | ${escaped(name.en)} | ${escaped(reads.en)} | ${escaped(discloses?.en ?? '')} |`,
  );
  return [
    '# Formats',
    '',
    'What `amparo formats` prints (`--lang es` for Spanish). Formats are known by content; a name is only a hint.',
    '',
    '| report | format | what is read | named as not read |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## Told apart, but not read',
    '',
    'A file of these is reported as not read, and so is any other that is not text:',
    `${unread.map(({ en }) => escaped(en)).join(', ')}.`,
    '',
    'Every format has limits of size, depth and time; reaching one is named as a problem of the file, never passed over.',
    '',
    'Printed from the readers by `npm run docs`.',
    '',
  ].join('\n');
}

/** What detectors see in each other's examples: those that nobody else sees are counted and not listed. */
function crossHitsPage(all) {
  const list = (counts) => counts.map(([id, count]) => `${id} ${count}`).join(', ');
  const shared = all.filter(({ seen, instead }) => seen.length + instead.length > 0);
  const rows = shared
    .toSorted((a, b) => (a.detector < b.detector ? -1 : 1))
    .map(
      ({ detector, specimens, reported, seen, instead }) =>
        `| ${detector} | ${specimens} | ${reported} | ${list(seen)} | ${list(instead)} |`,
    );
  return [
    '# What detectors see in each other’s examples',
    '',
    'Of everything that a detector must find (its examples and test vectors): how often its reading is reported when all detectors',
    'look, which others would report something there if they looked alone, and which are reported in its place. The text of an',
    'example may hold more than one thing: a name beside a number is seen by both. Of readings that overlap the better one stays,',
    'both where they are nearly equal.',
    '',
    `Of ${all.length} detectors, ${all.length - shared.length} have examples that no other sees.`,
    '',
    '| detector | examples | reported | also seen by | reported instead |',
    '|---|---:|---:|---|---|',
    ...rows,
    '',
    'Printed from the detectors by `npm run docs`.',
    '',
  ].join('\n');
}

function index(all) {
  const rows = all.map(
    ({ id, category, about }) => `| [${id}](${id}.md) | \`${category}\` | ${escaped(about.en)} |`,
  );
  return ['# Detectors', '', '| id | category | what it looks for |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function page(detector) {
  const headers = Object.entries(detector.headers)
    .filter(([, words]) => words.length > 0)
    .map(([lang, words]) => `- ${lang}: ${words.map(code).join(', ')}`);
  const identifies = {
    directly: 'One value is one person.',
    jointly: 'Identifies a person together with other facts.',
    sensitive: 'Says something of a person that is known from other facts.',
  };
  return [
    `# ${detector.id}`,
    '',
    `${escaped(detector.about.en)}.`.replace(/\.\.$/, '.'),
    '',
    `*${escaped(detector.about.es)}*`,
    '',
    `Category \`${detector.category}\`. ${identifies[detector.identifies]}`,
    '',
    ...section(
      'Sources',
      detector.sources.map((source) => `- ${escaped(source)}`),
    ),
    ...section('Headers it knows', headers),
    ...section(
      'Headers that speak against it',
      (detector.notHeaders ?? []).map((header) => `- ${code(header)}`),
    ),
    ...section('Finds', examples(detector, 'finds')),
    ...section('Leaves alone', examples(detector, 'ignores')),
    `Printed from the detector by \`npm run docs\`. All people in the examples are invented.`,
    '',
  ].join('\n');
}

function section(title, lines) {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

/** The first examples, which are the plainest; a file beside the detector may hold many more. */
function examples(detector, list) {
  const all = detector[list];
  const lines = all.slice(0, EXAMPLES_SHOWN).map(example);
  const more = all.length - lines.length;
  return more === 0
    ? lines
    : [...lines, `- and ${more} more, printed by \`amparo detectors ${detector.id}\``];
}

function example(given) {
  if (typeof given === 'string') return `- ${code(given)}`;
  const { text, ...around } = given;
  const context = Object.entries(around).map(
    ([key, value]) => `${key} ${code(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );
  return `- ${code(text)}${context.length > 0 ? ` (${context.join(', ')})` : ''}`;
}

/** In a fence longer than any in the text; line breaks shown, as a list entry has one line. */
function code(text) {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || text.trim() !== text ? ' ' : '';
  return fence + pad + text.replaceAll('\n', '⏎').replaceAll('\t', '⇥') + pad + fence;
}

function escaped(text) {
  return text.replace(/[<>|*_[\]\\]/g, '\\$&');
}
