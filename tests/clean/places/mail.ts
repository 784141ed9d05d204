import { ascii, chunk, png } from '../../helpers/picture-writer.ts';
import { CANARY, type Places, STAYS } from './place.ts';

const mail = (fields: readonly string[], body: string) => () =>
  Buffer.from([...fields, 'Subject: Beds', 'MIME-Version: 1.0', body].join('\r\n'));
const plain = `Content-Type: text/plain; charset=utf-8\r\n\r\n${STAYS}\r\n`;
const parts = (kind: string, all: readonly string[], { before = '', after = '' } = {}) =>
  mail(
    [],
    `Content-Type: multipart/${kind}; boundary="b"\r\n\r\n${before}\r\n${all.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n${after}\r\n`,
  );
const page = (markup: string) =>
  parts('mixed', [`Content-Type: text/html; charset=utf-8\r\n\r\n<p>${STAYS}</p>${markup}`]);

export const MAIL: Places = {
  'fields that programs do not show': mail(
    [
      `X-Case: ${CANARY}`,
      `Received: from ${CANARY} by example.org; Mon, 1 Jan 2024 10:00:00 +0000`,
      `Message-ID: <${CANARY}@example.org>`,
      `References: <${CANARY}@example.org>`,
      `X-Originating-Host: ${CANARY}`,
      `Thread-Topic: ${CANARY}`,
      `List-Id: ${CANARY}`,
      `DKIM-Signature: v=1; d=${CANARY}.example`,
    ],
    plain,
  ),
  'before, between and behind the parts': parts('mixed', [plain], { before: CANARY, after: CANARY }),
  'what parts are called and said to be': parts('mixed', [
    `Content-Description: ${CANARY}\r\nContent-ID: <${CANARY}>\r\nContent-Location: ${CANARY}\r\nContent-Type: text/plain\r\n\r\n${STAYS}`,
  ]),
  'hidden parts of a page': page(
    `<div style="display:none">${CANARY}</div><div style="max-height:0;overflow:hidden">${CANARY}</div><span style="font-size:0">${CANARY}</span><p style="color:#fff">${CANARY}</p><font color="white">${CANARY}</font>`,
  ),
  'comments, styles and data of a page': page(
    `<!-- ${CANARY} --><!--[if mso]><p>${CANARY}</p><![endif]--><style>/* ${CANARY} */</style><img src="cid:x" alt="${CANARY}"><a href="https://example.org/?who=${CANARY}">x</a>`,
  ),
  'a picture with what cameras write': parts('mixed', [
    plain,
    `Content-Type: image/png; name="x.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(png([chunk('tEXt', ascii(`Author\0${CANARY}`))])).toString('base64')}`,
  ]),
};
