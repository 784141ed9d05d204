import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { problemOf } from '../shared/trouble.ts';
import { Fields } from '../shared/zip/bytes.ts';
import { BINARY, fileOf, MapiItem, type MapiProperty, STRING8, UNICODE } from './mapi.ts';
import { isTnef } from './recognise.ts';

const SUBJECT = 0x18004;
const BODY = 0x2800c;
const ATTACHMENT_BEGINS = 0x69002;
const ATTACHMENT_TITLE = 0x18010;
const ATTACHMENT_DATA = 0x6800f;
const ATTACHMENT_PROPERTIES = 0x69005;
const MESSAGE_PROPERTIES = 0x69003;
const RECIPIENTS = 0x69004;
const OBJECT = 0x0d;
const MULTIPLE = 0x1000;
const MAX_PROPERTIES = 100_000;
/** Bytes of fixed types, padded to four (MS-OXTNEF 2.1.3.4). */
const SIZES: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};

interface Attachment {
  name: string;
  data: Uint8Array | undefined;
  properties: readonly MapiProperty[];
}

/** What Outlook packs into `winmail.dat` (MS-OXTNEF): the item with its bodies, and its attachments. */
export async function* tnefUnits(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  try {
    yield* unitsIn(await wholeBytes(source, context.limits));
  } catch (error) {
    yield problemOf(error);
  }
}

function* unitsIn(bytes: Uint8Array): Iterable<Unit | Problem> {
  const fields = new Fields(bytes);
  const message: MapiProperty[] = [];
  const attachments: Attachment[] = [];
  let at = 6;
  while (at + 9 <= bytes.length) {
    const id = fields.u32(at + 1);
    const length = fields.u32(at + 5);
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (data.length < length) {
      yield problem('damaged', 'the packed mail is cut');
    }
    const last = attachments.at(-1);
    if (id === SUBJECT) message.push({ id: 0x37, type: STRING8, bytes: data });
    else if (id === BODY) message.push({ id: 0x1000, type: STRING8, bytes: data });
    else if (id === MESSAGE_PROPERTIES) message.push(...propertiesIn(new Fields(data), 0).properties);
    else if (id === RECIPIENTS) yield* recipientUnits(data);
    else if (id === ATTACHMENT_BEGINS) attachments.push({ name: '', data: undefined, properties: [] });
    else if (last !== undefined && id === ATTACHMENT_TITLE)
      last.name = decoderFor(1252)(data).replace(/\0+$/, '');
    else if (last !== undefined && id === ATTACHMENT_DATA) last.data = data;
    else if (last !== undefined && id === ATTACHMENT_PROPERTIES)
      last.properties = propertiesIn(new Fields(data), 0).properties;
    at += 9 + length + 2;
  }
  yield* new MapiItem(message).units('');
  for (const attachment of attachments) yield* attachmentUnits(attachment);
}

function* attachmentUnits({ name, data, properties }: Attachment): Iterable<Unit | Problem> {
  const item = new MapiItem(properties);
  const shown = item.text(0x3707) ?? (name || 'attachment.bin');
  const object = properties.find(({ id, type }) => id === 0x3701 && type === OBJECT)?.bytes;
  const content = data ?? item.bytes(0x3701);
  if (content !== undefined && content.length > 0) yield fileOf(shown, content);
  // Behind the identifier of its kind, an attached item is packed in the same way.
  if (object !== undefined && object.length > 16)
    yield fileOf(isTnef(object.subarray(16)) ? 'message.tnef' : shown, object.subarray(16));
}

function* recipientUnits(data: Uint8Array): Iterable<Unit | Problem> {
  const fields = new Fields(data);
  const rows = Math.min(fields.u32(0), MAX_PROPERTIES);
  let at = 4;
  for (let row = 0; row < rows && at < data.length; row++) {
    const { properties, end } = propertiesIn(fields, at);
    yield* new MapiItem(properties).units('recipient, ');
    at = end;
  }
}

/** A list of properties from `start` (MS-OXTNEF 2.1.3.4). */
function propertiesIn(fields: Fields, start: number): { properties: MapiProperty[]; end: number } {
  const properties: MapiProperty[] = [];
  const { length } = fields.bytes;
  let at = start + 4;
  for (let left = Math.min(fields.u32(start), MAX_PROPERTIES); left > 0 && at + 4 <= length; left--) {
    const type = fields.u16(at);
    const id = fields.u16(at + 2);
    at += 4;
    let name: string | undefined;
    if (id >= 0x8000) {
      const isString = fields.u32(at + 16) === 1;
      const size = isString ? fields.u32(at + 20) : 0;
      if (isString)
        name = new TextDecoder('utf-16le')
          .decode(fields.bytes.subarray(at + 24, at + 24 + size))
          .replace(/\0+$/, '');
      at += 24 + padded(size);
    }
    const plain = type & ~MULTIPLE;
    const isSized = [STRING8, UNICODE, BINARY, OBJECT].includes(plain);
    let values = 1;
    if (isSized || type !== plain) {
      values = Math.min(fields.u32(at), MAX_PROPERTIES);
      at += 4;
    }
    for (; values > 0 && at < length; values--) {
      const size = isSized ? fields.u32(at) : (SIZES[plain] ?? 4);
      if (isSized) at += 4;
      const bytes = fields.bytes.subarray(at, at + size);
      properties.push({ id, type: plain, bytes, ...(name === undefined ? {} : { name }) });
      at += padded(size);
    }
  }
  return { properties, end: at };
}

const padded = (size: number) => Math.ceil(size / 4) * 4;
