/**
 * Scans public documents of agencies, courts, universities, towns, associations and firms, made from templates and a seed,
 * by every built-in policy, and prints how many block and how many are for review.
 *
 *     npm run eval:public [-- --details] [--gate] [--policy NAME] [--only TEXT] [--out FOLDER]
 *
 * `--gate` fails where the default policy blocks more than 1 in 100 or asks for review of more than 3. `--out` writes
 * the documents.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { FileEntry, Policy } from '../../src/core/types.ts';
import { type Draft, readTemplates } from './templates.ts';
import { write } from './write.ts';

interface Library {
  builtinPolicies(): Promise<readonly Policy[]>;
  scanBytes(name: string, bytes: Uint8Array, options: { policy: Policy }): Promise<FileEntry>;
}

const { values } = parseArgs({
  options: {
    details: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    policy: { type: 'string', default: '' },
    out: { type: 'string' },
  },
});

const FOLDER = 'bench/public/documents';
const DEFAULT = 'confidential-population';
const [MOST_BLOCK, MOST_REVIEW] = [0.01, 0.03];

const drafts: Draft[] = readdirSync(FOLDER)
  .sort()
  .flatMap((file) => readTemplates(readFileSync(join(FOLDER, file), 'utf8')));
const names = drafts.map(({ name }) => name);
const twice = names.find((name, i) => names.indexOf(name) < i);
if (twice !== undefined) throw new Error(`two documents are called ${twice}`);
const documents = drafts
  .filter(({ name }) => name.includes(values.only))
  .map((draft) => ({ name: draft.name, ending: draft.ending, bytes: write(draft) }));
if (values.out !== undefined) {
  mkdirSync(values.out, { recursive: true });
  for (const { name, bytes } of documents) writeFileSync(join(values.out, name), bytes);
}

const library: Library = await import(pathToFileURL(resolve('dist/index.js')).href);
const endings = new Map<string, number>();
for (const { ending } of documents) endings.set(ending, (endings.get(ending) ?? 0) + 1);
const kinds = [...endings].sort((a, b) => b[1] - a[1]).map(([ending, count]) => `${ending} ${count}`);
console.log(`${documents.length} public documents: ${kinds.join(', ')}\n`);
console.log('| policy | block | review | not read |\n| --- | ---: | ---: | ---: |');

const percent = (count: number) => `${count} (${((count * 100) / documents.length).toFixed(1)} %)`;
const told: string[] = [];
for (const policy of await library.builtinPolicies()) {
  if (!policy.id.includes(values.policy)) continue;
  const counts = { block: 0, review: 0, unreadable: 0 };
  for (const { name, bytes } of documents) {
    const entry = await library.scanBytes(name, bytes, { policy });
    const verdict = verdictOf(entry);
    if (verdict === 'pass') continue;
    counts[verdict]++;
    told.push(`${policy.id} ${verdict} ${name}: ${why(entry)}`);
  }
  console.log(
    `| ${policy.id} | ${percent(counts.block)} | ${percent(counts.review)} | ${percent(counts.unreadable)} |`,
  );
  if (policy.id === DEFAULT && values.gate) judge(counts);
}
if (values.details) console.log(`\n${told.join('\n')}`);

function verdictOf({ verdict, problems, rules }: FileEntry): 'pass' | 'block' | 'review' | 'unreadable' {
  if (verdict === 'block') return 'block';
  if (rules.some(({ level }) => level === 'review')) return 'review';
  return verdict === 'pass' && problems.length === 0 ? 'pass' : 'unreadable';
}

function why({ rules, categories, problems }: FileEntry): string {
  return JSON.stringify([rules.map(({ id }) => id), categories, problems.map(({ code }) => code)]);
}

function judge({ block, review }: { block: number; review: number }): void {
  if (block > documents.length * MOST_BLOCK || review > documents.length * MOST_REVIEW) {
    console.error(`gate: ${DEFAULT} stops too many public documents`);
    process.exitCode = 1;
  }
}
