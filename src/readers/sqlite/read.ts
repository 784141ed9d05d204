import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { problemOf } from '../shared/trouble.ts';
import { Pages } from './pages.ts';
import { DatabaseTables } from './tables.ts';

const HEADER = 100;

export async function* readSqlite(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const head = await source.read(0, HEADER);
  if (head.length < HEADER) {
    yield problem('damaged', 'header is cut');
    return;
  }
  try {
    yield* new DatabaseTables(new Pages(source, head, context.signal), context).units();
  } catch (error) {
    yield problemOf(error);
  }
}
