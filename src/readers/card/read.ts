import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { TreeTables } from '../shared/tree.ts';
import { readTreeLines } from '../shared/tree-lines.ts';
import { CardUnits } from './card-units.ts';
import { type ContentLine, Unfolder } from './content-lines.ts';

export function readCards(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const unfolder = new Unfolder();
  const tables = new TreeTables(() => 1, { lines: true });
  const cards = new CardUnits(tables);
  const add = (lines: Iterable<ContentLine>): void => {
    for (const line of lines) cards.add(line);
  };
  return readTreeLines(source, context, tables, {
    line: (text, number) => add(unfolder.write(text, number)),
    end: () => {
      add(unfolder.end());
      cards.end();
    },
  });
}
