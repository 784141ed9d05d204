import { type PptRecord, recordsIn, TYPE, u32 } from './records.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of the slides, in the units of the anchors of shapes. */
export function sizeOf(records: readonly PptRecord[]): Size | undefined {
  const body = records.find(({ type }) => type === TYPE.documentAtom)?.body;
  const [width, height] = body === undefined ? [0, 0] : [u32(body, 0), u32(body, 4)];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Numbers of the masters of notes and of handouts (MS-PPT 2.4.2). */
export function mastersOfNotes(records: readonly PptRecord[]): number[] {
  const body = records.find(({ type }) => type === TYPE.documentAtom)?.body;
  return body === undefined ? [] : [u32(body, 24), u32(body, 28)];
}

/** The slide that a page of notes belongs to. */
export function notesOf(notes: PptRecord): number {
  const [atom] = recordsIn(notes.body);
  return atom?.type === TYPE.notesAtom ? u32(atom.body, 0) : 0;
}

/** Number of the object that holds the macros; 0 if there are none. */
export function macrosOf(record: PptRecord): number {
  for (const inner of recordsIn(record.body)) {
    const found = inner.type === TYPE.vbaInfo ? u32(inner.body, 0) : 0;
    if (found > 0) return found;
    // The list of the document's facts, and the fact.
    if (inner.type === 0x07d0 || inner.type === 0x03ff) {
      const deeper = macrosOf(inner);
      if (deeper > 0) return deeper;
    }
  }
  return 0;
}

/** A container without its records of one type. */
export function without(record: PptRecord, type: number): PptRecord {
  const kept = [...recordsIn(record.body)].filter((inner) => inner.type !== type);
  const body = new Uint8Array(kept.reduce((sum, { at, end }) => sum + end - at, 0));
  let to = 0;
  for (const { at, end } of kept) {
    body.set(record.body.subarray(at, end), to);
    to += end - at;
  }
  return { ...record, body };
}
