import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { LineCutter } from '../shared/prose/lines.ts';
import { TreeTables } from '../shared/tree.ts';
import { CardUnits } from './card-units.ts';
import { Unfolder } from './content-lines.ts';

export async function* readCards(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const unfolder = new Unfolder();
  const tables: TreeTables = new TreeTables(() => 1, { lines: true });
  const cards = new CardUnits(tables);
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const { text, number } of cutter.cut(chunk, false))
      for (const line of unfolder.write(text, number)) cards.add(line);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true))
    for (const line of unfolder.write(text, number)) cards.add(line);
  for (const line of unfolder.end()) cards.add(line);
  cards.end();
  yield* tables.end();
}
