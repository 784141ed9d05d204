/** Writes files of memos beside tables of dBase and FoxPro (Xbase file format description, DBT and FPT). */

export interface MemoOptions {
  readonly kind: 'foxpro' | 'dbase-3' | 'dbase-4';
  /** How many of them the header says that there are. */
  readonly kept?: number;
  /** What stands behind the end of the first memo, in its block. */
  readonly behind?: string;
}

const le = (value: number) => [...new Uint8Array(Uint32Array.of(value).buffer)];
const be = (value: number) => le(value).reverse();
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const filled = (bytes: readonly number[], block: number) => [
  ...bytes,
  ...new Array<number>((block - (bytes.length % block)) % block).fill(0),
];

export function memoFile(
  texts: readonly string[],
  { kind, kept = texts.length, behind = '' }: MemoOptions,
): Uint8Array {
  const block = kind === 'foxpro' ? 64 : 512;
  const memos = texts.map((text, i) => {
    const bytes = utf8(text);
    const rest = i === 0 && behind !== '' ? [0, ...utf8(behind)] : [];
    if (kind === 'foxpro') return filled([...be(1), ...be(bytes.length), ...bytes, ...rest], block);
    if (kind === 'dbase-4')
      return filled([0xff, 0xff, 8, 0, ...le(bytes.length + 8), ...bytes, ...rest], block);
    return filled([...bytes, 0x1a, 0x1a, ...rest], block);
  });
  const next = 512 / block + memos.slice(0, kept).reduce((sum, { length }) => sum + length / block, 0);
  const header = new Uint8Array(512);
  header.set(kind === 'foxpro' ? [...be(next), 0, 0, 0, block] : le(next));
  if (kind === 'dbase-3') header[16] = 3;
  if (kind === 'dbase-4') header.set([0, 2], 20);
  return Uint8Array.from([...header, ...memos.flat()]);
}
