import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { callsUs, type Manager, type Place } from './place.ts';
import { BEFORE, type Hook, hookScript, isOurs, type Program, withoutOurs } from './script.ts';

/** How a hook stands, or what was done with it. */
export type State =
  /** It is ours, alone. */
  | { readonly kind: 'ours' }
  /** It is ours, and calls what was there before. */
  | { readonly kind: 'chained' }
  /** Another program looks after hooks, and calls us. */
  | { readonly kind: 'called'; readonly manager: Manager }
  /** Another program looks after hooks: its file needs our lines. */
  | { readonly kind: 'to-add'; readonly manager: Manager }
  /** A hook stands there, and what was there before an earlier one of ours, too. */
  | { readonly kind: 'in-the-way' }
  /** A hook that is not ours. */
  | { readonly kind: 'other' }
  | { readonly kind: 'none' };

export async function stateOf({ file, manager }: Place, hook: Hook): Promise<State> {
  if (manager) return { kind: (await callsUs(manager, hook)) ? 'called' : 'to-add', manager };
  const text = await textOf(file);
  if (text === undefined) return { kind: 'none' };
  if (!isOurs(text)) return { kind: 'other' };
  return { kind: (await textOf(`${file}${BEFORE}`)) === undefined ? 'ours' : 'chained' };
}

/** Puts our hook in its place. One that is there is moved aside and called first; nothing is written over. */
export async function install(place: Place, hook: Hook, program: Program): Promise<State> {
  const state = await stateOf(place, hook);
  if (state.kind !== 'none' && state.kind !== 'other') return state;
  const before = `${place.file}${BEFORE}`;
  if (state.kind === 'other') {
    if ((await textOf(before)) !== undefined) return { kind: 'in-the-way' };
    await rename(place.file, before);
  }
  await mkdir(dirname(place.file), { recursive: true });
  await write(place.file, hookScript(hook, program), 0o755);
  return stateOf(place, hook);
}

/** Takes our lines away, and puts back what was there before. What is not ours is left alone. */
export async function uninstall(place: Place, hook: Hook): Promise<State> {
  const state = await stateOf(place, hook);
  if (state.kind !== 'ours' && state.kind !== 'chained') return state;
  const { file } = place;
  const rest = withoutOurs((await textOf(file)) ?? '');
  if (rest !== undefined) {
    await write(file, rest, (await stat(file)).mode);
    return { kind: state.kind === 'chained' ? 'in-the-way' : 'other' };
  }
  if (state.kind === 'chained') await rename(`${file}${BEFORE}`, file);
  else await rm(file);
  return stateOf(place, hook);
}

async function write(file: string, text: string, mode: number): Promise<void> {
  const temporary = `${file}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await chmod(temporary, mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** undefined if there is no such file. A link to one that is gone is there all the same. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const { lstat } = await import('node:fs/promises');
    return (await lstat(file).catch(() => undefined)) ? '' : undefined;
  }
}
