import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';

const GLOB_CHARACTERS = /[*?[\]{}!()]/;

export interface ExpandedPaths {
  /** Existing files and folders, as given; patterns replaced by what they match, in code unit order. */
  readonly found: readonly string[];
  /** Paths that do not exist and patterns that match nothing. */
  readonly missing: readonly string[];
}

/**
 * Turns what a user typed into files and folders that exist. A path that exists is never read as a pattern,
 * so that `report[1].csv` can be scanned.
 */
export async function expandPaths(paths: readonly string[], cwd: string): Promise<ExpandedPaths> {
  const found: string[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    if (exists(resolve(cwd, path))) found.push(path);
    else {
      const matches = GLOB_CHARACTERS.test(path) ? await matchPattern(path, cwd) : [];
      if (matches.length === 0) missing.push(path);
      found.push(...matches);
    }
  }
  return { found, missing };
}

function exists(absolute: string): boolean {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Something is there but may not be looked at: the walker reports it as unreadable.
    const code = (error as NodeJS.ErrnoException).code;
    return code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'ENAMETOOLONG';
  }
}

async function matchPattern(pattern: string, cwd: string): Promise<string[]> {
  const leftOut = ['.git', 'node_modules'].filter((name) => !pattern.split(/[\\/]/).includes(name));
  // Most runs are given paths.
  const { default: fastGlob } = await import('fast-glob');
  const matches = await fastGlob(pattern.replaceAll('\\', '/'), {
    cwd,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    ignore: leftOut.flatMap((name) => [`**/${name}`, `**/${name}/**`]),
  });
  return withoutNested(matches.sort());
}

/** What lies in a matched folder is found by walking that folder, where its ignore files hold. */
function withoutNested(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths.filter((path) => {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (all.has(path.slice(0, end))) return false;
    }
    return true;
  });
}
