import { type PptRecord, recordAt, TYPE, u32 } from './records.ts';

const ENCRYPTED = 0xf3d1c4df;
/** Length of the atom of an edit that names a session of encryption besides (MS-PPT 2.3.3). */
const WITH_ENCRYPTION = 32;
const MAX_EDITS = 10_000;
const MAX_OBJECTS = 200_000;

/** What is alive in the stream of a presentation by its last edit (MS-PPT 2.1.2). */
export interface Edits {
  /** Where the object with this number lies. */
  readonly objects: ReadonlyMap<number, number>;
  /** Number of the document's own object; 0 if it is not known. */
  readonly document: number;
  readonly encrypted: boolean;
}

/**
 * Follows the chain of edits from the last one back. Each says where the objects that it wrote lie; those of later
 * edits hold. Empty if there is no chain.
 */
export function readEdits(bytes: Uint8Array, currentUser: Uint8Array): Edits {
  if (u32(currentUser, 12) === ENCRYPTED) return { objects: new Map(), document: 0, encrypted: true };
  const objects = new Map<number, number>();
  const seen = new Set<number>();
  const first = editAt(bytes, u32(currentUser, 16)) ?? lastEdit(bytes);
  for (let edit = first; edit !== undefined && seen.size < MAX_EDITS; ) {
    if (edit.body.length >= WITH_ENCRYPTION && u32(edit.body, 28) !== 0) {
      return { objects, document: 0, encrypted: true };
    }
    seen.add(edit.at);
    addObjects(objects, recordAt(bytes, u32(edit.body, 12)));
    const before = u32(edit.body, 8);
    edit = before === 0 || seen.has(before) ? undefined : editAt(bytes, before);
  }
  return { objects, document: first === undefined ? 0 : u32(first.body, 16), encrypted: false };
}

function editAt(bytes: Uint8Array, at: number): PptRecord | undefined {
  const record = recordAt(bytes, at);
  return record?.type === TYPE.userEdit && record.body.length >= 28 ? record : undefined;
}

function lastEdit(bytes: Uint8Array): PptRecord | undefined {
  let last: PptRecord | undefined;
  for (let record = recordAt(bytes, 0); record !== undefined; record = recordAt(bytes, record.end)) {
    if (record.type === TYPE.userEdit) last = editAt(bytes, record.at) ?? last;
  }
  return last;
}

/** Entries of the directory: a number and a count in one word, then as many places (MS-PPT 2.3.5). */
function addObjects(objects: Map<number, number>, directory: PptRecord | undefined): void {
  if (directory?.type !== TYPE.persistDirectory) return;
  const { body } = directory;
  for (let at = 0; at + 4 <= body.length; ) {
    const word = u32(body, at);
    const first = word & 0xfffff;
    const count = word >>> 20;
    at += 4;
    for (let i = 0; i < count && at + 4 <= body.length && objects.size < MAX_OBJECTS; i++, at += 4) {
      if (!objects.has(first + i)) objects.set(first + i, u32(body, at));
    }
  }
}
