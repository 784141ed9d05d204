import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Report } from '../core/types.ts';
import type { ReportOptions } from '../reporters/types.ts';
import { cannotWrite } from './errors/paths.ts';
import type { Environment, Io } from './io.ts';
import type { Options, ReportTarget } from './options.ts';

/** Writes every report asked for. Files first: what reads standard output may look for them when it ends. */
export async function writeReports(report: Report, options: Options, io: Io): Promise<void> {
  const inOrder = [...options.targets].sort((a, b) => Number(!a.file) - Number(!b.file));
  for (const target of inOrder) {
    const pieces = target.reporter.report(report, reportOptions(target, options, io));
    if (target.file === undefined) for (const piece of pieces) await io.stdout.write(piece);
    else await writeWhole(target.file, pieces, io.cwd);
  }
}

function reportOptions(target: ReportTarget, options: Options, io: Io): ReportOptions {
  const toScreen = target.file === undefined;
  return {
    lang: options.lang,
    colour: toScreen && wantsColour(io.stdout.isTTY, io.env),
    columns: toScreen ? io.columns : 80,
    quiet: options.quiet,
  };
}

/** The conventions of no-color.org and of FORCE_COLOR. */
export function wantsColour(isTTY: boolean, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return isTTY && env.TERM !== 'dumb';
}

/** A half-written report must never be taken for a whole one: it is written beside its place, then renamed. */
export async function writeWhole(file: string, pieces: Iterable<string>, cwd: string): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      for (const piece of pieces) await handle.write(piece);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    throw code === undefined ? error : cannotWrite(relative(cwd, file) || file, code);
  }
}
