import { randomUUID } from 'node:crypto';
import { appendFile, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { FileEntry, Report } from '../core/types.ts';
import type { ReportOptions } from '../reporters/types.ts';
import { cannotWrite } from './errors/paths.ts';
import type { Environment, Io } from './io.ts';
import type { Options, ReportTarget } from './options.ts';

/** The reports of a run: some are written while it goes on, the others at its end. */
export interface Reports {
  /** All are written while the run goes on: at its end they need no findings. */
  readonly areWrittenMeanwhile: boolean;
  entry(file: FileEntry): Promise<void>;
  /** `exitCode`: what the process will end with. */
  finish(report: Report, exitCode: number): Promise<void>;
  /** Takes away what was begun: half a report must never be taken for a whole one. Nothing after `finish`. */
  abandon(): Promise<void>;
}

export function openReports(options: Options, io: Io): Reports {
  // Files first: what reads standard output may look for them when it ends.
  const inOrder = [...options.targets].sort((a, b) => Number(!a.file) - Number(!b.file));
  const outputs = inOrder.map((target) => new Output(target, options, io));
  return {
    areWrittenMeanwhile: options.targets.every(({ reporter }) => reporter.entry !== undefined),
    async entry(file) {
      for (const output of outputs) await output.entry(file);
    },
    async finish(report, exitCode) {
      for (const output of outputs) await output.finish(report, exitCode);
    },
    async abandon() {
      for (const output of outputs) await output.abandon();
    },
  };
}

/** Where one report goes. */
class Output {
  readonly #target: ReportTarget;
  readonly #options: Options;
  readonly #io: Io;
  #begun: NewFile | undefined;

  constructor(target: ReportTarget, options: Options, io: Io) {
    this.#target = target;
    this.#options = options;
    this.#io = io;
  }

  async entry(file: FileEntry): Promise<void> {
    const { reporter } = this.#target;
    if (reporter.entry) await this.#write(reporter.entry(file));
  }

  async finish(report: Report, exitCode: number): Promise<void> {
    const { reporter } = this.#target;
    const options = reportOptions(this.#target, this.#options, this.#io, exitCode);
    const pieces = reporter.end ? [reporter.end(report)] : reporter.report(report, options);
    for (const piece of pieces) await this.#write(piece);
    // A report without a word is a file all the same.
    if (this.#target.file !== undefined) await this.#write('');
    await this.#begun?.finish();
    const page = this.#io.env.GITHUB_STEP_SUMMARY;
    if (reporter.summary && page) await appendTo(page, reporter.summary(report, options), this.#io.cwd);
  }

  async abandon(): Promise<void> {
    await this.#begun?.abandon();
  }

  async #write(text: string): Promise<void> {
    const { file } = this.#target;
    if (file === undefined) return this.#io.stdout.write(text);
    this.#begun ??= await NewFile.beside(file, this.#io.cwd);
    await this.#begun.write(text);
  }
}

function reportOptions(target: ReportTarget, options: Options, io: Io, exitCode: number): ReportOptions {
  const toScreen = target.file === undefined;
  return {
    lang: options.lang,
    colour: toScreen && wantsColour(io.stdout.isTTY, io.env),
    columns: toScreen ? io.columns : 80,
    quiet: options.quiet,
    exitCode,
  };
}

/** The conventions of no-color.org and of FORCE_COLOR. */
export function wantsColour(isTTY: boolean, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return isTTY && env.TERM !== 'dumb';
}

/**
 * A half-written report must never be taken for a whole one: it is written beside its place, then renamed. What is there
 * and no file, as /dev/null and pipes, is written to: a file in its place would be the end of it.
 */
export class NewFile {
  readonly #file: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #cwd: string;
  #done = false;

  static async beside(file: string, cwd: string): Promise<NewFile> {
    const beside = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.tmp`);
    try {
      const temporary = (await isFileOrNothing(file)) ? beside : file;
      return new NewFile({
        file,
        temporary,
        handle: await open(temporary, temporary === file ? 'a' : 'wx'),
        cwd,
      });
    } catch (error) {
      throw told(error, file, cwd);
    }
  }

  private constructor(made: { file: string; temporary: string; handle: FileHandle; cwd: string }) {
    this.#file = made.file;
    this.#temporary = made.temporary;
    this.#handle = made.handle;
    this.#cwd = made.cwd;
  }

  async write(text: string): Promise<void> {
    await this.#orAbandon(this.#handle.write(text));
  }

  async finish(): Promise<void> {
    await this.#orAbandon(this.#handle.close().then(() => this.#putInPlace()));
    this.#done = true;
  }

  /** May be called twice, and after `finish`, when it does nothing. */
  async abandon(): Promise<void> {
    if (this.#done) return;
    this.#done = true;
    await this.#handle.close().catch(() => {});
    if (this.#temporary !== this.#file) await rm(this.#temporary, { force: true });
  }

  async #putInPlace(): Promise<void> {
    if (this.#temporary !== this.#file) await rename(this.#temporary, this.#file);
  }

  async #orAbandon(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      await this.abandon();
      throw told(error, this.#file, this.#cwd);
    }
  }
}

/** True of a folder too: that a file cannot take its place is told when it is tried. */
async function isFileOrNothing(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || found.isFile() || found.isDirectory();
}

/** Writes a file whole or not at all. */
export async function writeWhole(file: string, pieces: Iterable<string>, cwd: string): Promise<void> {
  const begun = await NewFile.beside(file, cwd);
  try {
    for (const piece of pieces) await begun.write(piece);
    await begun.finish();
  } catch (error) {
    await begun.abandon();
    throw error;
  }
}

async function appendTo(file: string, pieces: Iterable<string>, cwd: string): Promise<void> {
  try {
    await appendFile(file, [...pieces].join(''));
  } catch (error) {
    throw told(error, file, cwd);
  }
}

/** In words for the user, if it is the file that cannot be written. */
function told(error: unknown, file: string, cwd: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  return code === undefined ? error : cannotWrite(relative(cwd, file) || file, code);
}
