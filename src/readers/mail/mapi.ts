import { memorySource } from '../../core/memory-source.ts';
import type { Problem, RowBatch, Table, TextBlock, Unit } from '../../core/types.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { listedRows } from '../shared/rows.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf } from '../shared/trouble.ts';
import { cleanEntryName } from '../shared/zip/names.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { headerTexts } from './header-texts.ts';
import { parseHeaders } from './headers.ts';
import { CAPTIONS, FOR_PROGRAMS, SHOWN_NAMES } from './mapi-names.ts';

export const STRING8 = 0x1e;
export const UNICODE = 0x1f;
export const BINARY = 0x102;
const TIME = 0x40;
const LONG = 3;

const BODY = 0x1000;
const HTML = 0x1013;
const RTF = 0x1009;
const TRANSPORT_HEADERS = 0x007d;
const CODE_PAGE = 0x3fde;
const MESSAGE_CODE_PAGE = 0x3ffd;
const MESSAGE_CLASS = 0x001a;

/** One property of an Outlook item (MS-OXCDATA 2.11), single or one of several values. */
export interface MapiProperty {
  readonly id: number;
  readonly type: number;
  readonly bytes: Uint8Array;
  /** Of a property that a program has named. */
  readonly name?: string;
}

/** A set of properties: of a message, a recipient or an attachment. */
export class MapiItem {
  readonly #properties: readonly MapiProperty[];
  readonly #decode: (bytes: Uint8Array) => string;

  constructor(properties: readonly MapiProperty[]) {
    this.#properties = properties;
    this.#decode = decoderFor(this.number(MESSAGE_CODE_PAGE) ?? this.number(CODE_PAGE) ?? 1252);
  }

  number(id: number): number | undefined {
    const bytes = this.#properties.find((one) => one.id === id && one.type === LONG)?.bytes;
    return bytes === undefined || bytes.length < 4
      ? undefined
      : bytes[0]! + bytes[1]! * 256 + bytes[2]! * 65_536 + bytes[3]! * 2 ** 24;
  }

  text(id: number): string | undefined {
    const found = this.#properties.find((one) => one.id === id && isText(one));
    return found === undefined ? undefined : this.#textOf(found);
  }

  bytes(id: number): Uint8Array | undefined {
    return this.#properties.find((one) => one.id === id && one.type === BINARY)?.bytes;
  }

  /** What the item says, its bodies as files. `prefix` tells messages in one file apart: `message 2, `. */
  *units(prefix: string): Iterable<Unit | Problem> {
    const isContact = /^IPM\.(?:Contact|DistList)/i.test(this.text(MESSAGE_CLASS) ?? '');
    yield* isContact ? this.#record(prefix) : this.#texts(prefix);
    const headers = this.text(TRANSPORT_HEADERS);
    if (headers !== undefined) {
      yield* headerTexts(parseHeaders(new TextEncoder().encode(headers)), `${prefix}header`);
    }
    yield* this.#bodies(prefix);
    yield* this.#binaries(prefix);
  }

  *#bodies(prefix: string): Iterable<Unit | Problem> {
    const stem = prefix === '' ? 'body' : `${prefix.replace(/\W+/g, '-')}body`;
    const body = this.text(BODY);
    if (body !== undefined && body.trim() !== '') yield fileOf(`${stem}.txt`, withMark(body));
    const html = this.#properties.find(({ id }) => id === HTML);
    if (html !== undefined && html.bytes.length > 0) {
      const decode = decoderFor(this.number(CODE_PAGE) ?? 65_001);
      yield fileOf(`${stem}.html`, withMark(isText(html) ? this.#textOf(html) : decode(html.bytes)));
    }
    const rtf = this.bytes(RTF);
    if (rtf === undefined || rtf.length === 0) return;
    try {
      yield fileOf(`${stem}.rtf`, decompressRtf(rtf));
    } catch (error) {
      yield problemOf(error);
    }
  }

  *#texts(prefix: string): Iterable<TextBlock> {
    for (const [caption, text, id] of this.#captioned()) {
      const isShown = SHOWN_NAMES.has(id);
      const part = `${prefix}${isShown ? caption : 'properties'}`;
      const value = isShown && id !== 0x37 ? text.replace(/;\s{0,20}/g, '\n') : text;
      yield textBlock(value, {
        part,
        locator: part,
        visibility: isShown && id !== 0x0e02 ? 'visible' : 'property',
        ...(caption === '' ? {} : { header: caption }),
      });
    }
  }

  /** A contact is one record. */
  *#record(prefix: string): Iterable<RowBatch> {
    const cells = [...this.#captioned()];
    if (cells.length === 0) return;
    const location = { locator: `${prefix}contact` };
    const table: Table = {
      part: `${prefix}contact`,
      headers: cells.map(([caption]) => caption),
      records: true,
      visibility: () => 'visible',
      locate: () => location,
    };
    yield listedRows(table, 0, [cells.map(([, text]) => text)]);
  }

  *#captioned(): Iterable<readonly [caption: string, text: string, id: number]> {
    for (const property of this.#properties) {
      const { id, type, name } = property;
      if (FOR_PROGRAMS.has(id) || [BODY, HTML, TRANSPORT_HEADERS].includes(id)) continue;
      const caption = CAPTIONS[id] ?? name ?? '';
      // Only birthdays and anniversaries are told of all the times that an item holds.
      const text = isText(property)
        ? this.#textOf(property)
        : type === TIME && caption !== '' && id < 0x8000
          ? dayOf(property.bytes)
          : '';
      if (text.trim() === '' || /^(?:\/o=|ex:|smtp:|\{?[0-9a-f]{8}-)/i.test(text)) continue;
      yield [caption, text, id];
    }
  }

  /** Binary properties are those of programs; words in them may be anybody's. */
  *#binaries(prefix: string): Iterable<TextBlock> {
    const runs = this.#properties
      .filter(
        ({ id, type, bytes }) =>
          type === BINARY && id !== HTML && id !== RTF && id >= 0x8000 && bytes.length > 64,
      )
      .flatMap(({ bytes }) => printableRuns(bytes, decoderFor(1252)));
    const part = `${prefix}binary properties`;
    if (runs.length > 0)
      yield textBlock(runs.join('\n').slice(0, 100_000), { part, locator: part, visibility: 'property' });
  }

  #textOf({ type, bytes }: MapiProperty): string {
    const text = type === UNICODE ? new TextDecoder('utf-16le').decode(bytes) : this.#decode(bytes);
    return text.replace(/\0+$/, '');
  }
}

const isText = ({ type }: MapiProperty) => type === UNICODE || type === STRING8;

export function fileOf(name: string, bytes: Uint8Array): Unit {
  return {
    kind: 'file',
    source: memorySource(cleanEntryName(name), bytes),
    visibility: 'visible',
    packedSize: bytes.length,
  };
}

/** UTF-8 with its mark, which a declaration inside does not overrule. */
function withMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}

const TICKS_PER_DAY = 864_000_000_000;

/** The day of a time in steps of 100 nanoseconds since 1601 (MS-DTYP 2.3.3). */
function dayOf(bytes: Uint8Array): string {
  if (bytes.length < 8) return '';
  let ticks = 0;
  for (let i = 7; i >= 0; i--) ticks = ticks * 256 + bytes[i]!;
  // Times of birthdays are noon or midnight somewhere.
  let days = Math.floor(ticks / TICKS_PER_DAY + 0.5) - 134_774 + 719_468;
  const era = Math.floor(days / 146_097);
  days -= era * 146_097;
  const year = Math.floor(
    (days - Math.floor(days / 1460) + Math.floor(days / 36_524) - Math.floor(days / 146_096)) / 365,
  );
  const day = days - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * day + 2) / 153);
  const dayOfMonth = day - Math.floor((153 * month + 2) / 5) + 1;
  const realMonth = month < 10 ? month + 3 : month - 9;
  const realYear = year + era * 400 + (realMonth <= 2 ? 1 : 0);
  return `${realYear}-${String(realMonth).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
