import { type PptRecord, recordsIn, TYPE, u32 } from './records.ts';

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How the coordinates inside a group lie on the slide. */
export interface Frame {
  readonly inner: Rectangle;
  readonly outer: Rectangle;
}

/** What the properties of a shape say (MS-ODRAW 2.3). */
export interface ShapeLook {
  hidden: boolean;
  filled: boolean;
  clear: boolean;
  turned: boolean;
  isTable: boolean;
  /** Letters drawn as a picture. */
  wordArt: string[];
  /** Name, alternative text, tip, file that a picture came from. */
  words: string[];
  /** A copy of the shape as newer versions keep it: a package of XML. */
  packages: Uint8Array[];
}

const COMPLEX = 0x8000;
const ID = 0x3fff;
const ROTATION = 0x004;
const WORD_ART = 0x0c0;
const FILL_OPACITY = 0x182;
const FILL = 0x1bf;
const TABLE = 0x39f;
const PACKAGE = 0x3a9;
const SHAPE_FLAGS = 0x3bf;
const OPAQUE = 0x10000;
/** Names of fonts, of pictures' files; name, description, tip, script. */
const WORDS: ReadonlySet<number> = new Set([0x105, 0x380, 0x381, 0x38d, 0x38e, 0x38f, 0x3a0, 0x3a1, 0x3a2]);
const UTF16 = new TextDecoder('utf-16le');

export const noLook = (): ShapeLook => ({
  hidden: false,
  filled: false,
  clear: false,
  turned: false,
  isTable: false,
  wordArt: [],
  words: [],
  packages: [],
});

/** Reads a table of properties: as many of 6 bytes as the instance says, then the long values in the same order. */
export function readProperties({ body, instance }: PptRecord, look: ShapeLook): void {
  let long = instance * 6;
  for (let at = 0; at + 6 <= Math.min(body.length, instance * 6); at += 6) {
    const opcode = body[at]! | (body[at + 1]! << 8);
    const value = u32(body, at + 2);
    if (opcode & COMPLEX) {
      longProperty(opcode & ID, body.subarray(long, long + value), look);
      long += value;
    } else shortProperty(opcode & ID, value, look);
  }
}

function shortProperty(id: number, value: number, look: ShapeLook): void {
  // The upper half of a word of flags says which of the lower half are meant.
  const flag = (bit: number) => (value & bit) !== 0 && (value & (bit << 16)) !== 0;
  if (id === SHAPE_FLAGS) look.hidden ||= flag(2);
  else if (id === FILL) look.filled = flag(16);
  else if (id === FILL_OPACITY) look.clear = value < OPAQUE;
  else if (id === ROTATION) look.turned = value !== 0;
  else if (id === TABLE) look.isTable ||= (value & 1) !== 0;
}

function longProperty(id: number, bytes: Uint8Array, look: ShapeLook): void {
  if (id === PACKAGE) look.packages.push(bytes);
  else if (id === WORD_ART || WORDS.has(id)) {
    const text = UTF16.decode(bytes).replace(/\0/g, '');
    if (text !== '') (id === WORD_ART ? look.wordArt : look.words).push(text);
  }
}

/** Where a shape lies: by the anchor on the slide, else by the one in its group (MS-PPT 2.7.1, MS-ODRAW 2.2.39). */
export function rectangleOf(shape: PptRecord, frame: Frame | undefined): Rectangle | undefined {
  for (const { type, body } of recordsIn(shape.body)) {
    const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
    if (type === TYPE.anchor && body.length >= 16) {
      const [top, left, right, bottom] = [0, 4, 8, 12].map((at) => view.getInt32(at, true));
      return { left: left!, top: top!, right: right!, bottom: bottom! };
    }
    if (type === TYPE.anchor && body.length >= 8) {
      const [top, left, right, bottom] = [0, 2, 4, 6].map((at) => view.getInt16(at, true));
      return { left: left!, top: top!, right: right!, bottom: bottom! };
    }
    if (type === TYPE.childAnchor && body.length >= 16) return onSlide(rectangleIn(body), frame);
  }
  return undefined;
}

/** The frame of a group: its first shape says how coordinates inside it are counted. */
export function frameOf(group: PptRecord, outside: Frame | undefined): Frame | undefined {
  const [own] = recordsIn(group.body);
  if (own?.type !== TYPE.shape) return undefined;
  const coordinates = [...recordsIn(own.body)].find(({ type }) => type === TYPE.groupFrame)?.body;
  const outer = rectangleOf(own, outside);
  if (coordinates === undefined || coordinates.length < 16 || outer === undefined) return undefined;
  return { inner: rectangleIn(coordinates), outer };
}

function rectangleIn(body: Uint8Array): Rectangle {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getInt32(at, true));
  return { left: left!, top: top!, right: right!, bottom: bottom! };
}

function onSlide(rectangle: Rectangle, frame: Frame | undefined): Rectangle | undefined {
  if (frame === undefined) return undefined;
  const { inner, outer } = frame;
  const width = inner.right - inner.left || 1;
  const height = inner.bottom - inner.top || 1;
  const x = (value: number) => outer.left + ((value - inner.left) * (outer.right - outer.left)) / width;
  const y = (value: number) => outer.top + ((value - inner.top) * (outer.bottom - outer.top)) / height;
  return {
    left: x(rectangle.left),
    top: y(rectangle.top),
    right: x(rectangle.right),
    bottom: y(rectangle.bottom),
  };
}
