import { readFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { FileEntry, Lang, Policy } from '../../core/types.ts';
import { approvalPath } from '../../gate/approvals/book.ts';
import type { ApprovalEntry } from '../../gate/approvals/types.ts';
import { slowDigest } from '../../gate/slow-digest.ts';
import { printable } from '../../reporters/text/layout.ts';
import { counted, words } from '../../reporters/words/index.ts';
import { expandPaths } from '../../sources/paths.ts';
import type { Api } from '../api.ts';
import { placeForApprovals } from '../approvals.ts';
import { changedApprovals, parseApprovals } from '../approvals-text.ts';
import { noDigest, notAFile, notAllowed } from '../errors/approvals.ts';
import { badApprovals } from '../errors/config.ts';
import { cannotRead, noSuchPath } from '../errors/paths.ts';
import type { Io } from '../io.ts';
import { type Options, type RawOptions, resolveOptions } from '../options.ts';
import { writeWhole } from '../outputs.ts';
import { checkedPerson, checkedReason, checkedUntil, userName } from './approver.ts';
import type { Command } from './command.ts';
import { scanOptionsOf } from './scan.ts';

export interface RawApproval extends Omit<RawOptions, 'format'> {
  readonly reason?: string;
  readonly until?: string;
  readonly by?: string;
}

const WORDS = {
  en: {
    none: (path: string) => `${path}: nothing stops it, so there is nothing to approve`,
    done: (path: string, what: string, by: string) => `${path}: ${what}; approved by ${by}`,
    verdicts: { block: 'must not be published', incomplete: 'not read whole', review: 'to be looked at' },
    until: (day: string) => `until ${day}`,
    more: (found: number, asked: number) => `${found} of the ${asked} people that the policy asks for`,
    written: (file: string) =>
      `Written to ${file}. Commit it with the file: others see who let it out, and why.`,
  },
  es: {
    none: (path: string) => `${path}: nada lo detiene, así que no hay nada que aprobar`,
    done: (path: string, what: string, by: string) => `${path}: ${what}; aprobado por ${by}`,
    verdicts: {
      block: 'no debe publicarse',
      incomplete: 'no se leyó por completo',
      review: 'por revisar',
    },
    until: (day: string) => `hasta el ${day}`,
    more: (found: number, asked: number) => `${found} de las ${asked} personas que pide la política`,
    written: (file: string) =>
      `Escrito en ${file}. Confírmelo junto con el archivo: así otros ven quién lo dejó salir y por qué.`,
  },
} as const;

/** Scans each file by the policy in force and writes down that somebody lets it out all the same. */
export const approve: Command<[files: string[], raw: RawApproval]> = async (
  { io, api, lang },
  files,
  raw,
) => {
  const { reason: why, until: day, by: who, approvals: named, ...rest } = raw;
  const { found, missing } = await expandPaths(files, io.cwd);
  if (missing.length > 0) throw noSuchPath(missing);
  for (const path of found) if ((await stat(resolve(io.cwd, path))).isDirectory()) throw notAFile(path);
  const options = await resolveOptions(rest, { io, api, lang, firstPath: found[0]! });
  if (options.policy.approvals?.allowed === false) throw notAllowed(options.policy.id);
  const now = new Date().toISOString();
  const until = checkedUntil(day, now.slice(0, 10));
  const said = {
    policy: options.policy.id,
    policyDigest: options.policy.digest,
    by: await checkedPerson(who ?? (await userName(io.cwd)), api),
    reason: await checkedReason(why, api),
    at: `${now.slice(0, 19)}Z`,
    ...(until !== undefined && { until }),
  };
  const file = placeForApprovals(named, options.where);
  const scanned = await scanEach(found, options, { io, api });
  const put = await Promise.all(
    scanned
      .filter(({ entry }) => entry.verdict !== 'pass')
      .map(async ({ entry, sha256 }): Promise<ApprovalEntry> => {
        if (sha256 === undefined) throw noDigest(entry.path);
        return {
          path: approvalPath({ file, cwd: io.cwd }, entry.path),
          digest: await slowDigest(sha256, io.env.AMPARO_SECRET || undefined),
          verdict: entry.verdict as ApprovalEntry['verdict'],
          ...said,
        };
      }),
  );
  const all = put.length === 0 ? [] : await writeApprovals(file, put, io);
  await tell({ scanned, all, by: said.by, until, file }, options, io);
  return 0;
};

interface Scanned {
  readonly entry: FileEntry;
  readonly sha256: string | undefined;
}

/** The outermost entries as they are without approvals. */
export async function scanEach(
  paths: readonly string[],
  options: Options,
  { io, api }: { io: Io; api: Api },
): Promise<readonly Scanned[]> {
  const scanned: Scanned[] = [];
  const { approvals: _, ...asked } = scanOptionsOf(options, io);
  const onDigest = (entry: FileEntry, sha256: string | undefined) => {
    scanned.push({ entry, sha256 });
  };
  for await (const _entry of api.scanPaths(paths, { ...asked, onDigest })) io.signal.throwIfAborted();
  return scanned;
}

/** All approvals as they are then: those of the same file by the same person have made room. */
async function writeApprovals(
  file: string,
  put: readonly ApprovalEntry[],
  io: Io,
): Promise<readonly ApprovalEntry[]> {
  const before = await textOf(file, io.cwd);
  const isReplaced = (one: ApprovalEntry) => put.some(({ path, by }) => path === one.path && by === one.by);
  const text = changedApprovals(before, { without: isReplaced, put });
  await writeWhole(file, [text], io.cwd);
  const parsed = parseApprovals(text);
  return 'faults' in parsed ? [] : parsed.approvals;
}

/** Undefined if there is none. A text that is no list of approvals is not written over. */
export async function textOf(file: string, cwd: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw cannotRead(relative(cwd, file) || file, error.code ?? 'error');
  });
  const parsed = text === undefined ? undefined : parseApprovals(text);
  if (parsed && 'faults' in parsed) throw badApprovals(relative(cwd, file) || file, parsed.faults);
  return text;
}

interface Done {
  readonly scanned: readonly Scanned[];
  readonly all: readonly ApprovalEntry[];
  readonly by: string;
  readonly until: string | undefined;
  readonly file: string;
}

async function tell({ scanned, all, by, until, file }: Done, options: Options, io: Io): Promise<void> {
  const text = WORDS[options.lang];
  for (const { entry } of scanned) {
    const path = printable(entry.path);
    if (entry.verdict === 'pass') {
      await io.stdout.write(`${text.none(path)}\n`);
      continue;
    }
    const people =
      entry.persons > 0 ? [counted(entry.persons, words[options.lang].person, words[options.lang])] : [];
    const what = [text.verdicts[entry.verdict], ...people].join(', ');
    const holds = until === undefined ? [] : [text.until(until)];
    const name = approvalPath({ file, cwd: io.cwd }, entry.path);
    const more = moreNeeded(
      all.filter((one) => one.path === name),
      options.policy,
      options.lang,
    );
    await io.stdout.write(`${[text.done(path, what, printable(by)), ...holds, ...more].join(', ')}\n`);
  }
  if (all.length > 0) await io.stderr.write(`${text.written(relative(io.cwd, file) || file)}\n`);
}

function moreNeeded(approvals: readonly ApprovalEntry[], policy: Policy, lang: Lang): string[] {
  const asked = policy.approvals?.persons ?? 1;
  const found = new Set(approvals.map(({ by }) => by.trim().toLowerCase())).size;
  return found < asked ? [WORDS[lang].more(found, asked)] : [];
}
