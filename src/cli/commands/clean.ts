import { randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import {
  COPY_FORMATS,
  type CopyFormat,
  PAGE_WAYS,
  type PageWay,
  type ScannedCopy,
} from '../../clean/index.ts';
import type { Lang } from '../../core/types.ts';
import type { CleanOutcome } from '../api.ts';
import {
  badPlan,
  cannotHold,
  outputThere,
  overItself,
  picturesInPdfOnly,
  shortKey,
  unknownCopyFormat,
  unknownPages,
} from '../errors/clean.ts';
import { cannotRead, cannotWrite, noSuchPath } from '../errors/paths.ts';
import type { Io } from '../io.ts';
import { type RawOptions, resolveOptions } from '../options.ts';
import { writeWhole } from '../outputs.ts';
import { type ParsedPlan, parsePlan, planText } from '../plan-text.ts';
import { copyLines, problemLines, ruleLines } from './clean-report.ts';
import { CLEAN_WORDS } from './clean-words.ts';
import type { Command } from './command.ts';
import { hintAtOcr } from './ocr-hint.ts';

/** What was typed, unchecked. */
export interface RawClean extends Pick<RawOptions, 'policy' | 'config' | 'ocr' | 'lang'> {
  readonly output: string;
  readonly plan?: string;
  readonly report?: string;
  readonly keyFile?: string;
  readonly pages?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

interface Cleaning {
  readonly io: Io;
  readonly lang: Lang;
  readonly raw: RawClean;
  /** Absolute. */
  readonly out: string;
}

/**
 * Writes a copy of a file with nothing but what may stay. Status 1 if the policy would stop the copy, 3 if the file, or the
 * copy, could not be read whole: then nothing is written.
 */
export const clean: Command<[file: string, raw: RawClean]> = async ({ io, api, lang: given }, file, raw) => {
  const source = resolve(io.cwd, file);
  const out = resolve(io.cwd, raw.output);
  const format = formatOf(raw.output);
  const pages = pagesOf(raw.pages, format);
  await checkPlaces(source, out, raw, { file, cwd: io.cwd });
  const options = await resolveOptions(
    { policy: raw.policy, config: raw.config, ocr: raw.ocr, lang: raw.lang } as RawOptions,
    { io, api, lang: given, firstPath: file },
  );
  const parsed = raw.plan === undefined ? undefined : await loadPlan(raw.plan, io.cwd);
  const key = raw.keyFile === undefined ? undefined : await keyFrom(raw.keyFile, io.cwd);
  const { policy, lang, limits, own, ocr } = options;
  await hintAtOcr(options, { io, api });
  const outcome = await api
    .cleanFile(source, {
      ...{ policy, lang, limits, ocr, out, format, pages, signal: io.signal },
      ...(own && { own }),
      ...(parsed && { plan: parsed.plan }),
      ...(key && { key }),
    })
    .catch((error: NodeJS.ErrnoException) => {
      throw error.code === undefined ? error : cannotRead(file, error.code);
    });
  io.signal.throwIfAborted();
  return told(outcome, { io, lang, raw, out }, { parsed, format });
};

async function told(
  outcome: CleanOutcome,
  cleaning: Cleaning,
  { parsed, format }: { readonly parsed: ParsedPlan | undefined; readonly format: CopyFormat },
): Promise<number> {
  const { io, lang, raw } = cleaning;
  const say = CLEAN_WORDS[lang];
  if (outcome.kind === 'plan') {
    const faults = outcome.faults.map(({ path, message }) => ({ ...parsed!.place(path), message }));
    throw badPlan(raw.plan!, faults);
  }
  if (outcome.kind === 'fault') throw cannotHold(outcome.fault, format);
  if (outcome.kind === 'unread') {
    const { problems, files } = outcome;
    const why = [...problems, { message: files > 0 ? say.inside(files) : say.noDocument }];
    await io.stderr.write(
      `${problemLines(problems.length > 0 && files === 0 ? problems : why, say.unread).join('\n')}\n`,
    );
    return 3;
  }
  if (raw.dryRun) {
    await io.stdout.write(planText(outcome.copy.plan, lang));
    return statusOf(outcome.copy);
  }
  return finish(outcome.copy, cleaning);
}

const statusOf = ({ entries: [entry] }: ScannedCopy): 0 | 1 | 3 =>
  entry!.verdict === 'block' ? 1 : entry!.verdict === 'incomplete' ? 3 : 0;

/** Writes the copy if nothing stops it, and says what is in it. */
async function finish(copy: ScannedCopy, { io, lang, raw, out }: Cleaning): Promise<number> {
  const say = CLEAN_WORDS[lang];
  const status = statusOf(copy);
  const entry = copy.entries[0]!;
  const shown = relative(io.cwd, out) || out;
  if (status === 0) await writeCopy(copy.bytes, { out, shown, force: raw.force === true });
  const lines = copyLines(copy, lang);
  if (status !== 0) lines.push(status === 1 ? say.stopped : say.unsure, ...ruleLines(entry));
  else if (entry.verdict === 'review') lines.push(say.review, ...ruleLines(entry));
  else lines.push(say.safe);
  if (status === 0) lines.push(say.written(shown));
  if (raw.plan === undefined) {
    const file = `${out}.plan.yaml`;
    const isNew = await writePlan(file, planText(copy.plan, lang), raw.force === true);
    const name = relative(io.cwd, file) || file;
    lines.push(isNew ? say.plan(name) : say.keptPlan(name));
  }
  if (raw.report !== undefined) {
    const report = { ...copy.report, written: status === 0, scan: entry };
    await writeWhole(resolve(io.cwd, raw.report), [`${JSON.stringify(report, undefined, 2)}\n`], io.cwd);
  }
  await (status === 0 ? io.stdout : io.stderr).write(`${lines.join('\n')}\n`);
  return status;
}

// ------------------------------------------------------------------------------------------------------- files

function formatOf(output: string): CopyFormat {
  const extension = extname(output).slice(1).toLowerCase();
  const format = COPY_FORMATS.find((one) => one === (extension === 'htm' ? 'html' : extension));
  if (!format) throw unknownCopyFormat(output, COPY_FORMATS);
  return format;
}

function pagesOf(given: string | undefined, format: CopyFormat): PageWay {
  const way = PAGE_WAYS.find((one) => one === (given ?? 'auto'));
  if (!way) throw unknownPages(given!, PAGE_WAYS);
  if (way === 'pictures' && format !== 'pdf') throw picturesInPdfOnly();
  return way;
}

/** The original is never written over, by whatever name, nor is a copy without being told to. */
async function checkPlaces(source: string, out: string, raw: RawClean, { file, cwd }: Typed): Promise<void> {
  const original = await stat(source).catch(() => undefined);
  if (!original) throw noSuchPath([file]);
  const { output, report, keyFile, force, dryRun } = raw;
  const targets = [output, `${output}.plan.yaml`, report, keyFile].filter((name) => name !== undefined);
  for (const name of targets) {
    const target = resolve(cwd, name);
    const there = await stat(target).catch(() => undefined);
    if (target === source || (there && there.ino === original.ino && there.dev === original.dev))
      throw overItself(name);
    if (there && target === out && !force && !dryRun) throw outputThere(name);
  }
}

interface Typed {
  /** As typed. */
  readonly file: string;
  readonly cwd: string;
}

/** Written beside its place, then put there: whole or not at all, and not over a file that has come meanwhile. */
async function writeCopy(
  bytes: Uint8Array,
  { out, shown, force }: { readonly out: string; readonly shown: string; readonly force: boolean },
): Promise<void> {
  const temporary = join(dirname(out), `.${basename(out)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (force) await rename(temporary, out);
    else await link(temporary, out).catch(orRename(temporary, out));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === 'EEXIST' ? outputThere(shown) : code === undefined ? error : cannotWrite(shown, code);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Some file systems know no links. */
const orRename = (temporary: string, out: string) => async (error: NodeJS.ErrnoException) => {
  if (error.code === 'EEXIST') throw error;
  await rename(temporary, out);
};

/** False if a plan was there, which somebody may have changed. */
async function writePlan(file: string, text: string, force: boolean): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw cannotWrite(file, code ?? 'error');
  }
}

async function loadPlan(named: string, cwd: string): Promise<ParsedPlan> {
  const text = await readFile(resolve(cwd, named), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(named, error.code ?? 'error');
  });
  const parsed = parsePlan(text);
  if ('faults' in parsed) throw badPlan(named, parsed.faults);
  return parsed;
}

const KEY_BYTES = 32;

/** The key in a file, or a new one that is written to it, for its owner alone. */
async function keyFrom(named: string, cwd: string): Promise<Uint8Array> {
  const file = resolve(cwd, named);
  const known = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw cannotRead(named, error.code ?? 'error');
  });
  if (known) {
    if (known.length < KEY_BYTES) throw shortKey(named);
    return new Uint8Array(known);
  }
  const key = randomBytes(KEY_BYTES);
  await writeFile(file, key, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw cannotWrite(named, error.code ?? 'error');
  });
  return new Uint8Array(key);
}
