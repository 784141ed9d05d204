import { extname, relative, resolve } from 'node:path';
import {
  COPY_FORMATS,
  type CopyFormat,
  PAGE_WAYS,
  type PageWay,
  type ScannedCopy,
} from '../../clean/index.ts';
import type { Lang } from '../../core/types.ts';
import { printable } from '../../reporters/text/layout.ts';
import type { CleanOutcome } from '../api.ts';
import { badPlan, cannotHold, picturesInPdfOnly, unknownCopyFormat, unknownPages } from '../errors/clean.ts';
import { cannotRead } from '../errors/paths.ts';
import type { Io } from '../io.ts';
import { type RawOptions, resolveOptions } from '../options.ts';
import { NewFile } from '../outputs.ts';
import { type ParsedPlan, planText } from '../plan-text.ts';
import { checkNames, checkPlaces, keyFrom, loadPlan, NewCopy, writePlan } from './clean-files.ts';
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
  const places = { original: file, cwd: io.cwd, ...raw };
  checkNames(places);
  const format = formatOf(raw.output);
  const pages = pagesOf(raw.pages, format);
  await checkPlaces(places);
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
  const shown = printable(relative(io.cwd, out) || out);
  const lines = copyLines(copy, lang);
  if (status !== 0) lines.push(status === 1 ? say.stopped : say.unsure, ...ruleLines(entry));
  else if (entry.verdict === 'review') lines.push(say.review, ...ruleLines(entry));
  else lines.push(say.safe);
  if (status === 0) lines.push(say.written(shown));
  await writeAll(copy, { io, lang, raw, out, shown, lines });
  await (status === 0 ? io.stdout : io.stderr).write(`${lines.join('\n')}\n`);
  return status;
}

interface Writing extends Cleaning {
  /** Name of the copy for messages. */
  readonly shown: string;
  readonly lines: string[];
}

/** The copy is put in its place when the plan and the report are on the disk. */
async function writeAll(copy: ScannedCopy, { io, lang, raw, out, shown, lines }: Writing): Promise<void> {
  const say = CLEAN_WORDS[lang];
  const isWritten = statusOf(copy) === 0;
  const force = raw.force === true;
  const made = isWritten ? await NewCopy.beside({ out, shown, force }, copy.bytes) : undefined;
  let report: NewFile | undefined;
  try {
    if (raw.plan === undefined) {
      const isNew = await writePlan(`${out}.plan.yaml`, planText(copy.plan, lang), { cwd: io.cwd, force });
      const name = `${shown}.plan.yaml`;
      lines.push(isNew ? say.plan(name) : say.keptPlan(name));
    }
    if (raw.report !== undefined) {
      const told = { ...copy.report, written: isWritten, scan: copy.entries[0]! };
      report = await NewFile.beside(resolve(io.cwd, raw.report), io.cwd);
      await report.write(`${JSON.stringify(told, undefined, 2)}\n`);
    }
    await made?.putInPlace();
    await report?.finish();
  } finally {
    await made?.discard();
    await report?.abandon();
  }
}

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
