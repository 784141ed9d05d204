/**
 * Paths by globs: `*` and `?` inside one name, `**` over any number of folders. A glob without a slash names a file or
 * folder at any depth; one that names a folder, or a file that holds others, means all that lies in it, as in gitignore.
 */
export interface Glob {
  matches(path: string): boolean;
}

/** `path` is as reports give it: `site/list.zip!inner/list.csv`. */
export function globOf(pattern: string): Glob {
  const given = pattern
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
    .split('/');
  const parts = given.length === 1 ? ['**', ...given] : given;
  return { matches: (path) => holds(parts, namesOf(path)) };
}

function namesOf(path: string): string[] {
  return path.split(/[/!]/).filter((name) => name !== '' && name !== '.');
}

/** Goes over the names once, keeping the parts of the glob that may come next: linear, nothing is tried twice. */
function holds(parts: readonly string[], names: readonly string[]): boolean {
  let open = withSkipped(parts, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const at of open) {
      if (parts[at] === '**') next.add(at);
      else if (at < parts.length && fits(name, parts[at]!)) next.add(at + 1);
    }
    open = withSkipped(parts, next);
    if (open.has(parts.length)) return true;
    if (open.size === 0) return false;
  }
  return false;
}

/** `**` may also stand for no folder at all. */
function withSkipped(parts: readonly string[], open: Set<number>): Set<number> {
  for (const at of open) if (parts[at] === '**') open.add(at + 1);
  return open;
}

/** Whether a name fits a part of a glob. After a mismatch only the last `*` takes one sign more. */
function fits(name: string, part: string): boolean {
  let [n, p, star, from] = [0, 0, -1, 0];
  while (n < name.length) {
    if (part[p] === '*') [star, from] = [p++, n];
    else if (part[p] === '?' || part[p] === name[n]) {
      p++;
      n++;
    } else if (star >= 0) [p, n] = [star + 1, ++from];
    else return false;
  }
  while (part[p] === '*') p++;
  return p === part.length;
}
