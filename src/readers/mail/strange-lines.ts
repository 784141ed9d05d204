import { joinBytes } from '../shared/bytes.ts';
import { LineFeed, lengthWithoutEnd } from './line-feed.ts';

/** Bytes of such lines that are kept. */
const MOST = 1024 * 1024;

/** True for letters of base64 and white space. */
const EXPECTED = new Uint8Array(256);
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_ \t\r\n') {
  EXPECTED[char.charCodeAt(0)] = 1;
}

/** The lines of a body in base64 that hold anything else, or several words. */
export async function strangeLines(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const lines: Uint8Array[] = [];
  let size = 0;
  const feed = new LineFeed(0, ({ bytes: line }) => {
    if (size > MOST || isExpected(line)) return;
    lines.push(line.slice());
    size += line.length;
  });
  for await (const some of bytes) feed.push(some);
  feed.end();
  return joinBytes(lines);
}

function isExpected(line: Uint8Array): boolean {
  let blanks = 0;
  const length = lengthWithoutEnd(line);
  for (let i = 0; i < length; i++) {
    const byte = line[i]!;
    if (EXPECTED[byte] === 0) return false;
    if (byte === 0x20 && i > 0 && i + 1 < length) blanks += 1;
  }
  return blanks < 2;
}
