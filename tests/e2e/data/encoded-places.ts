/** Files that a text holds in an encoding, and texts whose tables are drawn with rules. */
import { csv } from '../pages/markup.ts';
import type { Content } from '../pdf/content.ts';
import type { Place } from './place.ts';

const embedded = { visibility: 'embedded', holds: [3, 20], read: 'as a file' } as const;
const bytes = (content: Content) => Buffer.from(csv(content), 'utf8');
const wrapped = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'g'))!.join('\n');

/** POSIX uuencode. */
function uuencoded(data: Buffer): string {
  const letter = (value: number) => (value === 0 ? '`' : String.fromCharCode(value + 32));
  const lines: string[] = [];
  for (let at = 0; at < data.length; at += 45) {
    const line = data.subarray(at, at + 45);
    const padded = Buffer.concat([line, Buffer.alloc((3 - (line.length % 3)) % 3)]);
    let text = letter(line.length);
    for (let i = 0; i < padded.length; i += 3) {
      const group = padded.readUIntBE(i, 3);
      text += [18, 12, 6, 0].map((shift) => letter((group >> shift) & 63)).join('');
    }
    lines.push(text);
  }
  return `begin 644 list.csv\n${lines.join('\n')}\n\`\nend\n`;
}

/** A simple table of reStructuredText. */
function drawn({ head, rows }: Content): string {
  const widths = head.map((text, i) => Math.max(text.length, ...rows.map((row) => row[i]!.length)));
  const rule = widths.map((width) => '='.repeat(width)).join('  ');
  const line = (row: readonly string[]) =>
    row
      .map((text, i) => text.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  return `${rule}\n${line(head)}\n${rule}\n${rows.map(line).join('\n')}\n${rule}\n`;
}

export const encodedPlaces: readonly Place[] = [
  {
    id: 'text-base64',
    title: 'Base64 in lines between others',
    ...embedded,
    name: 'mail.txt',
    file: (content) =>
      `Content follows.\n\n${wrapped(bytes(content).toString('base64'), 76)}\n\nEnd of content.\n`,
  },
  {
    id: 'text-base64-line',
    title: 'Base64 in one line',
    ...embedded,
    name: 'list.b64',
    file: (content) => bytes(content).toString('base64'),
  },
  {
    id: 'text-armour',
    title: 'Base64 between armour lines',
    ...embedded,
    name: 'list.asc',
    file: (content) =>
      `-----BEGIN DATA-----\n${wrapped(bytes(content).toString('base64'), 64)}\n-----END DATA-----\n`,
  },
  {
    id: 'text-hex',
    title: 'hexadecimal digits',
    ...embedded,
    name: 'dump.txt',
    file: (content) => wrapped(bytes(content).toString('hex'), 80),
  },
  {
    id: 'text-uu',
    title: 'uuencode',
    ...embedded,
    name: 'list.txt',
    file: (content) => uuencoded(bytes(content)),
  },
  {
    id: 'text-rules',
    title: 'table drawn with rules of `=`',
    read: 'rows under their captions',
    visibility: 'visible',
    holds: [3, 20],
    name: 'list.rst',
    file: drawn,
  },
];
