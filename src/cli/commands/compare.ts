import { resolve } from 'node:path';
import { changesBetween, exposesMore, type Release } from '../../core/disclosure/release.ts';
import type { FileEntry, Lang, Level, Verdict } from '../../core/types.ts';
import { type Comparison, compareText } from '../../reporters/compare.ts';
import { expandPaths } from '../../sources/paths.ts';
import { sameTarget, unknownName } from '../errors/names.ts';
import { noSuchPath } from '../errors/paths.ts';
import type { Io } from '../io.ts';
import { type RawOptions, resolveOptions } from '../options.ts';
import { writeWhole } from '../outputs.ts';
import type { Command } from './command.ts';
import { scanOptionsOf } from './scan.ts';

const FORMATS = ['text', 'json'] as const;

/** Holds a release against the one before: status 1 if it exposes what that did not, 3 if one could not be read whole. */
export const compare: Command<[before: string, after: string, raw: RawOptions]> = async (
  { io, api, lang },
  before,
  after,
  { format = ['text'], ...raw },
) => {
  const targets = targetsOf(format, io.cwd);
  const { missing } = await expandPaths([before, after], io.cwd);
  if (missing.length > 0) throw noSuchPath(missing);
  const options = await resolveOptions(raw, { io, api, lang, firstPath: before });
  // What somebody let out is exposed all the same.
  const { approvals: _, ...scanOptions } = scanOptionsOf(options, io);
  const entriesOf = async (path: string): Promise<FileEntry[]> => {
    const entries: FileEntry[] = [];
    for await (const entry of api.scanPaths([resolve(io.cwd, path)], scanOptions)) entries.push(entry);
    return entries;
  };
  const scanned = [await entriesOf(before), await entriesOf(after)] as const;
  const tables = await api.tablesOfReleases([before, after], { cwd: io.cwd, signal: io.signal });
  const releases = scanned.map((entries, i): Release => {
    const { verdict, totals } = api.judgeRun(entries);
    return { verdict, persons: totals.persons, rules: rulesOf(entries), tables: tables[i]!.tables };
  });
  const [old, now] = [releases[0]!, releases[1]!];
  const changes = changesBetween(old, now);
  const isUnread = scanned.flat().some(isIncomplete) || tables.some(({ isWhole }) => !isWhole);
  const comparison: Comparison = {
    schema: 'amparo.compare/1',
    tool: { name: 'amparo', version: api.version },
    verdict: verdictOf(exposesMore(old, now), isUnread, changes.length > 0),
    old: { path: before, verdict: old.verdict, persons: old.persons },
    new: { path: after, verdict: now.verdict, persons: now.persons },
    changes,
  };
  await write(comparison, targets, { io, lang: options.lang });
  return comparison.verdict === 'block' ? 1 : comparison.verdict === 'incomplete' ? 3 : 0;
};

const isIncomplete = ({ verdict, problems }: FileEntry): boolean =>
  verdict === 'incomplete' || problems.length > 0;

async function write(
  comparison: Comparison,
  targets: readonly Target[],
  { io, lang }: { readonly io: Io; readonly lang: Lang },
): Promise<void> {
  for (const { name, file } of targets) {
    const text =
      name === 'json' ? `${JSON.stringify(comparison, undefined, 2)}\n` : compareText(comparison, lang);
    if (file === undefined) await io.stdout.write(text);
    else await writeWhole(file, [text], io.cwd);
  }
}

function verdictOf(isMore: boolean, isUnread: boolean, isChanged: boolean): Verdict {
  if (isMore) return 'block';
  if (isUnread) return 'incomplete';
  return isChanged ? 'review' : 'pass';
}

const GRAVITY: readonly Level[] = ['block', 'review', 'note'];

/** The rules that fired, each with its gravest level. */
function rulesOf(entries: readonly FileEntry[]): ReadonlyMap<string, Level> {
  const rules = new Map<string, Level>();
  for (const { id, level } of entries.flatMap((entry) => entry.rules)) {
    const known = rules.get(id);
    if (known === undefined || GRAVITY.indexOf(level) < GRAVITY.indexOf(known)) rules.set(id, level);
  }
  return rules;
}

/** Where a comparison goes: a file, or standard output. */
interface Target {
  readonly name: (typeof FORMATS)[number];
  readonly file?: string;
}

function targetsOf(formats: readonly string[], folder: string): Target[] {
  const targets = formats.map((given) => {
    const [typed = '', ...rest] = given.split('=');
    const name = FORMATS.find((one) => one === typed);
    if (!name) throw unknownName({ en: 'format', es: 'formato' }, typed, FORMATS);
    const file = rest.join('=');
    return file === '' ? { name } : { name, file: resolve(folder, file) };
  });
  const twice = targets.find((one, at) => targets.findIndex((other) => other.file === one.file) !== at);
  if (twice) throw sameTarget(twice.file);
  // Files first: what stops a pipe must not stop them.
  return targets.sort((a, b) => Number(!a.file) - Number(!b.file));
}
