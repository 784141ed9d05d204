import { DEFAULT_LIMITS } from '../../core/limits.ts';
import { problemMessage } from '../../core/problem-words.ts';
import type { FileEntry } from '../../core/types.ts';
import type { GitWhat } from '../../sources/git/what.ts';
import { expandPaths } from '../../sources/paths.ts';
import { readStdin } from '../../sources/stdin.ts';
import type { ScanOptions } from '../api.ts';
import { severalModes, stdinWithGit } from '../errors/git.ts';
import { emptyName, noSuchPath, stdinWithPaths } from '../errors/paths.ts';
import type { Options, RawOptions } from '../options.ts';
import type { ScanSource, Surroundings } from './command.ts';

/** What the paths and options of `amparo scan` name: files and folders, standard input, or what git holds. */
export async function scanSource(
  given: readonly string[],
  raw: RawOptions,
  around: Surroundings,
): Promise<ScanSource> {
  const { io, api } = around;
  const asked = gitWhat(raw);
  if (given.includes('-')) {
    if (asked) throw stdinWithGit(asked.flag);
    if (given.length > 1) throw stdinWithPaths();
    return {
      name: 'stdin',
      paths: [],
      firstPath: '.',
      entries: (options, scanOptions) => scanStdin(options, scanOptions, around),
    };
  }
  // Of a script whose variable is not set: it would be this folder that is scanned.
  if (given.some((path) => path.trim() === '')) throw emptyName();
  const { found, missing } = await expandPaths(given.length > 0 || asked ? given : ['.'], io.cwd);
  if (missing.length > 0) throw noSuchPath(missing);
  if (asked) {
    const { gitSource } = await import('./git-source.ts');
    return gitSource(asked.what, found, around);
  }
  return {
    name: 'files',
    paths: found,
    firstPath: found[0]!,
    entries: (_, scanOptions) => api.scanPaths(found, scanOptions),
  };
}

function gitWhat(raw: RawOptions): { readonly flag: string; readonly what: GitWhat } | undefined {
  const asked: { readonly flag: string; readonly what: GitWhat }[] = [];
  if (raw.staged) asked.push({ flag: '--staged', what: { kind: 'staged' } });
  if (raw.diff !== undefined) asked.push({ flag: '--diff', what: { kind: 'diff', base: raw.diff } });
  if (raw.range !== undefined) asked.push({ flag: '--range', what: { kind: 'range', range: raw.range } });
  if (raw.history) asked.push({ flag: '--history', what: { kind: 'history' } });
  if (asked.length > 1) throw severalModes(asked.map(({ flag }) => flag));
  return asked[0];
}

async function* scanStdin(
  options: Options,
  scanOptions: ScanOptions,
  { io, api }: Surroundings,
): AsyncIterable<FileEntry> {
  const limit = options.limits.wholeBytes ?? DEFAULT_LIMITS.wholeBytes;
  const { bytes, cut } = await readStdin(io.stdin, limit);
  const [entry, ...inner] = await api.scanDocument(options.stdinName, bytes, scanOptions);
  if (!entry) return;
  if (!cut) {
    yield* [entry, ...inner];
    return;
  }
  // What was read may already block; what was not read can never be clean.
  const message = problemMessage('too-large', 'standard input is longer than the limit', options.lang);
  const whole: FileEntry = {
    ...entry,
    verdict: entry.verdict === 'block' ? 'block' : 'incomplete',
    problems: [...entry.problems, { code: 'too-large', message }],
  };
  yield* [whole, ...inner];
}
