import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { JsonTables } from '../shared/json-tables.ts';
import { cellUnits, isFields } from './cells.ts';

export async function* readNotebook(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  if (source.size > context.limits.wholeBytes) {
    yield problem('too-large', 'notebook is too large to hold whole');
    return;
  }
  const parts: string[] = [];
  for await (const chunk of decodeText(source, { signal: context.signal })) parts.push(chunk);
  const text = parts.join('');
  const notebook = parsed(text);
  if (isFields(notebook)) {
    let number = 0;
    for (const cell of cellsOf(notebook)) yield* cellUnits(cell, ++number);
  }
  const tables = new JsonTables(
    { prefix: '', visibility: 'visible', lines: false },
    context.limits.cellLength,
  );
  // What is no sound JSON is read as far as it goes, and named as damaged there.
  tables.write(isFields(notebook) ? JSON.stringify(notebook) : text);
  tables.end();
  yield* tables.take();
}

function* cellsOf(notebook: Record<string, unknown>): Iterable<Record<string, unknown>> {
  const sheets: unknown[] = Array.isArray(notebook.worksheets) ? notebook.worksheets : [notebook];
  for (const sheet of sheets) {
    if (!isFields(sheet) || !Array.isArray(sheet.cells)) continue;
    for (const cell of sheet.cells) if (isFields(cell)) yield cell;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
