/**
 * Scans texts in which nobody is, made anew from a seed, and counts what is found in them all the same.
 *
 *     node scripts/with-build.mjs bench/noise/run.ts [--megabytes N] [--numbers N] [--write] [--only TEXT]
 *
 * Each kind of text is of so many megabytes (those of the world of a quarter), in files of an eighth; digit strings with
 * separators are `--numbers`.
 * `--write` prints the table into docs/false-findings.md.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { FileEntry } from '../../src/core/types.ts';
import { KINDS, type Kind } from './kinds.ts';
import { Random } from './random.ts';
import { WORLD } from './world.ts';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '2' },
    numbers: { type: 'string', default: '10000000' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});

const MEGABYTE = 1_000_000;
const FILE_BYTES = MEGABYTE / 8;
/** The kind that is asked for by the number of its lines. */
const NUMBERS = 'digit strings with separators';
/** What each of the world's files is of the others. */
const PART = 0.25;
const FEWEST_MATTER = 0.005;

/** What some of the digit strings look like by chance: to whoever reads them they are that. */
const LOOK_ALIKES = {
  'Social Security numbers (3-2-4)': /^(?!000|666)\d{3}([ .-])(?!00)\d{2}\1(?!0000)\d{4}$/,
  'North American phones (3-3-4)': /^[2-9]\d{2}([ .-])[2-9]\d{2}\1\d{4}$/,
};
const alike = new Map(Object.keys(LOOK_ALIKES).map((name) => [name, 0]));

interface Library {
  scanBytes(name: string, bytes: Uint8Array): Promise<FileEntry>;
}

interface Figures {
  readonly kind: Kind;
  bytes: number;
  lines: number;
  files: number;
  blocked: number;
  /** Of a verdict other than pass or block. */
  other: number;
  readonly found: Map<string, number>;
}

function makeFile(kind: Kind, random: Random, most: number): { text: string; lines: number } {
  const parts = [kind.head ?? ''];
  let [length, lines] = [0, 0];
  for (; length < FILE_BYTES && lines < most; lines++) {
    const said = kind.line(random, lines);
    if (kind.name === NUMBERS)
      for (const [name, form] of Object.entries(LOOK_ALIKES))
        if (form.test(said)) alike.set(name, alike.get(name)! + 1);
    const line = `${said}\n`;
    parts.push(line);
    length += line.length;
  }
  return { text: parts.join('') + (kind.foot ?? ''), lines };
}

async function measure(kind: Kind, library: Library): Promise<Figures> {
  const figures: Figures = { kind, bytes: 0, lines: 0, files: 0, blocked: 0, other: 0, found: new Map() };
  const random = new Random(kind.name.length * 7919);
  const [lines, bytes] =
    kind.name === NUMBERS
      ? [Number(values.numbers), Number.POSITIVE_INFINITY]
      : [Number.POSITIVE_INFINITY, Number(values.megabytes) * MEGABYTE * (WORLD.includes(kind) ? PART : 1)];
  while (figures.bytes < bytes && figures.lines < lines) {
    const file = makeFile(kind, random, lines - figures.lines);
    const entry = await library.scanBytes(kind.file, new TextEncoder().encode(file.text));
    figures.files++;
    figures.bytes += file.text.length;
    figures.lines += file.lines;
    if (entry.verdict === 'block') figures.blocked++;
    else if (entry.verdict !== 'pass') figures.other++;
    for (const [category, count] of Object.entries(entry.categories))
      if (!kind.right?.includes(category))
        figures.found.set(category, (figures.found.get(category) ?? 0) + count);
  }
  return figures;
}

function row({ kind, bytes, files, blocked, other, found }: Figures): string {
  const all = [...found.values()].reduce((sum, one) => sum + one, 0);
  const perMegabyte = (count: number) => ((count * MEGABYTE) / bytes).toFixed(2);
  const kinds = [...found]
    .sort((a, b) => b[1] - a[1])
    .filter(([, count]) => (count * MEGABYTE) / bytes >= FEWEST_MATTER)
    .map(([category, count]) => `${category} ${perMegabyte(count)}`);
  const size = (bytes / MEGABYTE).toFixed(1);
  return `| ${kind.name} | ${size} | ${perMegabyte(all)} | ${kinds.join(', ')} | ${blocked} of ${files} | ${other} |`;
}

const library: Library = await import(pathToFileURL(resolve('dist/index.js')).href);
const figuresOf = new Map<string, Figures>();

async function rowsOf(kinds: readonly Kind[]): Promise<string> {
  const rows: string[] = [];
  for (const kind of kinds.filter(({ name }) => name.includes(values.only))) {
    const figures = await measure(kind, library);
    figuresOf.set(kind.name, figures);
    const line = row(figures);
    rows.push(line);
    console.log(line);
  }
  return rows.join('\n');
}

function sumOfAll(): string {
  const all = [...figuresOf.values()].filter(({ kind }) => kind.name !== NUMBERS);
  const sum = (of: (figures: Figures) => number) => all.reduce((total, figures) => total + of(figures), 0);
  const found = sum((figures) => [...figures.found.values()].reduce((total, one) => total + one, 0));
  const files = sum((figures) => figures.files);
  const perMegabyte = ((found * MEGABYTE) / sum((figures) => figures.bytes)).toFixed(2);
  const blocked = ((sum((figures) => figures.blocked) * 1000) / files).toFixed(0);
  return `In all (digit strings one a line aside) ${perMegabyte} findings per MB, and ${blocked} of 1,000 files block.`;
}

const HEAD = `| text | MB | findings per MB | of these | files that block | to look at or not read |
| --- | ---: | ---: | --- | ---: | ---: |`;
const made = await rowsOf(KINDS);
const world = await rowsOf(WORLD);
const numbers = figuresOf.get(NUMBERS);
const chance = [...alike]
  .map(([name, count]) => `${name} ${((count * MEGABYTE) / (numbers?.bytes ?? MEGABYTE)).toFixed(0)} per MB`)
  .join(',\nof ');
const page = `# False findings

Texts in which nobody is, made from a seed, and what is found in them all the same: findings per megabyte (of those that the
report counts), and how many of the files would be stopped. Printed by \`node scripts/with-build.mjs bench/noise/run.ts --write\`.

${HEAD}
${made}

Of the ${Number(values.numbers).toLocaleString('en')} digit strings some have by chance the form of ${chance}: whoever reads one sees that.
Phones are right in a list of phones, and are not counted there.

## Files of the world

Codes, tables and listings that anybody publishes, made from a seed as well.

${HEAD}
${world}

${sumOfAll()}
`;
if (values.write) writeFileSync('docs/false-findings.md', page);
