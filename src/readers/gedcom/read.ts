import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { TreeTables } from '../shared/tree.ts';
import { readTreeLines } from '../shared/tree-lines.ts';
import { GedcomRecords } from './records.ts';

export function readGedcom(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const tables = new TreeTables(() => 1, { lines: true });
  return readTreeLines(source, context, tables, new GedcomRecords(tables));
}
