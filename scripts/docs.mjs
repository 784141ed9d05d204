/**
 * Prints a page for each detector into docs/detectors, from the detector itself.
 *
 *     node scripts/docs.mjs [--check]
 *
 * With --check nothing is written; the status is 1 if a page is missing, stale or left over.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './project.mjs';

const folder = join(root, 'docs/detectors');
const detectors = (await loadDetectors()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
const pages = new Map(detectors.map((detector) => [`${detector.id}.md`, page(detector)]));
pages.set('README.md', index(detectors));

mkdirSync(folder, { recursive: true });
const present = readdirSync(folder);
const leftOver = present.filter((name) => !pages.has(name));
const stale = [...pages.keys()].filter(
  (name) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== pages.get(name),
);
if (process.argv.includes('--check')) {
  for (const name of [...stale, ...leftOver])
    console.error(`docs/detectors/${name} is out of date; run: npm run docs`);
  process.exitCode = stale.length + leftOver.length === 0 ? 0 : 1;
} else {
  for (const name of leftOver) rmSync(join(folder, name));
  for (const name of stale) writeFileSync(join(folder, name), pages.get(name));
  console.log(`${detectors.length} detectors: ${stale.length} pages written, ${leftOver.length} removed`);
}

async function loadDetectors() {
  const cache = join(root, 'node_modules/.cache/amparo');
  mkdirSync(cache, { recursive: true });
  const outfile = join(cache, `detectors-${process.pid}.mjs`);
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['detectors/index.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      // Newer targets use functions that Node 20 does not have.
      target: 'node20',
      format: 'esm',
      loader: { '.yaml': 'text', '.bin': 'binary' },
      logLevel: 'warning',
    });
    return (await import(pathToFileURL(outfile).href)).detectors;
  } finally {
    rmSync(outfile, { force: true });
  }
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
    ...section('Finds', detector.finds.map(example)),
    ...section('Leaves alone', detector.ignores.map(example)),
    `Printed from the detector by \`npm run docs\`. All people in the examples are invented.`,
    '',
  ].join('\n');
}

function section(title, lines) {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
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
