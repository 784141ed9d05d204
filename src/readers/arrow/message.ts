import type { SourceBytes } from '../shared/data/source-bytes.ts';
import { Trouble } from '../shared/trouble.ts';
import { FlatTable } from './flat.ts';

const CONTINUES = 0xffffffff;
/** Descriptions of a message; those of wide tables take some megabytes. */
const MAX_METADATA = 64 * 1024 * 1024;

/** Members of the union `MessageHeader` (Message.fbs). */
export const SCHEMA = 1;
export const DICTIONARY = 2;
export const RECORDS = 3;

export interface Message {
  /** Where it begins in the file. */
  readonly at: number;
  readonly kind: number;
  readonly header: FlatTable;
  readonly body: { readonly start: number; readonly length: number };
  readonly table: FlatTable;
}

/**
 * The message that begins here, its body left unread (Arrow columnar format, Encapsulated message format; before
 * version 0.15 without the mark of continuation). Undefined at the end of the stream. Throws `Trouble`.
 */
export async function nextMessage(bytes: SourceBytes): Promise<Message | undefined> {
  const { at } = bytes;
  if (bytes.left < 4) return undefined;
  let length = wordOf(await bytes.take(4));
  if (length === CONTINUES) length = bytes.left < 4 ? 0 : wordOf(await bytes.take(4));
  if (length === 0) return undefined;
  if (length > MAX_METADATA && length <= bytes.left)
    throw new Trouble('too-large', 'a description is too large to hold');
  const table = FlatTable.root((await bytes.take(length)).slice());
  const header = table.table(2);
  if (header === undefined) throw new Trouble('damaged', 'a message has no header');
  const body = { start: bytes.at, length: table.size(3) };
  if (body.length > bytes.left) throw new Trouble('damaged', 'the file is cut');
  return { at, kind: table.u8(1), header, body, table };
}

export function wordOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
}
