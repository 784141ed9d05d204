import { describe, expect, test } from 'vitest';
import { type CleanDocument, readDocument, safeCopy, tablesOf } from '../../src/clean/index.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import { copyTools } from '../../src/run/clean-tools.ts';
import { copied, found, isHarmless, kit } from '../e2e/clean/canary.ts';
import { writeCompound } from '../helpers/compound-writer.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { writePdf } from '../helpers/pdf-writer.ts';
import { writeTar } from '../helpers/tar-writer.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const NAME = 'Ixchel Tzoc Pérez';
const SAID = `${NAME}, born 12 March 1987 in Guatemala, A-Number A201347719, has asked for asylum.`;
const ROWS = [
  ['Name', 'Date of Birth', 'Nationality', 'A-Number'],
  [NAME, '03/12/1987', 'Guatemala', 'A201347719'],
  ['Dawit Gebremeskel', '11/02/1990', 'Eritrea', 'A201355638'],
];

type Part = readonly [type: string, name: string | undefined, bytes: Uint8Array | string];

function multipart(kind: string, parts: readonly Part[], mark = kind): string {
  const each = parts.map(([type, name, bytes]) => {
    const plain = type.startsWith('multipart/');
    const encoding = plain ? '' : 'Content-Transfer-Encoding: base64\r\n';
    const told = name === undefined ? '' : `Content-Disposition: attachment; filename="${name}"\r\n`;
    const body = plain
      ? (bytes as string)
      : Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
    return `--${mark}\r\nContent-Type: ${type}\r\n${encoding}${told}\r\n${body}\r\n`;
  });
  return `${each.join('')}--${mark}--\r\n`;
}
const mail = (parts: readonly Part[]): Uint8Array =>
  Buffer.from(
    `From: Press office <press@example.gov>\r\nTo: Board\r\nSubject: Beds in winter\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="mixed"\r\n\r\n${multipart('mixed', parts)}`,
  );
const bodies = (...parts: Part[]): Part => [
  'multipart/alternative; boundary="alternative"',
  undefined,
  multipart('alternative', parts),
];
const both = bodies(
  ['text/plain; charset=utf-8', undefined, `Dear board,\r\n\r\n${SAID}\r\n\r\nThe beds are full.\r\n`],
  ['text/html; charset=utf-8', undefined, `<p>Dear board,</p><p><b>${SAID}</b></p><p>The beds are full.</p>`],
);

const read = (bytes: Uint8Array, name = 'mail.eml'): Promise<CleanDocument> =>
  readDocument(memorySource(name, bytes), kit, new AbortController().signal);
const texts = ({ blocks }: CleanDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));

const list = Buffer.from(ROWS.map((row) => row.join(',')).join('\n'));
const beds = (hidden: string): Uint8Array =>
  writeXlsx({
    sheets: [
      {
        name: 'Beds',
        rows: [
          ['Facility', 'Beds'],
          ['North', 41],
        ],
      },
      { name: 'Old', state: 'hidden', rows: [['Note'], [hidden]] },
    ],
  });

describe('a mail is copied with its text and what is attached', () => {
  test.each(['html', 'docx', 'pdf', 'xlsx'] as const)('as %s', async (format) => {
    const bytes = mail([
      both,
      ['text/csv', 'list.csv', list],
      ['application/octet-stream', 'beds.xlsx', beds('qzxvkwbj')],
    ]);
    const copy = await copied('mail.eml', bytes, format);
    expect(isHarmless(copy!)).toBe(true);
    expect(found(copy!.bytes, ['Ixchel', 'Tzoc', 'Dawit', '1987', '201347719', 'qzxvkwbj'])).toEqual([]);
    const stays = [
      'From: Press office',
      'Beds in winter',
      'Dear board,',
      'The beds are full.',
      'beds.xlsx',
      'North',
    ];
    expect(found(copy!.bytes, stays)).toEqual(stays);
  });

  test.each([
    ['en', ['From: Press office', 'To: Board']],
    ['es', ['De: Press office', 'Para: Board']],
  ] as const)('its fields under their names in the language of the reader, %s', async (lang, fields) => {
    const document = await read(mail([both]));
    const how = { kit, tools: copyTools(), lang, signal: new AbortController().signal, path: 'copy.html' };
    const copy = await safeCopy(document, 'html', how);
    expect('fault' in copy ? copy.fault : found(copy.bytes, fields)).toEqual(fields);
  });

  test('its text once, in its fullest form', async () => {
    const { blocks, left, problems } = await read(mail([both]));
    expect(texts({ blocks } as CleanDocument)).toEqual([
      ...['From: Press office', 'To: Board', 'Beds in winter'],
      ...['Dear board,', SAID, 'The beds are full.'],
    ]);
    expect([left.files, problems]).toEqual([0, []]);
  });

  test.each([
    ['another text', 'Your program shows no pages.', '<p>The beds are full.</p>', 2],
    [
      'half of it',
      'The beds are full.',
      '<p>The beds are full.</p><p>And so are all the rooms of the house.</p>',
      2,
    ],
    ['the same', 'The beds are full.', '<p>The <b>beds</b> are full.</p>', 1],
  ])('%s in a second form', async (_, plain, html, bodiesShown) => {
    const document = await read(
      mail([bodies(['text/plain', undefined, plain], ['text/html', undefined, html])]),
    );
    const shown = texts(document).filter((text) => /are full|program/.test(text));
    expect(shown).toHaveLength(bodiesShown);
  });

  test('a mail in a mail, and a mailbox', async () => {
    const inner = mail([both]);
    const outer = mail([['message/rfc822', undefined, inner]]);
    const box = Buffer.concat(
      [inner, inner].flatMap((one) => [
        Buffer.from('From a@b.c Mon Nov 28 10:00:00 2022\n'),
        one,
        Buffer.from('\n'),
      ]),
    );
    expect(texts(await read(outer)).filter((text) => text === SAID)).toHaveLength(1);
    expect(texts(await read(box, 'all.mbox')).filter((text) => text === SAID)).toHaveLength(2);
  });

  test('an item of Outlook', async () => {
    const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
    const item = writeCompound([
      { name: '__properties_version1.0', data: new Uint8Array(32) },
      { name: '__substg1.0_0037001F', data: wide('Beds in winter') },
      { name: '__substg1.0_1000001F', data: wide(SAID) },
      { name: '__substg1.0_10130102', data: Buffer.from(`<p>${SAID}</p>`) },
    ]);
    expect(texts(await read(item, 'mail.msg'))).toEqual(['Beds in winter', SAID]);
  });
});

describe('what of a mail is not copied is told', () => {
  const locked = writePdf(
    [{ items: [{ text: NAME, x: 72, y: 700 }] }],
    {},
    { cipher: rc4Cipher({ user: 'x', owner: 'x' }) },
  );
  const archive = writeZip([{ name: 'list.csv', data: list }]);
  test.each<[name: string, bytes: Uint8Array, unread: number]>([
    ['report.pdf', locked, 1],
    ['list.zip', archive, 0],
    ['data.bin', Uint8Array.from({ length: 4096 }, (_, i) => (i * 2654435761) >>> 13), 1],
    ['beds.xlsx', beds('x').subarray(0, 300), 1],
    ['empty.txt', new Uint8Array(0), 0],
  ])('%s', async (name, bytes, unread) => {
    const document = await read(
      mail([
        ['text/plain', undefined, 'The beds are full.'],
        ['application/octet-stream', name, bytes],
      ]),
    );
    expect(texts(document)).toEqual([
      'From: Press office',
      'To: Board',
      'Beds in winter',
      'The beds are full.',
    ]);
    expect(document.left.files).toBe(bytes.length === 0 ? 0 : 1);
    expect(document.problems.map(({ code }) => code)).toEqual(unread === 1 ? ['unreadable'] : []);
  });

  test('what hides in an attachment', async () => {
    const document = await read(mail([['application/octet-stream', 'beds.xlsx', beds('x')]]));
    expect(document.left.hidden).toEqual({ 'hidden-sheet': 2 });
    expect(tablesOf(document)).toHaveLength(1);
  });
});

test.each([
  ['zip', writeZip([{ name: 'Report on the beds.txt', data: 'Beds' }])],
  ['tar', writeTar([{ name: 'Report on the beds.txt', data: Buffer.from('Beds') }])],
])('of an archive, %s, not even the names of its files are taken for a text', async (ending, bytes) => {
  const { blocks, left } = await read(bytes, `a.${ending}`);
  expect([blocks, left.files]).toEqual([[], 1]);
});
