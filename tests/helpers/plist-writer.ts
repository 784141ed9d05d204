/** Writes property lists of Apple: a list of records of texts (CFBinaryPList.c; PropertyList-1.0.dtd). */

export interface PlistOptions {
  /** Fields that hold days. */
  readonly days?: readonly number[];
  /** Texts that nothing leads to (binary only). */
  readonly unused?: readonly string[];
}

type Rows = readonly (readonly string[])[];

const be = (value: number, size: number) =>
  Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** (size - 1 - i)) & 255);
const marked = (kind: number, count: number) =>
  count < 15 ? [(kind << 4) | count] : [(kind << 4) | 15, 0x12, ...be(count, 4)];
/** Seconds from 1970 to 2001. */
const EPOCH = 978_307_200;

function textObject(text: string): number[] {
  if (/^[\x00-\x7f]*$/.test(text)) return [...marked(5, text.length), ...Buffer.from(text, 'latin1')];
  return [...marked(6, text.length), ...Buffer.from(text, 'utf16le').swap16()];
}

function dateObject(text: string): number[] {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(Date.parse(text) / 1000 - EPOCH);
  return [0x33, ...bytes];
}

export function binaryPlist(
  head: readonly string[],
  rows: Rows,
  { days = [], unused = [] }: PlistOptions = {},
): Uint8Array {
  const total = 1 + rows.length * (1 + head.length) + head.length + unused.length;
  const size = total < 256 ? 1 : 4;
  const keysAt = 1 + rows.length * (1 + head.length);
  const rowAt = (row: number) => 1 + row * (1 + head.length);
  const refs = (list: readonly number[]) => list.flatMap((ref) => be(ref, size));
  const records = rows.flatMap((row, r) => [
    [
      ...marked(13, head.length),
      ...refs(head.map((_, i) => keysAt + i)),
      ...refs(head.map((_, i) => rowAt(r) + 1 + i)),
    ],
    ...head.map((_, i) => (days.includes(i) ? dateObject(row[i]!) : textObject(row[i] ?? ''))),
  ]);
  const objects = [
    [...marked(10, rows.length), ...refs(rows.map((_, r) => rowAt(r)))],
    ...records,
    ...head.map(textObject),
    ...unused.map(textObject),
  ];
  const bytes: number[] = [...Buffer.from('bplist00')];
  const offsets = objects.flatMap((object) => {
    const at = bytes.length;
    for (const byte of object) bytes.push(byte);
    return be(at, 4);
  });
  const table = bytes.length;
  const trailer = [0, 0, 0, 0, 0, 0, 4, size, ...be(objects.length, 8), ...be(0, 8), ...be(table, 8)];
  return Uint8Array.from([...bytes, ...offsets, ...trailer]);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function xmlPlist(head: readonly string[], rows: Rows, { days = [] }: PlistOptions = {}): Uint8Array {
  const value = (text: string, i: number) =>
    days.includes(i) ? `<date>${text}T00:00:00Z</date>` : `<string>${escaped(text)}</string>`;
  const record = (row: readonly string[]) =>
    `\t<dict>\n${head.map((name, i) => `\t\t<key>${escaped(name)}</key>\n\t\t${value(row[i] ?? '', i)}\n`).join('')}\t</dict>\n`;
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<array>
${rows.map(record).join('')}</array>
</plist>
`;
  return new TextEncoder().encode(text);
}
