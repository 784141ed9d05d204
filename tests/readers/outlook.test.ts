import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { decompressRtf } from '../../src/readers/mail/compressed-rtf.ts';
import { msgReader, tnefReader } from '../../src/readers/mail.ts';
import { type StreamFile, writeCompound } from '../helpers/compound-writer.ts';
import { readAll, readSource } from '../helpers/reading.ts';

const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const bytes = (text: string) => new TextEncoder().encode(text);
const u32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255];
const hex = (text: string) => Uint8Array.from(text.split(' '), (pair) => Number.parseInt(pair, 16));
const text = (tag: string, value: string, folder?: string): StreamFile => ({
  name: `__substg1.0_${tag}001F`,
  data: wide(value),
  ...(folder === undefined ? {} : { folder }),
});
const properties = (entries: readonly number[] = []): StreamFile => ({
  name: '__properties_version1.0',
  data: Uint8Array.from([...new Array<number>(32).fill(0), ...entries]),
});
/** Days since 1601, in steps of 100 nanoseconds. */
const ticks = BigInt((Date.UTC(1987, 2, 12) - Date.UTC(1601, 0, 1)) / 86_400_000) * 864_000_000_000n;
const BIRTHDAY = [
  ...[...u32(0x3a420040), ...u32(6)],
  ...[...u32(Number(ticks & 0xffffffffn)), ...u32(Number(ticks >> 32n))],
];

/** The example of MS-OXRTFCP 3.1. */
const RTF = hex(
  '2d 00 00 00 2b 00 00 00 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a f3 20 68 65 6c 09 00 20 62 77 05 b0 6c 64 7d 0a 80 0f a0',
);
const RTF_TEXT = '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n';

async function read(reader: typeof msgReader, data: Uint8Array) {
  const { files, problems, texts, batches } = await readSource(reader, memorySource('a.msg', data));
  return {
    files: files.map(({ name, data: content }) => [name, new TextDecoder().decode(content)]),
    problems: problems.map(({ code }) => code),
    texts: texts.map(({ header, text: said, visibility }) => [header, said, visibility]),
    records: batches.map((batch) => batch.table.headers!.map((caption, i) => [caption, batch.text(0, i)])),
  };
}

describe('Outlook items', () => {
  const mail = writeCompound([
    properties(),
    text('0037', 'Figures'),
    text('0042', 'Kim Doe'),
    text('0E02', 'Ann Poe; Lee Roe'),
    text('001A', 'IPM.Note'),
    text('1000', 'Hello'),
    text('007D', 'X-Case: about two people\r\nReceived: from x\r\n'),
    { name: '__substg1.0_10130102', data: bytes('<p>Hello') },
    { name: '__substg1.0_10090102', data: RTF },
    text('3001', 'Sam Moe', '__recip_version1.0_#00000000'),
    { folder: '__attach_version1.0_#00000000', name: '__substg1.0_37010102', data: bytes('a,b') },
    text('3707', 'list.csv', '__attach_version1.0_#00000000'),
  ]);

  it('are read with bodies, recipients and attachments', async () => {
    const { files, texts, problems } = await read(msgReader, mail);
    expect(problems).toEqual([]);
    expect(files).toEqual([
      ['body.txt', 'Hello'],
      ['body.html', '<p>Hello'],
      ['body.rtf', RTF_TEXT],
      ['list.csv', 'a,b'],
    ]);
    expect(texts).toEqual(
      expect.arrayContaining([
        ['Subject', 'Figures', 'visible'],
        ['From', 'Kim Doe', 'visible'],
        ['Bcc', 'Ann Poe\nLee Roe', 'property'],
        ['X-Case', 'about two people', 'property'],
        ['Name', 'Sam Moe', 'property'],
      ]),
    );
  });

  it('contacts are records', async () => {
    const contact = writeCompound([
      properties(BIRTHDAY),
      text('001A', 'IPM.Contact'),
      text('3A06', 'Marta'),
      text('3A11', 'Quiroga'),
      text('3A07', 'X-99'),
    ]);
    const { records } = await read(msgReader, contact);
    expect(records).toHaveLength(1);
    expect(records[0]).toEqual(
      expect.arrayContaining([
        ['First name', 'Marta'],
        ['Last name', 'Quiroga'],
        ['Government ID number', 'X-99'],
      ]),
    );
    expect(records[0]!.find(([caption]) => caption === 'Birthday')?.[1]).toBe('1987-03-12');
  });

  it('never throws, whatever is changed', async () => {
    const change = fc.tuple(fc.nat(mail.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.nat(mail.length),
        async (changes, end) => {
          const changed = mail.slice(0, end);
          for (const [at, value] of changes) if (at < end) changed[at] = value;
          await readAll(msgReader, changed);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('compressed RTF', () => {
  it('reads the published example', () => {
    expect(new TextDecoder().decode(decompressRtf(RTF))).toBe(RTF_TEXT);
  });
  it('reads what is not compressed', () => {
    const plain = Uint8Array.from([...u32(17), ...u32(5), ...u32(0x414c454d), ...u32(0), ...bytes('{\\rtf')]);
    expect(new TextDecoder().decode(decompressRtf(plain))).toBe('{\\rtf');
  });
  it('names other bytes', () => expect(() => decompressRtf(new Uint8Array(40))).toThrow('damaged'));
});

describe('TNEF', () => {
  const attribute = (level: number, id: number, data: readonly number[]) => [
    level,
    ...u32(id),
    ...u32(data.length),
    ...data,
    0,
    0,
  ];
  const mapi = (...items: readonly (readonly number[])[]) => [...u32(items.length), ...items.flat()];
  const wideProperty = (id: number, value: string) => {
    const data = [...wide(`${value}\0`)];
    const padding = new Array<number>((4 - (data.length % 4)) % 4).fill(0);
    return [0x1f, 0, id & 255, id >> 8, ...u32(1), ...u32(data.length), ...data, ...padding];
  };
  const packed = Uint8Array.from([
    ...[0x78, 0x9f, 0x3e, 0x22, 1, 0],
    ...attribute(1, 0x18004, [...bytes('Figures\0')]),
    ...attribute(1, 0x69003, mapi(wideProperty(0x0042, 'Kim Doe'), wideProperty(0x1000, 'Hello'))),
    ...attribute(2, 0x69002, [0, 0]),
    ...attribute(2, 0x18010, [...bytes('list.csv\0')]),
    ...attribute(2, 0x6800f, [...bytes('a,b')]),
  ]);

  it('is read', async () => {
    const { files, texts, problems } = await read(tnefReader, packed);
    expect(problems).toEqual([]);
    expect(files).toEqual([
      ['body.txt', 'Hello'],
      ['list.csv', 'a,b'],
    ]);
    expect(texts).toEqual([
      ['Subject', 'Figures', 'visible'],
      ['From', 'Kim Doe', 'visible'],
    ]);
  });

  it('never throws, whatever is changed', async () => {
    const change = fc.tuple(fc.nat(packed.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = packed.slice();
        for (const [at, value] of changes) changed[at] = value;
        await readAll(tnefReader, changed);
      }),
      { numRuns: 200 },
    );
  });
});
