import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Manifest } from '../core/manifest-types.ts';
import { badManifest } from './errors/config.ts';
import { cannotRead } from './errors/paths.ts';

export const MANIFEST_NAME = 'amparo.publish.yaml';

export interface LoadedManifest {
  readonly manifest: Manifest;
  /** Absolute. */
  readonly file: string;
  readonly cwd: string;
}

export interface Where {
  readonly cwd: string;
  /** What it is searched upwards from, absolute. */
  readonly start: string;
  /** The configuration's file, if there is one, absolute. */
  readonly config?: string;
}

/**
 * The manifest named, or the one beside the configuration, or the nearest one upwards. One that is merely found can only
 * add to what blocks, so it may lie among what is scanned.
 */
export async function loadManifest(
  named: string | undefined,
  where: Where,
): Promise<LoadedManifest | undefined> {
  const { cwd } = where;
  const file = named === undefined ? await findManifest(where) : resolve(cwd, named);
  if (file === undefined) return undefined;
  const shown = named ?? (relative(cwd, file) || file);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(shown, error.code ?? 'error');
  });
  const { parseManifest } = await import('./manifest-text.ts');
  const parsed = parseManifest(text);
  if ('faults' in parsed) throw badManifest(shown, parsed.faults);
  return { manifest: parsed.manifest, file, cwd };
}

async function findManifest({ start, config }: Where): Promise<string | undefined> {
  if (config !== undefined) {
    const beside = join(dirname(config), MANIFEST_NAME);
    if (await isThere(beside)) return beside;
  }
  const isFolder = await stat(start).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  for (let at = isFolder ? start : dirname(start); ; at = dirname(at)) {
    const candidate = join(at, MANIFEST_NAME);
    if (await isThere(candidate)) return candidate;
    if (dirname(at) === at || (await isThere(join(at, '.git')))) return undefined;
  }
}

export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
