import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { objectUnits } from '../shared/compound/ole-objects.ts';
import { type CompoundStream, compoundStreams } from '../shared/compound/streams.ts';
import { problemOf } from '../shared/trouble.ts';
import { Fields } from '../shared/zip/bytes.ts';
import { fileOf, MapiItem, type MapiProperty } from './mapi.ts';

const VALUE = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})(?:-[0-9A-F]{8})?$/i;
const PROPERTIES = '__properties_version1.0';
const ATTACHMENT = /^__attach_version1\.0_/i;
const RECIPIENT = /^__recip_version1\.0_/i;
const NAMES = '__nameid_version1.0';
const EMBEDDED = /^__substg1\.0_3701000D$/i;
const LONG_FILE_NAME = 0x3707;
const FILE_NAME = 0x3704;
const DATA = 0x3701;
/** Messages in messages. */
const MAX_DEPTH = 20;
const MULTIPLE = 0x1000;

/** A stream by its path below the message that it belongs to. */
interface Placed {
  readonly path: readonly string[];
  readonly stream: CompoundStream;
}

/** Outlook items (MS-OXMSG): mails, contacts, appointments, tasks, with all that is attached to them. */
export async function* itemUnits(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  try {
    const streams = compoundStreams(await wholeBytes(source, context.limits));
    const placed = streams.map((stream) => ({ path: [...stream.folders, stream.name], stream }));
    const names = namedProperties(placed.filter(({ path }) => path[0] === NAMES));
    yield* new Item(placed, names).units('', 0);
  } catch (error) {
    yield problemOf(error);
  }
}

class Item {
  readonly #streams: readonly Placed[];
  readonly #names: ReadonlyMap<number, string>;

  constructor(streams: readonly Placed[], names: ReadonlyMap<number, string>) {
    this.#streams = streams;
    this.#names = names;
  }

  *units(prefix: string, depth: number): Iterable<Unit | Problem> {
    const headerSize = depth === 0 ? 32 : 24;
    yield* this.#item(
      this.#streams.filter(({ path }) => path.length === 1),
      headerSize,
    ).units(prefix);
    for (const [number, [folder, streams]] of [...this.#folders()].entries()) {
      if (RECIPIENT.test(folder)) yield* this.#recipient(streams, prefix);
      else if (ATTACHMENT.test(folder))
        yield* this.#attachment(streams, `${prefix}attachment ${number + 1}, `, depth);
    }
  }

  #item(streams: readonly Placed[], headerSize: number): MapiItem {
    const properties: MapiProperty[] = [];
    for (const { path, stream } of streams) {
      if (path[0] === PROPERTIES) properties.push(...this.#fixed(stream.bytes(), headerSize));
      const value = VALUE.exec(path[0]!);
      if (value === null) continue;
      const id = Number.parseInt(value[1]!, 16);
      const type = Number.parseInt(value[2]!, 16) & ~MULTIPLE;
      const name = this.#names.get(id);
      properties.push({ id, type, bytes: stream.bytes(), ...(name === undefined ? {} : { name }) });
    }
    return new MapiItem(properties);
  }

  /** Numbers and times stand in one stream (MS-OXMSG 2.4.2.1). */
  *#fixed(bytes: Uint8Array, headerSize: number): Iterable<MapiProperty> {
    const fields = new Fields(bytes);
    for (let at = headerSize; at + 16 <= bytes.length; at += 16) {
      const type = fields.u16(at);
      if (type === 3 || type === 0x40)
        yield { id: fields.u16(at + 2), type, bytes: bytes.subarray(at + 8, at + 16) };
    }
  }

  #recipient(streams: readonly Placed[], prefix: string): Iterable<Unit | Problem> {
    return this.#item(
      streams.filter(({ path }) => path.length === 1),
      8,
    ).units(`${prefix}recipient, `);
  }

  *#attachment(streams: readonly Placed[], prefix: string, depth: number): Iterable<Unit | Problem> {
    const item = this.#item(
      streams.filter(({ path }) => path.length === 1),
      8,
    );
    const name = item.text(LONG_FILE_NAME) ?? item.text(FILE_NAME) ?? 'attachment.bin';
    const data = item.bytes(DATA);
    if (data !== undefined && data.length > 0) yield fileOf(name, data);
    const inner = streams
      .filter(({ path }) => path.length > 1 && EMBEDDED.test(path[0]!))
      .map(({ path, stream }) => ({ path: path.slice(1), stream }));
    if (inner.length === 0) return;
    if (depth >= MAX_DEPTH) yield problem('too-deep', 'mails in mails are nested too deeply');
    else if (inner.some(({ path }) => path[0] === PROPERTIES))
      yield* new Item(inner, this.#names).units(prefix, depth + 1);
    else yield* objectIn(inner);
  }

  /** Streams by the storage that they lie in. */
  #folders(): Map<string, Placed[]> {
    const folders = new Map<string, Placed[]>();
    for (const { path, stream } of this.#streams) {
      if (path.length < 2) continue;
      const list = folders.get(path[0]!) ?? [];
      list.push({ path: path.slice(1), stream });
      folders.set(path[0]!, list);
    }
    return folders;
  }
}

/** A document that was dropped into the mail as an object (MS-OLEDS). */
function* objectIn(streams: readonly Placed[]): Iterable<Unit | Problem> {
  let held = false;
  for (const { stream } of streams) {
    if (stream.size === 0) continue;
    const units = objectUnits(stream, stream.bytes());
    held ||= units !== undefined;
    yield* units ?? [];
  }
  if (!held) yield problem('unreadable', 'an embedded object of the mail is of no known kind');
}

/** Names of properties from 0x8000 on that programs and people have given (MS-OXMSG 2.2.3). */
function namedProperties(streams: readonly Placed[]): ReadonlyMap<number, string> {
  const bytesOf = (name: string) =>
    streams.find(({ path }) => path[1] === name)?.stream.bytes() ?? new Uint8Array(0);
  const entries = new Fields(bytesOf('__substg1.0_00030102'));
  const strings = new Fields(bytesOf('__substg1.0_00040102'));
  const names = new Map<number, string>();
  for (let at = 0; at + 8 <= entries.bytes.length; at += 8) {
    const isString = (entries.u16(at + 4) & 1) === 1;
    const start = entries.u32(at);
    if (!isString || start + 4 > strings.bytes.length) continue;
    const name = strings.bytes.subarray(start + 4, start + 4 + strings.u32(start));
    names.set(0x8000 + entries.u16(at + 6), new TextDecoder('utf-16le').decode(name));
  }
  return names;
}
