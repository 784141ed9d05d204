import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Manifest } from '../core/manifest/types.ts';
import { badManifest } from './errors/config.ts';
import { cannotRead } from './errors/paths.ts';
import { nearestFile, type Where } from './nearest.ts';

export const MANIFEST_NAME = 'amparo.publish.yaml';

export interface LoadedManifest {
  readonly manifest: Manifest;
  /** Absolute. */
  readonly file: string;
  readonly cwd: string;
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
  const file = named === undefined ? nearestFile(MANIFEST_NAME, where) : resolve(cwd, named);
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
