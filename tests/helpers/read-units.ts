import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { ByteSource, Problem, Reader, RowBatch, Table, TextBlock, Unit } from '../../src/core/types.ts';

/** A source over bytes in memory; text is UTF-8. */
export function sourceOf(content: string | Uint8Array, name = 'file'): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

export const readContext = {
  limits: DEFAULT_LIMITS,
  signal: new AbortController().signal,
  platform: {
    inflateRaw: () => {
      throw new Error('not for this reader');
    },
    pdfiumWasm: () => Promise.reject(new Error('not for this reader')),
  },
};

export async function unitsOf(reader: Reader, content: string | Uint8Array): Promise<(Unit | Problem)[]> {
  const units: (Unit | Problem)[] = [];
  for await (const unit of reader.read(sourceOf(content), readContext)) units.push(unit);
  return units;
}

export function rowsOf(batch: RowBatch): string[][] {
  return Array.from({ length: batch.rowCount }, (_, row) =>
    Array.from({ length: batch.width(row) }, (_, column) => batch.text(row, column)),
  );
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The cells as their bytes say; a text with a mark of its own as itself. */
export function bytesOf(batch: RowBatch): string[][] {
  const { bytes, starts, ends, rowEnds, marks } = batch.cells!;
  return Array.from(rowEnds, (rowEnd, row) => {
    const first = row === 0 ? 0 : rowEnds[row - 1]!;
    return Array.from({ length: rowEnd - first }, (_, column) => {
      const at = first + column;
      const text = decoder.decode(bytes.subarray(starts[at], ends[at]));
      if (marks[at]! & 0x7f) return batch.text(row, column);
      if ((marks[at] === 0) !== /^[\0-\x7f]*$/.test(text))
        throw new Error(`a wrong mark at row ${row}, column ${column}`);
      return text;
    });
  });
}

/** A table's parts in one plain object, rows of all batches together. */
export interface TableSeen {
  readonly part: string;
  readonly title: string | undefined;
  readonly headers: readonly string[] | undefined;
  readonly rows: string[][];
}

export function tablesOf(units: readonly (Unit | Problem)[]): TableSeen[] {
  const seen = new Map<Table, TableSeen>();
  for (const unit of units) {
    if (unit.kind !== 'rows') continue;
    const { part, title, headers } = unit.table;
    if (!seen.has(unit.table)) seen.set(unit.table, { part, title, headers, rows: [] });
    seen.get(unit.table)!.rows.push(...rowsOf(unit));
  }
  return [...seen.values()];
}

export function batchesOf(units: readonly (Unit | Problem)[]): RowBatch[] {
  return units.filter((unit) => unit.kind === 'rows');
}

export function textsOf(units: readonly (Unit | Problem)[]): TextBlock[] {
  return units.filter((unit) => unit.kind === 'text');
}

export function problemsOf(units: readonly (Unit | Problem)[]): Problem[] {
  return units.filter((unit) => unit.kind === 'problem');
}

/** Everything that the units say, for tests that nothing was lost. */
export function allText(units: readonly (Unit | Problem)[]): string[] {
  return units.flatMap((unit) => {
    if (unit.kind === 'text') return [unit.text];
    if (unit.kind === 'rows') return [unit.table.part, ...(unit.table.headers ?? []), ...rowsOf(unit).flat()];
    return [];
  });
}
