import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decoderOf } from '../shared/encoding.ts';
import { type Decode, decoderFor } from '../shared/legacy/code-pages.ts';
import { listedRows } from '../shared/rows.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import { type DbfHeader, dbfHeader, recordTexts } from './layout.ts';

const HEADER_BYTES = 32 * 1024;

/** Bytes of records read at a time. */
const CHUNK = 1024 * 1024;

const DELETED = 0x2a;

export async function* readDbf(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const header = dbfHeader(await source.read(0, HEADER_BYTES), source.size);
  if (header === undefined) {
    yield problem('damaged', 'header is not readable');
    return;
  }
  const headers = header.fields.map(({ name }) => name);
  const kept = new FixedTable('table', 'visible', { title: 'table', headers });
  const deleted = new FixedTable('deleted records', 'slack', { title: 'table', headers });
  const perChunk = Math.max(1, Math.floor(CHUNK / header.recordLength));
  const counts = { kept: 0, deleted: 0 };
  let decode: Decode | undefined;
  for (let first = 0; first < header.records; first += perChunk) {
    context.signal.throwIfAborted();
    const count = Math.min(perChunk, header.records - first);
    const start = header.length + first * header.recordLength;
    const bytes = await source.read(start, count * header.recordLength);
    decode ??= header.codePage === undefined ? decoderOf(bytes) : decoderFor(header.codePage);
    const [rows, gone] = splitRows(bytes, header, decode);
    if (rows.length > 0) yield listedRows(kept, counts.kept, rows);
    if (gone.length > 0) yield listedRows(deleted, counts.deleted, gone);
    counts.kept += rows.length;
    counts.deleted += gone.length;
  }
  if (header.length + header.records * header.recordLength > source.size + 1) {
    yield problem('damaged', 'the table is cut');
  }
  if (header.hasMemos) {
    yield problem('unreadable', 'texts that stand in another file beside the table are not read');
  }
}

/** The rows that are shown, and those that were deleted. */
function splitRows(bytes: Uint8Array, header: DbfHeader, decode: Decode): [string[][], string[][]] {
  const rows: string[][] = [];
  const deleted: string[][] = [];
  for (let at = 0; at + header.recordLength <= bytes.length; at += header.recordLength) {
    const record = bytes.subarray(at, at + header.recordLength);
    (record[0] === DELETED ? deleted : rows).push(recordTexts(record, header.fields, decode));
  }
  return [rows, deleted];
}
