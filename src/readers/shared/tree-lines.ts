import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from './encoding.ts';
import { LineCutter } from './prose/lines.ts';
import type { TreeTables } from './tree.ts';

/** What knows a format of lines, and tells the tables what they hold. */
export interface TreeLines {
  /** `number`: from 1; pieces of a line that is too long have the same. */
  line(text: string, number: number): void;
  end?(): void;
}

/** Reads a text line by line; what has become of its lines is given after each chunk. */
export async function* readTreeLines(
  source: ByteSource,
  { limits, signal }: ReadContext,
  tables: TreeTables,
  lines: TreeLines,
): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(limits.cellLength);
  for await (const chunk of decodeText(source, { signal })) {
    for (const { text, number } of cutter.cut(chunk, false)) lines.line(text, number);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true)) lines.line(text, number);
  lines.end?.();
  yield* tables.end();
}
