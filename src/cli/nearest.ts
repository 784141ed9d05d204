import { type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Where {
  readonly cwd: string;
  /** What it is searched upwards from, absolute. */
  readonly start: string;
  /** The configuration's file, if there is one, absolute. */
  readonly config?: string;
}

/** The file of that name beside the configuration, or the nearest one upwards, as far as the repository's top. */
export function nearestFile(name: string, { start, config }: Where): string | undefined {
  if (config !== undefined) {
    const beside = join(dirname(config), name);
    if (isThere(beside)) return beside;
  }
  for (let at = folderOf(start); ; at = dirname(at)) {
    const candidate = join(at, name);
    if (isThere(candidate)) return candidate;
    if (dirname(at) === at || isThere(join(at, '.git'))) return undefined;
  }
}

/** The top of the repository that holds a path. */
export function repositoryOf(start: string): string | undefined {
  for (let at = folderOf(start); ; at = dirname(at)) {
    if (isThere(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function folderOf(path: string): string {
  return look(path)?.isDirectory() ? path : dirname(path);
}

export const isThere = (path: string): boolean => look(path) !== undefined;

/** Asked at every start for a few places: to wait for the system, Node would start threads. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
