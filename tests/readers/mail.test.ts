import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { scanBytes } from '../../src/index.ts';
import { decodeWords } from '../../src/readers/mail/encoded-words.ts';
import { parameters } from '../../src/readers/mail/headers.ts';
import { mailboxScore, messageScore } from '../../src/readers/mail/recognise.ts';
import { MessageScanner } from '../../src/readers/mail/structure.ts';
import { emlReader, mboxReader } from '../../src/readers/mail.ts';
import { readSource } from '../helpers/reading.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const HEAD = 'From: Kim Doe <kim@a.example>\nMIME-Version: 1.0\n';

async function read(mail: string | Uint8Array, reader = emlReader) {
  const bytes = typeof mail === 'string' ? encode(mail) : mail;
  const { files, problems, texts } = await readSource(reader, memorySource('a.eml', bytes));
  return {
    files: files.map(({ name, data, unit }) => [name, new TextDecoder().decode(data), unit.visibility]),
    problems: problems.map(({ code }) => code),
    texts: texts.map(({ header, text, visibility }) => [header, text, visibility]),
  };
}

/** A message of parts, each with its header lines and body. */
const multipart = (parts: readonly string[], { type = 'mixed', before = '', after = '' } = {}) =>
  `${HEAD}Content-Type: multipart/${type}; boundary="b 1"\n\n${before}${parts.map((part) => `--b 1\n${part}\n`).join('')}--b 1--\n${after}`;

describe('bodies', () => {
  it.each<[string, string | Uint8Array, string, string]>([
    ['without a type', `${HEAD}\nHello`, 'text.txt', 'Hello'],
    [
      'quoted-printable',
      `${HEAD}Content-Transfer-Encoding: Quoted-Printable\n\nHall=C3=\n=B3 =\nthere=\n`,
      'text.txt',
      'Halló there',
    ],
    ['base64', `${HEAD}Content-Transfer-Encoding: base64\n\nSGVs\nbG8=\n`, 'text.txt', 'Hello'],
    [
      'base64 of several pieces',
      `${HEAD}Content-Transfer-Encoding: base64\n\nSGU=bGxv\n`,
      'text.txt',
      'Hello',
    ],
    [
      'base64 with other letters',
      `${HEAD}Content-Transfer-Encoding: base64\n\nSG!V*s\nbG8\n`,
      'text.txt',
      'Hello',
    ],
    [
      'Latin 2',
      latin(`${HEAD}Content-Type: text/plain; charset=iso-8859-2\n\nJi\xf8\xed`),
      'text.txt',
      'Jiří',
    ],
    [
      'KOI8-R',
      latin(`${HEAD}Content-Type: text/html; charset="koi8-r"\n\n<p>\xe9\xd7\xc1\xce`),
      'text.html',
      '<p>Иван',
    ],
    [
      'ISO-2022-JP',
      latin(`${HEAD}Content-Type: text/plain; charset=iso-2022-jp\n\n\x1b$B;3ED\x1b(B`),
      'text.txt',
      '山田',
    ],
    ['UTF-7', `${HEAD}Content-Type: text/plain; charset=utf-7\n\nGarc+AO0-a +-`, 'text.txt', 'García +'],
    ['marks of quoting', `${HEAD}\n> > Name: x\n>y\nz > 1`, 'text.txt', 'Name: x\ny\nz > 1'],
    ['lines that end in CR LF', `${HEAD.replaceAll('\n', '\r\n')}\r\nHello`, 'text.txt', 'Hello'],
    [
      'UU encoding',
      `${HEAD}Content-Type: application/x\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n%2&5L;&\\\n\`\nend\n`,
      'part.bin',
      'Hello',
    ],
  ])('%s', async (_, mail, name, text) => {
    const { files, problems } = await read(mail);
    expect(files[0]).toEqual([name, text, 'visible']);
    expect(problems).toEqual([]);
  });

  it('bytes that are said to be a text in some charset stay as they are', async () => {
    const mail = latin(`${HEAD}Content-Type: text/plain; charset=koi8-r\n\nPK\x03\x04\xe9\xe9`);
    const { files } = await readSource(emlReader, memorySource('a.eml', mail));
    expect([...files[0]!.data]).toEqual([0x50, 0x4b, 3, 4, 0xe9, 0xe9]);
  });

  it('a file in UU encoding stands in a text', async () => {
    const { files } = await read(`${HEAD}\nSee:\nbegin 644 list.csv\n%2&5L;&\\\n\`\nend\nbye\n`);
    expect(files[1]).toEqual(['list.csv', 'Hello', 'visible']);
  });
});

describe('parts', () => {
  it.each([
    ['Nadia Haddad, born 02.11.1991.pdf', ['Nadia Haddad, born 02.11.1991']],
    ['report.pdf', []],
    ['scan_0042.jpg', []],
  ])('tell the name of an attachment if it is words: %s', async (name, expected) => {
    const mail = multipart(['\nplain', `Content-Disposition: attachment; filename="${name}"\n\nx`]);
    const { texts } = await read(mail);
    expect(texts.filter(([, , visibility]) => visibility === 'property').map(([, text]) => text)).toEqual(
      expected,
    );
  });

  it('alternatives, attachments and forwarded mails are files', async () => {
    const mail = multipart([
      '\nplain',
      'Content-Type: text/html\n\n<p>html',
      "Content-Type: text/csv; name*0*=utf-8''lis; name*1=t.csv\n\na,b",
      'Content-Disposition: attachment; filename="=?utf-8?Q?=C3=A9t=C3=A9=2Ecsv?="\n\nc,d',
      'Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: x\n\ninner',
    ]);
    const { files, problems } = await read(mail);
    expect(files).toEqual([
      ['text.txt', 'plain', 'visible'],
      ['text.html', '<p>html', 'visible'],
      ['list.csv', 'a,b', 'visible'],
      ['été.csv', 'c,d', 'visible'],
      ['message.eml', 'From: a@b.example\nSubject: x\n\ninner', 'visible'],
    ]);
    expect(problems).toEqual([]);
  });

  it('multiparts lie in each other, also when the inner one does not end', async () => {
    const inner = 'Content-Type: multipart/alternative; boundary=in\n\n--in\n\none\n--in\n\ntwo';
    const { files } = await read(multipart([inner, '\nthree']));
    expect(files.map(([, text]) => text)).toEqual(['one', 'two', 'three']);
  });

  it.each([
    ['before the first', multipart(['\nx'], { before: 'unseen\n' }), ['preamble.txt', 'unseen', 'slack']],
    ['behind the last', multipart(['\nx'], { after: 'unseen\n' }), ['epilogue.txt', 'unseen\n', 'slack']],
    [
      'between lines of base64',
      multipart(['Content-Transfer-Encoding: base64\n\neHh4\nlook, here\n']),
      ['between.txt', 'look, here\n', 'slack'],
    ],
  ])('what stands %s is handed on', async (_, mail, expected) => {
    expect((await read(mail)).files).toContainEqual(expected);
  });

  it.each([
    ['parts that nothing delimits', `${HEAD}Content-Type: multipart/mixed\n\nx`, 'damaged', 'x'],
    ['a boundary that never comes', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\nx`, 'damaged', 'x'],
    [
      'S/MIME',
      `${HEAD}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxx`,
      'encrypted',
      undefined,
    ],
    [
      'PGP/MIME',
      `${HEAD}Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n\nxx\n--b--`,
      'encrypted',
      'Version: 1',
    ],
    [
      'PGP in the text',
      `${HEAD}\n-----BEGIN PGP MESSAGE-----\n\n${'hQEMA'.repeat(9)}\n`,
      'encrypted',
      undefined,
    ],
  ])('%s is a problem', async (_, mail, code, text) => {
    const { files, problems } = await read(mail);
    expect(problems).toEqual([code]);
    if (text !== undefined) expect(files.map(([, data]) => data)).toContain(text);
  });

  it.each([
    [
      'definite',
      [
        0x30, 0x1a, 0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2, 0xa0, 13, 0x30, 11, 2, 1, 1, 0x30,
        6, 0xa0, 4, 4, 2, 0x41, 0x0a,
      ],
    ],
    [
      'in pieces',
      [
        0x30, 0x80, 0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2, 0xa0, 0x80, 0x30, 0x80, 2, 1, 1,
        0xa0, 0x80, 0x24, 0x80, 4, 1, 0x41, 4, 1, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      ],
    ],
  ])('what a signature is wrapped around is read: lengths %s', async (_, der) => {
    const body = btoa(String.fromCharCode(...der));
    const mail = `${HEAD}Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\n${body}\n`;
    expect((await read(mail)).files).toEqual([['message.eml', 'A\n', 'visible']]);
  });
});

describe('fields', () => {
  it('are told under their names, those of programs are not', async () => {
    const { texts } = await read(
      `Received: from x by y; Tue, 5 Mar 2024 10:11:13 -0500\nSubject: =?utf-8?B?w6k=?=\n =?utf-8?B?dMOp?= of 1987\nFrom: "Doe, Kim" <kim@a.example>\nTo: a@b.example, Lee Roe <l@b.example>\nBcc: Ann Poe <ann@b.example>\nX-Case: about two people\nX-Spam-Report: some words here\nX-Num: 12\nMessage-ID: <1@a>\n\nx`,
    );
    expect(texts).toEqual([
      ['Subject', 'été of 1987', 'visible'],
      ['From', 'Doe\nKim', 'visible'],
      ['To', 'a@b.example\nLee Roe', 'visible'],
      ['Bcc', 'Ann Poe', 'property'],
      ['X-Case', 'about two people', 'property'],
    ]);
  });

  it.each([
    ['=?utf-8?Q?Garc=C3=ADa_L=2E?=', 'García L.'],
    ['=?iso-8859-1*es?q?ni=F1o?= y =?utf-8?b?bcOhcw==?=', 'niño y más'],
    ['=?utf-8?B?w?= =?utf-8?B?6Q==?=', decodeWords('=?utf-8?B?w?==?utf-8?B?6Q==?=')],
    ['=?nothing?X?a?=', '=?nothing?X?a?='],
  ])('decodes %s', (words, text) => expect(decodeWords(words)).toBe(text));

  it.each([
    ['text/plain; charset="utf-8" (remark); format=flowed', { charset: 'utf-8', format: 'flowed' }],
    ['a/b; title*0*=us-ascii\'en\'This%20is; title*1*=%20it; title*2="!"', { title: 'This is it!' }],
    ['a/b; name="a\\"b;c.txt"; name=other', { name: 'a"b;c.txt' }],
  ])('takes %s apart', (value, params) => {
    expect(Object.fromEntries(parameters(value).params)).toEqual(params);
  });
});

const MAIL = `Return-Path: <a@b.example>\nSubject: x\n\nHello\n`;
const FROM = 'From a@b.example Tue Mar  5 10:11:13 2024\n';

describe('mailboxes', () => {
  it.each([
    ['two', `${FROM}${MAIL}\n${FROM}${MAIL}`, [`${MAIL}\n`, MAIL]],
    ['one', `${FROM}${MAIL}`, [MAIL]],
    ['a line that only begins alike', `${FROM}${MAIL}\nFrom here on\n`, [`${MAIL}\nFrom here on\n`]],
    ['a quoted line', `${FROM}${MAIL}\n>${FROM}`, [`${MAIL}\n>${FROM}`]],
    ['a remark before', `remark\n\n${FROM}${MAIL}`, ['remark\n\n', MAIL]],
  ])('hold %s', async (_, box, expected) => {
    expect((await read(box, mboxReader)).files.map(([, text]) => text)).toEqual(expected);
  });
});

describe('recognition', () => {
  it.each<[string, string, number, number]>([
    ['a mail', MAIL, 0.93, 0],
    ['a mailbox', `${FROM}${MAIL}`, 0.93, 0.95],
    ['a saved page', `From: <Saved by a browser>\nSubject: x\nMIME-Version: 1.0\n\n`, 0.93, 0],
    ['a memo', 'From: Kim\nTo: Lee\nSubject: budget\n\nHello', 0, 0],
    ['labels and values', 'Name: Kim\nDate of birth: 1987\nFrom: Honduras\n\n', 0, 0],
    ['text', 'From time to time it rains.\nReceived: nothing', 0, 0],
    ['YAML', 'subject: a\nto:\n  - b\nmessage-id: 3\n- x\n', 0, 0],
  ])('%s', (_, text, mail, box) => {
    expect([messageScore(encode(text)), mailboxScore(encode(text))]).toEqual([mail, box]);
  });
});

it('every byte of a body comes out in some piece, in any chunks', () => {
  const line = fc.constantFrom(
    '--b',
    '--b--',
    '--c',
    '',
    'text',
    'Content-Type: multipart/x; boundary=c',
    'A: b',
    '--b x',
    '-- ',
    '\r',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (lines, size) => {
      const mail = encode(`Content-Type: multipart/mixed; boundary=b\n\n${lines.join('\n')}`);
      const scanner = new MessageScanner(0);
      for (let at = 0; at < mail.length; at += size) scanner.push(mail.subarray(at, at + size));
      scanner.end();
      const said = scanner
        .take()
        .map((piece) =>
          'start' in piece ? new TextDecoder().decode(mail.subarray(piece.start, piece.end)) : '',
        );
      const words = (text: string) => text.split('text').length;
      const headers = lines.filter((_, i) => lines[i] === 'text').length;
      expect(words(said.join('\n'))).toBeLessThanOrEqual(headers + 1);
      // A header block swallows words that are no fields: those are told as fields.
      expect(words(said.join('\n'))).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

describe('many private people to whom a mail goes', () => {
  const sent = (subject: string, domain: string): string =>
    `From: Desk <desk@example.org>\nTo: ${[
      'Ahmad Rahimi',
      'Selam Gebremeskel',
      'Oleksandr Kovalenko',
      'Farzana Nuri',
    ]
      .map((name, i) => `${name} <x${i}@${domain}>`)
      .join(', ')}\nSubject: ${subject}\nContent-Type: text/plain\n\nWe meet on Monday.\n`;
  const verdictOf = async (text: string) =>
    (await scanBytes('a.eml', new TextEncoder().encode(text))).verdict;

  it('are told by what it is about', async () => {
    expect(await verdictOf(sent('Your asylum interview', 'gmail.com'))).toBe('block');
  });
  it.each([
    ['Choir rehearsal', 'gmail.com'],
    ['Asylum unit weekly', 'agency.example'],
  ])('are nobody in %s at %s', async (subject, domain) => {
    expect(await verdictOf(sent(subject, domain))).toBe('pass');
  });
});
