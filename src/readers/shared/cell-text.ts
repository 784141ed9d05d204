/** Some bytes are beyond ASCII (`CellBytes`). */
export const BEYOND_ASCII = 0x80;
/** The bytes are the text with half characters escaped, as UTF-8 has no such. */
export const ESCAPED = 1;

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
/** A call of the decoder costs more than this. */
const SHORT = 64;

/** The text of bytes in UTF-8. */
export function textOfBytes(bytes: Uint8Array, isAscii: boolean): string {
  if (!isAscii || bytes.length > SHORT) return DECODER.decode(bytes);
  // A typed array is as good as a list of numbers here.
  return String.fromCharCode.apply(null, bytes as unknown as number[]);
}

/** The text of a cell that was written as bytes (`cell-bytes.ts`). */
export function writtenText(bytes: Uint8Array, mark: number): string {
  const text = textOfBytes(bytes, (mark & BEYOND_ASCII) === 0);
  return (mark & ESCAPED) === 0 ? text : (JSON.parse(text) as string);
}
