import type { ByteSource, Problem } from '../../core/types.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import { FlatTable } from './flat.ts';
import { wordOf } from './message.ts';
import { type Remark, remarksOf } from './schema.ts';

/** The footer's length and the mark behind it. */
const TAIL = 10;
const MARK = 'ARROW1';
const MAX_FOOTER = 64 * 1024 * 1024;

/** What stands at the end of a file (File.fbs). */
export interface Footer {
  /** Where it begins. */
  readonly start: number;
  readonly schema: FlatTable;
  /** Where messages begin. */
  readonly dictionaries: readonly number[];
  readonly records: readonly number[];
  readonly remarks: readonly Remark[];
}

/** A problem if there is none, as in a file that was cut: its rows are read all the same. */
export async function footerOf(source: ByteSource): Promise<Footer | Problem> {
  try {
    return await readFooter(source);
  } catch (error) {
    return problemOf(error);
  }
}

async function readFooter(source: ByteSource): Promise<Footer> {
  const tail = await source.read(Math.max(0, source.size - TAIL), TAIL);
  if (tail.length < TAIL || String.fromCharCode(...tail.subarray(4)) !== MARK)
    throw new Trouble('damaged', 'the file is cut');
  const length = wordOf(tail);
  if (length > MAX_FOOTER) throw new Trouble('too-large', 'the description of the columns is too large');
  const start = source.size - TAIL - length;
  if (start < MARK.length) throw new Trouble('damaged', 'the file is cut');
  const table = FlatTable.root((await source.read(start, length)).slice());
  const schema = table.table(1);
  if (schema === undefined) throw new Trouble('damaged', 'the footer describes no columns');
  return {
    start,
    schema,
    dictionaries: table.blocks(2),
    records: table.blocks(3),
    remarks: remarksOf(table, 4),
  };
}
