import { problem } from '../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { cellUnits, isFields } from './notebook/cells.ts';
import { decodeText } from './shared/encoding.ts';
import { JsonTables } from './shared/json-tables.ts';

/**
 * Notebooks of Jupyter (nbformat 3 and 4): code as text; what cells say and what came out of them, tables above all,
 * as the files that they are. All else is read as JSON.
 */
export const notebookReader: Reader = {
  id: 'ipynb',
  extensions: ['ipynb'],
  about: {
    name: { en: 'Jupyter notebooks', es: 'Cuadernos de Jupyter' },
    reads: {
      en: 'code, texts, outputs as the pages, tables and pictures that they are, attachments',
      es: 'código, textos, resultados como las páginas, tablas e imágenes que son, adjuntos',
    },
  },
  recognise(probe) {
    const text = probe.text();
    if (text === undefined || !/^\s{0,99}\{/.test(text)) return 0;
    const whole = probe.head.length >= probe.size;
    const cells = /"(?:cells|worksheets)"\s{0,9}:\s{0,9}\[/.test(text);
    const kinds = /"cell_type"\s{0,9}:\s{0,9}"(?:code|markdown|raw)"/.test(text);
    const format = !whole || /"nbformat"\s{0,9}:\s{0,9}\d/.test(text);
    return cells && format && (kinds || probe.extension === 'ipynb') ? 0.98 : 0;
  },
  read: readNotebook,
};

async function* readNotebook(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
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
