import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { JsonTables } from '../shared/json-tables.ts';

export async function* readJson(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const tables = new JsonTables(
    { prefix: '', visibility: 'visible', lines: false },
    context.limits.cellLength,
  );
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    tables.write(chunk);
    yield* tables.take();
  }
  tables.end();
  yield* tables.take();
}

export async function* readJsonLines(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const tables = new JsonTables(
    { prefix: '', visibility: 'visible', lines: true },
    context.limits.cellLength,
  );
  let line = 1;
  /** The line began in the chunk before. */
  let isBegun = false;
  tables.beginLine(line);
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      if (isBegun || !tables.took(chunk, from, end)) {
        tables.write(chunk.slice(from, end));
        tables.endValue();
      }
      tables.beginLine(++line);
      isBegun = false;
      from = end + 1;
    }
    isBegun = from < chunk.length;
    if (isBegun) tables.write(chunk.slice(from));
    yield* tables.take();
  }
  tables.end();
  yield* tables.take();
}
