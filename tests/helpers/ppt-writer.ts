import { deflateSync } from 'node:zlib';
import { writeCompound } from './compound-writer.ts';
import { join } from './picture-writer.ts';

type Bytes = Uint8Array | readonly number[];

const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

/** An atom (MS-PPT 2.3.1). */
export function atom(type: number, body: Bytes, instance = 0, version = 0): Uint8Array {
  return join([...u16((instance << 4) | version), ...u16(type), ...u32(body.length)], Uint8Array.from(body));
}

/** A container of other records. */
export const container = (type: number, parts: readonly Uint8Array[], instance = 0) =>
  atom(type, join(...parts), instance, 15);

export const cString = (text: string, instance = 0) => atom(0x0fba, wide(text), instance);
/** A text of a kind: 0 is a title, 1 a body, 4 any other. */
export const words = (text: string, kind = 4) => join(atom(0x0f9f, u32(kind)), atom(0x0fa0, wide(text)));
/** The same with one byte a letter. */
export const narrowWords = (text: string) =>
  join(atom(0x0f9f, u32(4)), atom(0x0fa8, Uint8Array.from(Buffer.from(text, 'latin1'))));
/** The text that the document lists for the slide under this number. */
export const outline = (index: number) => atom(0x0f9e, u32(index));

export interface ShapeSketch {
  /** Left, top, right, bottom in 576ths of an inch. */
  readonly box?: readonly [number, number, number, number];
  readonly inGroup?: boolean;
  /** 1 is a rectangle, 20 a line, 75 a picture, 202 a text box. */
  readonly kind?: number;
  /** Number and value of properties; a string is a long one. */
  readonly properties?: readonly (readonly [number, number | string | Uint8Array])[];
  readonly text?: Uint8Array;
  readonly more?: readonly Uint8Array[];
}

export const HIDDEN_SHAPE = [0x3bf, 0x00020002] as const;
export const FILLED = [0x1bf, 0x00100010] as const;
const IS_TABLE = [0x39f, 1] as const;

function properties(list: NonNullable<ShapeSketch['properties']>): Uint8Array {
  const long = list.map(([, value]) =>
    typeof value === 'number' ? new Uint8Array(0) : typeof value === 'string' ? wide(`${value}\0`) : value,
  );
  const heads = list.map(([id, value], i) =>
    typeof value === 'number' ? [...u16(id), ...u32(value)] : [...u16(id | 0x8000), ...u32(long[i]!.length)],
  );
  return atom(0xf00b, join(...heads, ...long), list.length, 3);
}

export function shape(sketch: ShapeSketch): Uint8Array {
  const { box = [500, 500, 2500, 1500], inGroup = false, kind = 202, text, more = [] } = sketch;
  const [left, top, right, bottom] = box;
  const anchor = inGroup
    ? atom(0xf00f, [left, top, right, bottom].flatMap(u32))
    : atom(
        0xf010,
        [top, left, right, bottom].flatMap((edge) => u16(edge & 0xffff)),
      );
  return container(0xf004, [
    ...more,
    atom(0xf00a, [...u32(1025), ...u32(0xa00)], kind, 2),
    properties(sketch.properties ?? []),
    anchor,
    ...(text === undefined ? [] : [container(0xf00d, [text])]),
  ]);
}

/** A group whose inner coordinates are those of the slide. */
export function group(
  box: readonly [number, number, number, number],
  shapes: readonly Uint8Array[],
  own: ShapeSketch = {},
) {
  const frame = atom(0xf009, box.flatMap(u32), 0, 1);
  return container(0xf003, [shape({ ...own, box, kind: 0, more: [frame] }), ...shapes]);
}

/** Cells as shapes beside each other, as the program draws tables. */
export function table(rows: readonly (readonly string[])[]): Uint8Array {
  const [wide = 800, high = 200] = [];
  const cells = rows.flatMap((row, y) =>
    row.map((text, x) =>
      shape({
        box: [500 + x * wide, 500 + y * high, 500 + (x + 1) * wide, 500 + (y + 1) * high],
        inGroup: true,
        kind: 1,
        ...(text !== '' && { text: words(text) }),
      }),
    ),
  );
  const line = shape({ box: [500, 500, 2000, 500], inGroup: true, kind: 20 });
  const box = [500, 500, 500 + (rows[0]?.length ?? 0) * wide, 500 + rows.length * high] as const;
  return group(box, [...cells, line], { properties: [IS_TABLE] });
}

const drawing = (shapes: readonly Uint8Array[]) =>
  container(0x040c, [container(0xf002, [container(0xf003, shapes)])]);

export const comment = (author: string, text: string) =>
  container(0x1388, [
    container(0x138a, [
      cString('___PPT10'),
      atom(
        0x138b,
        container(0x2ee0, [cString(author, 0), cString(text, 1), atom(0x2ee1, new Uint8Array(28))]),
      ),
    ]),
  ]);

export interface PptSlide {
  readonly shapes?: readonly Uint8Array[];
  readonly hidden?: boolean;
  readonly notes?: readonly Uint8Array[];
  /** Texts that the document lists for it. */
  readonly outline?: readonly Uint8Array[];
  readonly more?: readonly Uint8Array[];
}

export interface PptSketch {
  readonly slides?: readonly PptSlide[];
  readonly master?: readonly Uint8Array[];
  /** In the document's own record. */
  readonly more?: readonly Uint8Array[];
  /** Compound files of embedded objects. */
  readonly objects?: readonly Uint8Array[];
  /** A compound file with macros. */
  readonly macros?: Uint8Array;
  /** Records that an earlier edit wrote and none points to any more. */
  readonly stale?: readonly Uint8Array[];
  /** A slide that the directory knows and no list holds. */
  readonly removed?: PptSlide;
  readonly pictures?: Uint8Array;
  readonly user?: string;
  readonly encrypted?: boolean;
  readonly streams?: Parameters<typeof writeCompound>[0];
}

const FIRST_SLIDE = 256;

export function slideRecord({ shapes = [], hidden = false, more = [] }: PptSlide): Uint8Array {
  const shown = [...u32(0), ...u32(0), 0, 0, ...u16(hidden ? 4 : 0), 0, 0, 0, 0];
  return container(0x03ee, [atom(0x03ef, new Uint8Array(24)), atom(0x03f9, shown), drawing(shapes), ...more]);
}

const listed = (object: number, slide: number, texts: readonly Uint8Array[] = []) => [
  atom(0x03f3, [...u32(object), ...u32(0), ...u32(texts.length), ...u32(slide), ...u32(0)]),
  ...texts,
];

/** A presentation of PowerPoint 97 to 2003, written by hand: one edit and its directory. */
export function writePpt(sketch: PptSketch): Uint8Array {
  const { slides = [{}], master = [], objects = [], stale = [], more = [] } = sketch;
  const records: Uint8Array[] = [];
  const live = (record: Uint8Array) => records.push(record);
  const masterNumber = live(container(0x03f8, [atom(0x03ef, new Uint8Array(24)), drawing(master)]));
  const lists = slides.map((slide, i) => ({ slide, object: live(slideRecord(slide)), id: FIRST_SLIDE + i }));
  const notes = lists.flatMap(({ slide, id }) =>
    slide.notes === undefined
      ? []
      : [live(container(0x03f0, [atom(0x03f1, [...u32(id), ...u32(0)], 0, 1), drawing(slide.notes)]))],
  );
  for (const object of objects) {
    live(atom(0x1011, join(u32(object.length), new Uint8Array(deflateSync(object))), 1));
  }
  const macros = sketch.macros === undefined ? 0 : live(atom(0x1011, sketch.macros));
  if (sketch.removed !== undefined) live(slideRecord(sketch.removed));
  const list = (instance: number, parts: readonly Uint8Array[]) => container(0x0ff0, parts, instance);
  const document = live(
    container(0x03e8, [
      atom(0x03e9, [...u32(5760), ...u32(4320), ...new Uint8Array(32)], 0, 1),
      ...more,
      container(0x07d0, [container(0x03ff, [atom(0x0400, [...u32(macros), ...u32(1), ...u32(2)], 0, 2)], 1)]),
      list(1, listed(masterNumber, 1)),
      list(
        0,
        lists.flatMap(({ slide, object, id }) => listed(object, id, slide.outline)),
      ),
      list(
        2,
        notes.flatMap((object, i) => listed(object, FIRST_SLIDE + i)),
      ),
      atom(0x03ea, []),
    ]),
  );
  return finish(sketch, { stale, records, document });
}

interface Written {
  readonly stale: readonly Uint8Array[];
  readonly records: readonly Uint8Array[];
  readonly document: number;
}

function finish(sketch: PptSketch, { stale, records, document }: Written): Uint8Array {
  let at = stale.reduce((sum, record) => sum + record.length, 0);
  const places = records.map((record) => {
    at += record.length;
    return at - record.length;
  });
  const directory = atom(0x1772, [...u32((records.length << 20) | 1), ...places.flatMap(u32)]);
  const edit = [
    ...u32(FIRST_SLIDE),
    ...u32(0),
    ...u32(0),
    ...u32(at),
    ...u32(document),
    ...u32(records.length),
  ];
  const last = atom(0x0ff5, [...edit, ...u32(0)]);
  const token = sketch.encrypted === true ? 0xf3d1c4df : 0xe391c05f;
  const name = sketch.user ?? '';
  const user = join(
    [...u32(20), ...u32(token), ...u32(at + directory.length), ...u16(name.length), ...u16(1012), 3, 0, 0, 0],
    Buffer.from(name, 'latin1'),
    u32(8),
    wide(name),
  );
  return writeCompound([
    { name: 'PowerPoint Document', data: join(...stale, ...records, directory, last) },
    { name: 'Current User', data: atom(0x0ff6, user) },
    ...(sketch.pictures === undefined ? [] : [{ name: 'Pictures', data: sketch.pictures }]),
    ...(sketch.streams ?? []),
  ]);
}
