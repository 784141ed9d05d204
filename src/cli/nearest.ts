import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Where {
  readonly cwd: string;
  /** What it is searched upwards from, absolute. */
  readonly start: string;
  /** The configuration's file, if there is one, absolute. */
  readonly config?: string;
}

/** The file of that name beside the configuration, or the nearest one upwards, as far as the repository's top. */
export async function nearestFile(name: string, { start, config }: Where): Promise<string | undefined> {
  if (config !== undefined) {
    const beside = join(dirname(config), name);
    if (await isThere(beside)) return beside;
  }
  for (let at = await folderOf(start); ; at = dirname(at)) {
    const candidate = join(at, name);
    if (await isThere(candidate)) return candidate;
    if (dirname(at) === at || (await isThere(join(at, '.git')))) return undefined;
  }
}

/** The top of the repository that holds a path. */
export async function repositoryOf(start: string): Promise<string | undefined> {
  for (let at = await folderOf(start); ; at = dirname(at)) {
    if (await isThere(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

async function folderOf(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? path : dirname(path);
}

export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
