/** The files of the matrix in a folder, and one scan of all of them by the built command. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileEntry } from '../../../src/core/types.ts';
import { scanJson } from '../command.ts';
import { bytesOf, type Cell } from './matrix.ts';

/** Neutral names: a file's name must not say what is in it. */
const fileOf = (cell: Cell, index: number) => `${String(index + 1).padStart(4, '0')}/${cell.name}`;

/** For each cell its file's entry and those of the files in it. */
export async function scanCells(
  cells: readonly Cell[],
  folder: string,
): Promise<readonly (readonly FileEntry[])[]> {
  cells.forEach((cell, i) => {
    const path = join(folder, fileOf(cell, i));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytesOf(cell));
  });
  const { report } = await scanJson([folder], { within: 110_000 });
  const found = new Map<string, FileEntry[]>();
  for (const entry of report.files) {
    const [outer] = entry.path.split('!');
    found.set(outer!, [...(found.get(outer!) ?? []), entry]);
  }
  return cells.map((cell, i) => {
    const path = [...found.keys()].find((one) => one.endsWith(fileOf(cell, i)));
    return path === undefined ? [] : found.get(path)!;
  });
}
