import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { CellBytes } from '../shared/data/cell-bytes.ts';
import { TreeTables } from '../shared/tree.ts';
import { problemOf } from '../shared/trouble.ts';
import { PackedValues } from './values.ts';

export async function* readPack(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  if (source.size > context.limits.wholeBytes) {
    yield problem('too-large', 'packed values are too large to hold');
    return;
  }
  const tables = new TreeTables(() => 1);
  const files = new CellBytes();
  const builder = tables.events;
  const values = new PackedValues(await source.read(0, source.size), {
    open: (array) => builder.open(array),
    close: (array) => builder.close(array),
    key: (text) => builder.key(text),
    scalar: (text) => builder.scalar(text),
    bytes: (bytes) => files.text(bytes),
  });
  try {
    while (values.left > 0) {
      context.signal.throwIfAborted();
      values.value();
      yield* tables.take();
      yield* files.take();
    }
  } catch (error) {
    yield problemOf(error);
  }
  yield* tables.end();
  yield* files.take();
}
