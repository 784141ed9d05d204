/** The bytes of a line in Unix-to-Unix encoding (POSIX uuencode), or undefined for one that is none: the first, the last, and the one before that. */
export function uuLine(line: Uint8Array): Uint8Array | undefined {
  const count = ((line[0] ?? 0) - 0x20) & 0x3f;
  const letters = Math.ceil(count / 3) * 4;
  let length = line.length;
  while (length > 0 && (line[length - 1] === 13 || line[length - 1] === 0x20)) length -= 1;
  if (count === 0 || length > letters + 2 || length < (count * 4) / 3 - 2) return undefined;
  const out = new Uint8Array((letters / 4) * 3);
  for (let i = 0, at = 1, filled = 0; i < letters; i += 4, at += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((n) => ((line[at + n] ?? 0x20) - 0x20) & 0x3f) as [
      number,
      number,
      number,
      number,
    ];
    out[filled++] = (a << 2) | (b >> 4);
    out[filled++] = (b << 4) | (c >> 2);
    out[filled++] = (c << 6) | d;
  }
  return out.subarray(0, count);
}
