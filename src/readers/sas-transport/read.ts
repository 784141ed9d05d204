import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { SourceBytes } from '../shared/data/source-bytes.ts';
import { DataTable } from '../shared/data/table.ts';
import { leftBehind } from '../shared/data/texts.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import { kindOf, LINE, type Member, readMember, textOf, type Variable } from './member.ts';
import { ibmNumber, numberText, typeOf } from './values.ts';

const CHUNK = 256 * 1024;

export async function* readTransport(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  try {
    const bytes = new SourceBytes(source);
    // The library's own line, and two with versions and times.
    await bytes.take(3 * LINE);
    while (bytes.left > 0) yield* readRows(await readMember(bytes), bytes, context);
  } catch (error) {
    yield problemOf(error);
  }
}

/** Rows stand without gaps; where they end is told only by what begins behind them. */
async function* readRows(
  member: Member,
  bytes: SourceBytes,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const { variables, rowLength } = member;
  const part = `data set "${member.name}"`;
  const title = member.label || member.name || 'table';
  const columns = variables.map(({ name, label, isText, shown }) => ({
    name,
    label,
    type: typeOf(isText, shown),
  }));
  const table = new DataTable(part, columns, { title });
  const left = new DataTable('left behind the ends of texts', variables, { visibility: 'slack', title });
  yield* labelTexts(member);
  const end = await endOfRows(bytes, context);
  const perChunk = Math.max(1, Math.floor(CHUNK / rowLength));
  while (bytes.at + rowLength <= end) {
    context.signal.throwIfAborted();
    const chunk = await bytes.take(Math.min(perChunk, Math.floor((end - bytes.at) / rowLength)) * rowLength);
    for (let at = 0; at < chunk.length; at += rowLength) {
      const row = chunk.subarray(at, at + rowLength);
      // What fills up the last line.
      if (row.every((byte) => byte === 0x20)) continue;
      table.add(variables.map((variable) => cellText(variable, row)));
      const gone = variables.map(({ isText, offset, width }) =>
        isText ? leftBehind(row.subarray(offset, offset + width)) : '',
      );
      if (gone.some((text) => text !== '')) left.add(gone);
    }
    yield* table.take();
  }
  yield* left.take();
  const rest = await bytes.take(end - bytes.at);
  if (rest.some((byte) => byte !== 0x20 && byte !== 0))
    yield problemOf(new Trouble('damaged', 'the last row is cut'));
}

function labelTexts({ label, variables }: Member): Iterable<Unit> {
  const pile = new WordPile();
  const said = [label, ...variables.map((variable) => variable.label)].filter((text) => text !== '');
  pile.add(said, 'labels of variables', { visibility: 'property' });
  return pile.take();
}

function cellText({ isText, offset, width, shown }: Variable, row: Uint8Array): string {
  const bytes = row.subarray(offset, offset + width);
  if (isText) return textOf(bytes.subarray(0, zeroIn(bytes)));
  const value = ibmNumber(bytes);
  return value === undefined ? '' : numberText(value, shown);
}

const zeroIn = (bytes: Uint8Array) => (bytes.includes(0) ? bytes.indexOf(0) : bytes.length);

/** The next line that begins a data set, or the end of the file. */
async function endOfRows(bytes: SourceBytes, { signal }: ReadContext): Promise<number> {
  const { source } = bytes;
  const lines = Math.floor(CHUNK / LINE) * LINE;
  for (let at = bytes.at; at < source.size; at += lines) {
    signal.throwIfAborted();
    const some = await source.read(at, Math.min(lines, source.size - at));
    for (let line = 0; line + LINE <= some.length; line += LINE)
      if (some[line] === 0x48 && /^MEMB/.test(kindOf(some.subarray(line, line + LINE)))) return at + line;
  }
  return source.size;
}
