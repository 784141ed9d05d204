import { cellText, cellType, type Row, width } from './row.ts';

/** Cells of a row that are compared: beyond, tables of one make-up differ as well. */
const COMPARED = 12;

type Kind = 'blank' | 'number' | 'date' | 'text';

/** What the columns of a block hold. */
export type MakeUp = readonly Kind[];

export interface Block {
  readonly rows: Row[];
  makeUp: MakeUp;
}

/**
 * Parts rows where their make-up changes: where a column of numbers goes on as dates or words. The first block goes on
 * with the one whose make-up is given, and is empty if it does not.
 */
export function blocksOf(rows: readonly Row[], before: MakeUp): readonly Block[] {
  const blocks: Block[] = [{ rows: [], makeUp: before }];
  for (const row of rows) {
    const kinds = kindsOf(row);
    const block = blocks.at(-1)!;
    if (!isAlike(kinds, block.makeUp)) {
      blocks.push({ rows: [row], makeUp: kinds });
      continue;
    }
    block.rows.push(row);
    // A cell that was blank so far says now what its column holds.
    block.makeUp = Array.from({ length: Math.max(kinds.length, block.makeUp.length) }, (_, i) => {
      const kind = kinds[i] ?? 'blank';
      return kind === 'blank' ? (block.makeUp[i] ?? kind) : kind;
    });
  }
  return blocks;
}

/** Whether no column holds something else in the one than in the other. */
export function isAlike(one: MakeUp, other: MakeUp): boolean {
  return one.every((kind, i) => kind === 'blank' || (other[i] ?? 'blank') === 'blank' || kind === other[i]);
}

function kindsOf(row: Row): Kind[] {
  return Array.from({ length: Math.min(COMPARED, width(row)) }, (_, column) => kindOf(row, column));
}

function kindOf(row: Row, column: number): Kind {
  const text = cellText(row, column);
  if (text === '') return 'blank';
  if (cellType(row, column)?.type === 'date') return 'date';
  if (/\p{L}/u.test(text)) return 'text';
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text) ? 'date' : 'number';
}
