import { DataNumbers } from '../shared/data/source-bytes.ts';

/** The first block is the header's. */
export const HEADER = 512;
const TEXT_BLOCK = 512;
const END_OF_TEXT = 0x1a;
const DBASE_4 = 0x0008_ffff;

/** How memos lie in their file. */
export interface MemoLayout {
  readonly kind: 'foxpro' | 'dbase-3' | 'dbase-4';
  /** Bytes of a block; memos begin with one. */
  readonly block: number;
  /** Where memos begin. */
  readonly start: number;
  /** Where the next one would: what lies behind was given up. */
  readonly end: number;
}

/**
 * The layout of a file of memos beside a table of dBase or FoxPro (Xbase file format description, DBT and FPT);
 * undefined if the bytes are none: nothing marks them, so all of the header's numbers must agree.
 */
export function memoLayout(head: Uint8Array, size: number): MemoLayout | undefined {
  if (head.length < HEADER + 8 || size < HEADER + 8) return undefined;
  return foxpro(head, size) ?? dbase4(head, size) ?? dbase3(head, size);
}

const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);
/** The last block need not be whole, and files are not always made shorter. */
const isEnd = (end: number, size: number, block: number) => end >= HEADER && end <= size + block && end > 0;

function foxpro(head: Uint8Array, size: number): MemoLayout | undefined {
  const numbers = new DataNumbers(head, false);
  const block = numbers.u16(6);
  if (block < 1 || numbers.u16(4) !== 0 || !isZero(head.subarray(16, HEADER))) return undefined;
  const start = Math.ceil(HEADER / block) * block;
  const end = numbers.u32(0) * block;
  if (start + 8 > head.length || !isEnd(end, size, block)) return undefined;
  const [type, length] = [numbers.u32(start), numbers.u32(start + 4)];
  const fits = type <= 2 && length > 0 && start + 8 + length <= size;
  return fits ? { kind: 'foxpro', block, start, end } : undefined;
}

function dbase4(head: Uint8Array, size: number): MemoLayout | undefined {
  const numbers = new DataNumbers(head);
  const block = numbers.u16(20);
  if (block < 64 || block % 64 !== 0 || block + 8 > head.length) return undefined;
  const end = numbers.u32(0) * block;
  if (numbers.u32(block) !== DBASE_4 || !isEnd(end, size, block)) return undefined;
  return { kind: 'dbase-4', block, start: block, end };
}

function dbase3(head: Uint8Array, size: number): MemoLayout | undefined {
  const numbers = new DataNumbers(head);
  const end = numbers.u32(0) * TEXT_BLOCK;
  const isMarked = head[16] === 3 && isZero(head.subarray(4, 16));
  const first = head.subarray(HEADER, HEADER + 64);
  const ends = first.indexOf(END_OF_TEXT);
  const text = ends < 0 ? first : first.subarray(0, ends);
  const printable = text.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
  if (!isMarked || !printable || !isEnd(end, size, TEXT_BLOCK)) return undefined;
  return { kind: 'dbase-3', block: TEXT_BLOCK, start: HEADER, end };
}
