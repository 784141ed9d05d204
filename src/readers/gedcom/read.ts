import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { LineCutter } from '../shared/prose/lines.ts';
import { TreeTables } from '../shared/tree.ts';
import { GedcomRecords } from './records.ts';

export async function* readGedcom(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const tables = new TreeTables(() => 1, { lines: true });
  const records = new GedcomRecords(tables);
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const { text, number } of cutter.cut(chunk, false)) records.line(text, number);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true)) records.line(text, number);
  records.end();
  yield* tables.end();
}
