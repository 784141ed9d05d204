import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { ArrowTable } from './table.ts';

export function readArrow(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  return new ArrowTable(source, context).read();
}
