import { mkdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The user's own folder for what programs keep, made if it is not there; undefined if there is none that only the user
 * writes to. Never the one for temporary files: there others could put code of theirs.
 */
export function ownFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: NodeJS.ProcessEnv): string | undefined {
  const given = XDG_CACHE_HOME || LOCALAPPDATA;
  const parent = given || HOME;
  if (!parent) return undefined;
  let folder = parent;
  // Step by step: where a folder cannot be, as in /proc, making it with its parents never ends.
  for (const name of given ? ['amparo'] : ['.cache', 'amparo']) {
    if (!isFolder(folder)) return undefined;
    folder = join(folder, name);
    if (!isFolder(folder)) tryToMake(folder);
  }
  return isOwn(folder) ? folder : undefined;
}

function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

/** Undefined also of what the user may not look at, as the home of another whose rights were left. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function tryToMake(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // It is as well without.
  }
}

/** Belongs to the user, and nobody else may write to it. Windows tells neither; its folder is within the user's profile. */
function isOwn(folder: string): boolean {
  const stats = statsOf(folder);
  if (!stats?.isDirectory()) return false;
  return process.platform === 'win32' || (stats.uid === process.getuid!() && (stats.mode & 0o022) === 0);
}
