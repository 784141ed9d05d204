/** Of each line of a text, whether it was not there before; by its number less one. */
export type AddedLines = readonly boolean[];

/**
 * Which lines a new text has that the old one had not, however often. A line that only moved is not new. Undefined for
 * what is no text with lines of bytes (NUL bytes: UTF-16, pictures, packages).
 */
export function addedLines(before: Uint8Array | undefined, now: Uint8Array): AddedLines | undefined {
  if (now.includes(0)) return undefined;
  const had = new Map<string, number>();
  for (const line of linesOf(before ?? new Uint8Array(0))) had.set(line, (had.get(line) ?? 0) + 1);
  return linesOf(now).map((line) => {
    const left = had.get(line) ?? 0;
    if (left > 0) had.set(line, left - 1);
    return left === 0;
  });
}

/** Each byte a character: lines are compared, not read. */
function linesOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .split(/\r\n|\n|\r/);
}
