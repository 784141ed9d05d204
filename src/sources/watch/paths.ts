import { basename, dirname } from 'node:path';

/** What Office and LibreOffice lay beside a file that somebody has open: it holds the name of who opened it, and no data. */
export function isLockFile(path: string): boolean {
  const name = basename(path);
  return /^~\$./.test(name) || /^\.~lock\..*#$/s.test(name);
}

/** The paths with all folders above them, as far as `root`; all absolute. */
export function withFoldersAbove(paths: Iterable<string>, root: string): ReadonlySet<string> {
  const all = new Set<string>();
  for (const path of paths) {
    for (let at = path; at !== root && !all.has(at) && dirname(at) !== at; at = dirname(at)) all.add(at);
  }
  return all;
}

/** Whether the path is one of `paths` or lies in one that is a folder; `root` itself stands for everything. */
export function isWithin(path: string, paths: ReadonlySet<string>, root: string): boolean {
  if (paths.has(root)) return true;
  for (let at = path; at !== root && dirname(at) !== at; at = dirname(at)) if (paths.has(at)) return true;
  return false;
}
