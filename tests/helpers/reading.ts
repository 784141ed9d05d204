import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import type {
  ByteSource,
  Embedded,
  Limits,
  Probe,
  Problem,
  ReadContext,
  Reader,
  RowBatch,
  TextBlock,
} from '../../src/core/types.ts';
import { zipEntryNames } from '../../src/readers/shared/zip/entry-names.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';

export function readContext(limits: Partial<Limits> = {}): ReadContext {
  return {
    limits: { ...DEFAULT_LIMITS, ...limits },
    signal: new AbortController().signal,
    platform: nodePlatform,
  };
}

export function probeOf(bytes: Uint8Array, name = 'file'): Probe {
  const source = memorySource(name, bytes);
  return {
    name,
    extension: name.includes('.') ? (name.split('.').pop() ?? '') : '',
    size: bytes.length,
    head: bytes.subarray(0, 65_536),
    source,
    text: () => undefined,
    zipNames: () => zipEntryNames(source),
  };
}

export interface ReadUnits {
  readonly cells: {
    readonly at: string;
    readonly text: string;
    readonly visibility: string;
    readonly part: string;
  }[];
  readonly batches: RowBatch[];
  readonly texts: TextBlock[];
  readonly files: { readonly name: string; readonly data: Uint8Array; readonly unit: Embedded }[];
  readonly problems: Problem[];
}

/** All that a reader yields, with each cell's place and visibility asked for while its batch is at hand. */
export async function readAll(
  reader: Reader,
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
): Promise<ReadUnits> {
  return readSource(reader, memorySource('file', bytes), limits);
}

export async function readSource(
  reader: Reader,
  source: ByteSource,
  limits: Partial<Limits> = {},
): Promise<ReadUnits> {
  const units: ReadUnits = { cells: [], batches: [], texts: [], files: [], problems: [] };
  for await (const unit of reader.read(source, readContext(limits))) {
    if (unit.kind === 'problem') units.problems.push(unit);
    else if (unit.kind === 'text') units.texts.push(unit);
    else if (unit.kind === 'file') {
      const data = await unit.source.read(0, unit.source.size);
      units.files.push({ name: unit.source.name, data, unit });
    } else {
      units.batches.push(unit);
      units.cells.push(...cellsOf(unit));
    }
  }
  return units;
}

function* cellsOf(batch: RowBatch) {
  for (let r = 0; r < batch.rowCount; r++) {
    for (let column = 0; column < batch.width(r); column++) {
      const text = batch.text(r, column);
      if (text === '') continue;
      const row = batch.firstRow + r;
      const { locator } = batch.table.locate({ top: row, left: column, bottom: row, right: column });
      yield { at: locator, text, visibility: batch.table.visibility(row, column), part: batch.table.part };
    }
  }
}
