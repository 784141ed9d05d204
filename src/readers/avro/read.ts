import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { behindEnd } from '../shared/data/behind.ts';
import { CellBytes } from '../shared/data/cell-bytes.ts';
import { SourceBytes } from '../shared/data/source-bytes.ts';
import { textBlock } from '../shared/text-block.ts';
import { TreeTables } from '../shared/tree.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import { bunzip2 } from '../shared/unpack/bzip2.ts';
import { inflate } from '../shared/unpack/inflate.ts';
import { unsnappy } from '../shared/unpack/snappy.ts';
import { unpackedBlock } from '../shared/unpack/whole.ts';
import { unxz } from '../shared/unpack/xz.ts';
import { unzstd } from '../shared/unpack/zstd.ts';
import { MARK } from './marks.ts';
import { parseSchema, type Type } from './schema.ts';
import { AvroBytes, ValueTeller } from './values.ts';

const SYNC = 16;

/** A header with the description of the records. */
const MAX_HEADER = 16 * 1024 * 1024;

const HEAD_STEP = 64 * 1024;

const CODECS = { deflate: inflate, bzip2: bunzip2, xz: unxz, zstandard: unzstd } as const;

/** Four bytes of CRC stand behind a block of Snappy. */
const CRC = 4;

export async function* readAvro(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const tables = new TreeTables(() => 1, { prefix: '' });
  try {
    const bytes = new SourceBytes(source, MARK);
    const metadata = await metadataOf(bytes);
    const { type, remarks } = parseSchema(metadata.get('avro.schema') ?? '');
    if (remarks.length > 0) yield property('remarks on records and fields', remarks.join('\n'));
    for (const [key, text] of metadata)
      if (!key.startsWith('avro.') && text.trim() !== '') yield property('metadata', text, key);
    const codec = metadata.get('avro.codec') ?? 'null';
    yield* readBlocks(bytes, { type, codec, tables, context });
    yield* tables.end();
    yield* behindEnd(source, bytes.at);
  } catch (error) {
    yield* tables.take();
    yield problemOf(error);
  }
}

function property(part: string, text: string, header?: string): Unit {
  const place = { part, locator: part, visibility: 'property' } as const;
  return textBlock(text, header === undefined ? place : { ...place, header });
}

/** A map of texts whose size is not told before. */
async function metadataOf(bytes: SourceBytes): Promise<Map<string, string>> {
  for (let size = HEAD_STEP; ; size *= 4) {
    const head = await bytes.peek(Math.min(size, bytes.left));
    try {
      return takeMetadata(bytes, head);
    } catch (error) {
      if (head.length >= bytes.left) throw error;
      if (size >= MAX_HEADER) throw new Trouble('too-large', 'the description of the records is too large');
    }
  }
}

function takeMetadata(bytes: SourceBytes, head: Uint8Array): Map<string, string> {
  const numbers = new AvroBytes(head);
  const metadata = new Map<string, string>();
  const text = () => new TextDecoder().decode(numbers.take(numbers.size()));
  for (let count = Number(numbers.long()); count !== 0; count = Number(numbers.long())) {
    if (count < 0) numbers.long();
    for (let i = 0; i < Math.abs(count); i++) metadata.set(text(), text());
  }
  bytes.at += numbers.at;
  return metadata;
}

interface Reading {
  readonly type: Type;
  readonly codec: string;
  readonly tables: TreeTables;
  readonly context: ReadContext;
}

async function* readBlocks(bytes: SourceBytes, reading: Reading): AsyncIterable<Unit | Problem> {
  const { type, codec, tables, context } = reading;
  const files = new CellBytes();
  const sync = (await bytes.take(SYNC)).slice();
  tables.events.open(true);
  while (bytes.left >= SYNC) {
    context.signal.throwIfAborted();
    const head = new AvroBytes(await bytes.peek(Math.min(20, bytes.left)));
    const [count, size] = [Number(head.long()), Number(head.long())];
    bytes.at += head.at;
    if (size > context.limits.wholeBytes && size <= bytes.left)
      throw new Trouble('too-large', 'a block of records is too large to hold');
    const block = new AvroBytes(await unpacked((await bytes.take(size)).slice(), codec, context));
    const teller = new ValueTeller(tables.events, files, block);
    for (let i = 0; i < count; i++) {
      const before = block.at;
      teller.tell(type);
      if (block.at === before) break;
      if (i % 1000 === 0) yield* tables.take();
    }
    if (block.left > 0) throw new Trouble('damaged', 'a block holds more than its records');
    if ((await bytes.take(SYNC)).some((byte, i) => byte !== sync[i]))
      throw new Trouble('damaged', 'a block does not end where it should');
    tables.went(size);
    yield* tables.take();
    yield* files.take();
  }
  tables.events.close(true);
}

async function unpacked(block: Uint8Array, codec: string, context: ReadContext): Promise<Uint8Array> {
  if (codec === 'null') return block;
  if (codec === 'snappy') return unsnappy(block.subarray(0, -CRC), context.limits.wholeBytes);
  const unpack = CODECS[codec as keyof typeof CODECS];
  if (unpack === undefined) throw new Trouble('unreadable', 'records are packed in a way that is not known');
  return unpackedBlock(block, unpack, { context });
}
