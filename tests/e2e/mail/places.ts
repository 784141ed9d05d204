/** Where mails show and hide people. */
import { writeCompound } from '../../helpers/compound-writer.ts';
import { bytesOf, csvOf, type Place, type Section, textOf } from '../containers/place.ts';
import type { Content } from '../pdf/content.ts';

const HEAD_LINES = [
  'Return-Path: <statistics@agency.example>',
  'Received: from mx1.agency.example (mx1.agency.example [192.0.2.4]) by mail.list.example; Tue, 5 Mar 2024 10:11:13 -0500 (EST)',
  'From: Office of Statistics <statistics@agency.example>',
  'To: Press list <press@list.example>',
  'Date: Tue, 5 Mar 2024 10:11:12 -0500',
  'Message-ID: <1.2@agency.example>',
  'MIME-Version: 1.0',
];
const SIGNATURE =
  '\n--\nOffice of Statistics\n1200 Main Street NW, Suite 400\nWashington, DC 20536\nTel. (202) 555-0142\n';

const mail = (fields: readonly string[], body: string) => [...HEAD_LINES, ...fields, '', body].join('\r\n');
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const quoted = (text: string) =>
  text
    .replace(/[^\n -<>-~]/gu, (char) =>
      [...Buffer.from(char)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
    .replace(/[^\n]{60}(?=[^\n])/g, (part) => part.replace(/(=?[0-9A-F]{0,2})$/, '=\r\n$1'));
const parts = (list: readonly string[], { type = 'mixed', before = '', after = '' } = {}) =>
  mail(
    [`Content-Type: multipart/${type}; boundary=frontier`],
    `${before}${list.map((part) => `--frontier\r\n${part}\r\n`).join('')}--frontier--\r\n${after}`,
  );
const NOTHING = '\r\nSee the list.';
const html = ({ sentences }: Content) =>
  `<html><body>${sentences.map((text) => `<p>${text}</p>`).join('')}</body></html>`;

const visible = { visibility: 'visible', holds: [2, 8] } as const;
const slack = { visibility: 'slack', holds: [2, 6] } as const;
const place = (id: string, title: string, read: string, hand: (content: Content) => string): Place => ({
  id,
  title,
  read,
  ...visible,
  hand: (one) => bytesOf(hand(one)),
});
const aside = (id: string, title: string, read: string, hand: (content: Content) => string): Place => ({
  id,
  title,
  read,
  ...slack,
  hand: (one) => bytesOf(hand(one)),
});

const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const item = (streams: readonly { folder?: string; name: string; data: Uint8Array }[]) =>
  writeCompound([
    { name: '__properties_version1.0', data: new Uint8Array(32) },
    { name: '__substg1.0_001A001F', data: wide('IPM.Note') },
    ...streams,
  ]);
const tnef = (file: string) => {
  const u32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
  const attribute = (id: number, data: readonly number[]) => [
    2,
    ...u32(id),
    ...u32(data.length),
    ...data,
    0,
    0,
  ];
  const bytes = [
    ...attribute(0x69002, [0, 0]),
    ...attribute(0x18010, [...bytesOf('list.csv\0')]),
    ...attribute(0x6800f, [...bytesOf(file)]),
  ];
  return Uint8Array.from([0x78, 0x9f, 0x3e, 0x22, 1, 0, ...bytes]);
};
const python = (id: string, title: string, read: string): Place => ({
  id,
  title,
  read,
  ...visible,
  python: true,
});

export const SECTIONS: readonly Section[] = [
  {
    title: 'What mail programs show',
    places: [
      python('mail-body', 'body', 'the text'),
      python('mail-html', 'body in HTML beside a plain one', 'both forms; people of both count once'),
      python('mail-attachment', 'attachment', 'as a file'),
      python('mail-forwarded', 'attachment of a forwarded mail', 'as a file in a mail in the mail'),
      python('mail-box', 'message of a mailbox', 'each message as a mail'),
      place('plain', 'body above a signature', 'the text; the address of the office is nobody’s', (one) =>
        mail([], `${textOf(one)}${SIGNATURE}`),
      ),
      place('base64', 'body in base64', 'decoded', (one) =>
        mail(
          ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
          base64(textOf(one)),
        ),
      ),
      place('quoted-printable', 'body in quoted-printable', 'decoded', (one) =>
        mail(['Content-Transfer-Encoding: quoted-printable'], quoted(textOf(one))),
      ),
      place('chain', 'mails quoted in the answer', 'without the marks of quoting', (one) =>
        mail([], `Thanks.\r\n\r\n${textOf(one).replace(/^/gm, '> > ')}`),
      ),
      place('flowed', 'lines that the program broke (`format=flowed`)', 'joined to paragraphs', (one) =>
        mail(
          ['Content-Type: text/plain; charset=utf-8; format=flowed'],
          textOf(one).replace(/(.{20,30}) /g, '$1 \r\n'),
        ),
      ),
      place('flowed-words', 'words that the program broke (`DelSp=yes`)', 'joined to paragraphs', (one) =>
        mail(
          ['Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes'],
          textOf(one).replace(/(.{20,30})(?=.)/gu, '$1 \r\n'),
        ),
      ),
      place('alternative', 'plain and HTML body', 'both; people of both count once', (one) =>
        parts(
          [
            `Content-Type: text/plain; charset=utf-8\r\n\r\n${textOf(one)}`,
            `Content-Type: text/html; charset=utf-8\r\n\r\n${html(one)}`,
          ],
          { type: 'alternative' },
        ),
      ),
      place('lying-type', 'attachment that says it is a picture', 'by its bytes', (one) =>
        parts([
          NOTHING,
          `Content-Type: image/png; name=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(csvOf(one))}`,
        ]),
      ),
      place('inline', 'mail forwarded as a part', 'as a mail in the mail', (one) =>
        parts([NOTHING, `Content-Type: message/rfc822\r\n\r\n${mail([], textOf(one))}`]),
      ),
      place('saved-page', 'saved web page (MHTML)', 'each part as a file', (one) =>
        parts(
          [
            `Content-Type: text/html; charset=utf-8\r\nContent-Location: https://agency.example/a.html\r\n\r\n${html(one)}`,
          ],
          { type: 'related' },
        ),
      ),
      {
        id: 'msg-body',
        title: 'body of an Outlook item',
        read: 'the text',
        ...visible,
        hand: (one) => item([{ name: '__substg1.0_1000001F', data: wide(textOf(one)) }]),
      },
      {
        id: 'msg-html',
        title: 'HTML body of an Outlook item',
        read: 'as a page',
        ...visible,
        hand: (one) => item([{ name: '__substg1.0_10130102', data: bytesOf(html(one)) }]),
      },
      {
        id: 'msg-attachment',
        title: 'attachment of an Outlook item',
        read: 'as a file',
        ...visible,
        hand: (one) =>
          item([
            {
              folder: '__attach_version1.0_#00000000',
              name: '__substg1.0_37010102',
              data: bytesOf(csvOf(one)),
            },
          ]),
      },
      {
        id: 'tnef',
        title: 'attachment in winmail.dat',
        read: 'as a file',
        ...visible,
        hand: (one) =>
          bytesOf(
            parts([
              NOTHING,
              `Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(tnef(csvOf(one))).toString('base64')}`,
            ]),
          ),
      },
    ],
  },
  {
    title: 'What they do not show',
    places: [
      aside('preamble', 'before the first part', 'as a text', (one) =>
        parts([NOTHING], { before: `${textOf(one)}\r\n` }),
      ),
      aside('epilogue', 'behind the last part', 'as a text', (one) =>
        parts([NOTHING], { after: textOf(one) }),
      ),
      aside('between', 'between lines of base64', 'lines that are none, as a text', (one) =>
        parts([
          `Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('Nothing here.\n')}\r\n${textOf(one)}`,
        ]),
      ),
      {
        id: 'field',
        title: 'field that programs do not show',
        read: 'fields that hold words',
        visibility: 'property',
        holds: [1, 1],
        hand: (one) => bytesOf(mail([`X-Remark: ${one.sentences.join(' ')}`], 'Nothing here.')),
      },
    ],
  },
  {
    title: 'What cannot be read',
    places: [
      {
        id: 'smime',
        title: 'encrypted mail (S/MIME)',
        read: 'nothing: the report says so',
        visibility: 'visible',
        holds: [2, 2],
        problem: 'encrypted',
        hand: () =>
          bytesOf(
            mail(
              [
                'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
                'Content-Transfer-Encoding: base64',
              ],
              base64('0123456789'),
            ),
          ),
        free: (one) => bytesOf(mail([], textOf(one))),
      },
      {
        id: 'pgp',
        title: 'encrypted mail (PGP)',
        read: 'nothing: the report says so',
        visibility: 'visible',
        holds: [2, 2],
        problem: 'encrypted',
        hand: () =>
          bytesOf(
            mail(
              [],
              `-----BEGIN PGP MESSAGE-----\r\n\r\n${'hQEMA8cF'.repeat(8)}\r\n-----END PGP MESSAGE-----\r\n`,
            ),
          ),
        free: (one) => bytesOf(mail([], textOf(one))),
      },
    ],
  },
];

export const HEAD = [
  '# Where mails show and hide people',
  '',
  'Each place below is tested with every writer that is named beside it: a file with people there blocks, their number is',
  'exact, and the report says how they are hidden; its twin, which holds counts and remarks about nobody, passes. Where a',
  'problem is named, the file is `incomplete`, and its twin, which can be read, passes. Who wrote to whom is no leak.',
];
