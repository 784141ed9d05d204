/** A record of a presentation or of the drawings in it (MS-PPT 2.3.1, MS-ODRAW 2.2.1). */
export interface PptRecord {
  readonly type: number;
  readonly instance: number;
  /** True if its body is made of records. */
  readonly holdsRecords: boolean;
  /** Where it begins, and where the next one does, in the bytes that it was read from. */
  readonly at: number;
  readonly end: number;
  readonly body: Uint8Array;
}

/** Types of records (MS-PPT 2.13.24, MS-ODRAW 2.2). */
export const TYPE = {
  document: 0x03e8,
  documentAtom: 0x03e9,
  slide: 0x03ee,
  notes: 0x03f0,
  notesAtom: 0x03f1,
  slidePersist: 0x03f3,
  mainMaster: 0x03f8,
  slideShowInfo: 0x03f9,
  vbaInfo: 0x0400,
  soundData: 0x07e7,
  outlineReference: 0x0f9e,
  textHeader: 0x0f9f,
  textChars: 0x0fa0,
  textBytes: 0x0fa8,
  cString: 0x0fba,
  metafile: 0x0fc1,
  handout: 0x0fc9,
  headersFooters: 0x0fd9,
  slideList: 0x0ff0,
  userEdit: 0x0ff5,
  storage: 0x1011,
  binaryTag: 0x138b,
  persistDirectory: 0x1772,
  comment: 0x2ee0,
  group: 0xf003,
  shape: 0xf004,
  groupFrame: 0xf009,
  shapeKind: 0xf00a,
  childAnchor: 0xf00f,
  anchor: 0xf010,
} as const;

/** Tables of properties of a shape: primary, secondary, tertiary. */
export const PROPERTIES: ReadonlySet<number> = new Set([0xf00b, 0xf121, 0xf122]);

const HEADER = 8;
const CONTAINER = 0x0f;

/** The record at an offset, or undefined if none fits there. */
export function recordAt(bytes: Uint8Array, at: number): PptRecord | undefined {
  if (at < 0 || at + HEADER > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = view.getUint16(at, true);
  const end = at + HEADER + view.getUint32(at + 4, true);
  if (end > bytes.length) return undefined;
  return {
    type: view.getUint16(at + 2, true),
    instance: first >> 4,
    holdsRecords: (first & CONTAINER) === CONTAINER,
    at,
    end,
    body: bytes.subarray(at + HEADER, end),
  };
}

/** The records of a body one after the other; what does not hang together ends them. */
export function* recordsIn(bytes: Uint8Array): Iterable<PptRecord> {
  for (let record = recordAt(bytes, 0); record !== undefined; record = recordAt(bytes, record.end))
    yield record;
}

/** A number of four bytes, 0 behind the end. */
export function u32(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

const UTF16 = new TextDecoder('utf-16le');

/** The text of an atom: two bytes a character, or one with the other zero (MS-PPT 2.9.42, 2.9.43). */
export function textOf({ type, body }: PptRecord): string {
  if (type !== TYPE.textBytes) return UTF16.decode(body).replace(/\0{1,1000}$/, '');
  let text = '';
  for (let at = 0; at < body.length; at += 4_096) {
    text += String.fromCharCode(...body.subarray(at, at + 4_096));
  }
  return text;
}
