import { randomBytes, randomUUID } from 'node:crypto';
import { access, constants, link, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { badPlan, outputThere, overItself, sameName, shortKey } from '../errors/clean.ts';
import { cannotRead, cannotWrite, emptyName } from '../errors/paths.ts';
import { writeWhole } from '../outputs.ts';
import { type ParsedPlan, parsePlan } from '../plan-text.ts';

/** Files of a run as they were typed. */
export interface Places {
  readonly original: string;
  readonly output: string;
  readonly plan?: string;
  readonly report?: string;
  readonly keyFile?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly cwd: string;
}

export function checkNames({ original, output, plan, report, keyFile }: Places): void {
  if ([original, output, plan, report, keyFile].some((name) => name?.trim() === '')) throw emptyName();
}

/** Before anything is read: the original is never written over, by whatever name, nor another file without being told to. */
export async function checkPlaces(places: Places): Promise<void> {
  const { original, output, report, keyFile, cwd } = places;
  const source = resolve(cwd, original);
  const there = await stat(source).catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(original, error.code ?? 'error');
  });
  if (there.isDirectory()) throw cannotRead(original, 'EISDIR');
  const targets = [output, `${output}.plan.yaml`, report, keyFile].filter((name) => name !== undefined);
  for (const [i, name] of targets.entries()) {
    const target = resolve(cwd, name);
    const found = await stat(target).catch(() => undefined);
    if (target === source || (found && found.ino === there.ino && found.dev === there.dev))
      throw overItself(name);
    if (targets.slice(0, i).some((other) => resolve(cwd, other) === target)) throw sameName(name);
  }
  if (places.dryRun) return;
  await checkTarget(output, places);
  if (report !== undefined) await checkTarget(report, places);
}

async function checkTarget(name: string, { cwd, force }: Places): Promise<void> {
  const target = resolve(cwd, name);
  const there = await stat(target).catch(() => undefined);
  if (there?.isDirectory()) throw cannotWrite(name, 'EISDIR');
  if (there?.isFile() && !force) throw outputThere(name);
  const folder = await stat(dirname(target)).catch(() => undefined);
  if (!folder?.isDirectory()) throw cannotWrite(name, 'ENOENT');
  await access(dirname(target), constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw cannotWrite(name, error.code ?? 'error');
  });
}

interface CopyPlace {
  /** Absolute. */
  readonly out: string;
  /** For messages. */
  readonly shown: string;
  /** Takes the place of a file that is there. */
  readonly force: boolean;
}

/** A copy that is on the disk beside its place, and is put there whole or not at all. */
export class NewCopy {
  readonly #place: CopyPlace;
  readonly #temporary: string;

  static async beside(place: CopyPlace, bytes: Uint8Array): Promise<NewCopy> {
    const { out, shown } = place;
    const temporary = join(dirname(out), `.${basename(out)}.${randomUUID().slice(0, 8)}.tmp`);
    const made = new NewCopy(place, temporary);
    try {
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      return made;
    } catch (error) {
      await made.discard();
      throw toldOf(error, shown);
    }
  }

  private constructor(place: CopyPlace, temporary: string) {
    this.#place = place;
    this.#temporary = temporary;
  }

  /** Not over a file that has come meanwhile, unless that was said. */
  async putInPlace(): Promise<void> {
    const { out, shown, force } = this.#place;
    try {
      if (force) await rename(this.#temporary, out);
      else await link(this.#temporary, out).catch(orRename(this.#temporary, out));
    } catch (error) {
      throw toldOf(error, shown);
    }
  }

  /** Takes away what is not in its place. */
  discard(): Promise<void> {
    return rm(this.#temporary, { force: true });
  }
}

/** Some file systems know no links. */
const orRename = (temporary: string, out: string) => async (error: NodeJS.ErrnoException) => {
  if (error.code === 'EEXIST') throw error;
  await rename(temporary, out);
};

function toldOf(error: unknown, shown: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EEXIST' ? outputThere(shown) : code === undefined ? error : cannotWrite(shown, code);
}

/** False if a plan was there, which somebody may have changed. */
export async function writePlan(
  file: string,
  text: string,
  { cwd, force }: { readonly cwd: string; readonly force: boolean },
): Promise<boolean> {
  if (!force && (await stat(file).catch(() => undefined))) return false;
  await writeWhole(file, [text], cwd);
  return true;
}

export async function loadPlan(named: string, cwd: string): Promise<ParsedPlan> {
  const text = await readFile(resolve(cwd, named), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(named, error.code ?? 'error');
  });
  const parsed = parsePlan(text);
  if ('faults' in parsed) throw badPlan(named, parsed.faults);
  return parsed;
}

const KEY_BYTES = 32;

/** The key in a file, or a new one that is written to it, for its owner alone. */
export async function keyFrom(named: string, cwd: string): Promise<Uint8Array> {
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
