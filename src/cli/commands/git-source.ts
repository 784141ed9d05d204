import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileEntry } from '../../core/types.ts';
import { topOf } from '../../sources/git/documents.ts';
import { GitError } from '../../sources/git/process.ts';
import type { GitWhat } from '../../sources/git/what.ts';
import type { ScanOptions } from '../api.ts';
import { gitTrouble } from '../errors/git.ts';
import type { ScanSource, Surroundings } from './command.ts';

const NAMES = {
  staged: 'staged',
  diff: 'diff',
  range: 'range',
  history: 'range',
  received: 'range',
  pushed: 'range',
} as const;

/** What git holds, as something to scan. `paths`: existing ones; one folder may be another repository. */
export async function gitSource(
  what: GitWhat,
  paths: readonly string[],
  { io, api }: Surroundings,
): Promise<ScanSource> {
  const absolute = paths.map((path) => resolve(io.cwd, path));
  const isFolder = absolute.length === 1 && (await stat(absolute[0]!)).isDirectory();
  const folder = isFolder ? absolute[0]! : io.cwd;
  const only = isFolder ? ['.'] : absolute;
  return {
    name: NAMES[what.kind],
    paths: [],
    firstPath: paths[0] ?? '.',
    entries: (_, scanOptions) => inWords(scan(what, { folder, paths: only }, scanOptions)),
  };

  async function* scan(
    what: GitWhat,
    where: { folder: string; paths: readonly string[] },
    { manifest, approvals, ...scanOptions }: ScanOptions,
  ): AsyncIterable<FileEntry> {
    // A manifest says what is to stand in a place; versions of files in commits stand in none.
    const isOneState = what.kind === 'staged' || what.kind === 'diff';
    const cwd = manifest || approvals ? ((await topOf(folder)) ?? folder) : folder;
    yield* api.scanGit(what, {
      ...scanOptions,
      ...(manifest && isOneState && { manifest: { ...manifest, cwd } }),
      ...(approvals && { approvals: { ...approvals, cwd } }),
      ...where,
    });
  }
}

async function* inWords(entries: AsyncIterable<FileEntry>): AsyncIterable<FileEntry> {
  try {
    yield* entries;
  } catch (error) {
    throw error instanceof GitError ? gitTrouble(error) : error;
  }
}
