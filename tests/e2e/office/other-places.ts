import { compoundStreams } from '../../../src/readers/shared/compound/streams.ts';
import {
  charactersStyle,
  DELETED,
  type DocRun,
  type DocStyle,
  ENDS_ROW,
  HIDDEN,
  IN_TABLE,
  TURNED,
  writeDoc,
} from '../../helpers/doc-writer.ts';
import { escapeXml } from '../../helpers/docx-writer.ts';
import {
  type OdfXml,
  odfParagraph,
  odfStyle,
  odfTable,
  writeFlatOdf,
  writeOdf,
} from '../../helpers/odt-writer.ts';
import { type SlideXml, shape, slideTable, writePptx } from '../../helpers/pptx-writer.ts';
import { keyOf } from '../data/records.ts';
import type { Content } from '../pdf/content.ts';
import { type Format, listOf, type Place, REMARK } from './place.ts';

type Visibility = Place['visibility'];

const slide = (title: string, visibility: Visibility, make: (content: Content) => SlideXml): Place => ({
  format: 'pptx',
  title,
  visibility,
  make: (content) => writePptx([{ xml: shape([REMARK]) }, make(content)]),
});
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';

export const PPTX: readonly Place[] = [
  slide('table', 'visible', (content) => ({ xml: slideTable(listOf(content)) })),
  slide('shapes', 'visible', ({ sentences }) => ({ xml: shape(sentences) })),
  slide('hidden slide', 'hidden-sheet', (content) => ({ xml: slideTable(listOf(content)), hidden: true })),
  slide('slide that no list names', 'very-hidden-sheet', ({ sentences }) => ({
    xml: shape(sentences),
    unlisted: true,
  })),
  slide('notes', 'comment', ({ sentences }) => ({ xml: shape([REMARK]), notes: shape(sentences) })),
  slide('comments', 'comment', ({ sentences }) => ({
    xml: shape([REMARK]),
    comments: sentences
      .map((text) => `<p:cm authorId="0"><p:text>${escapeXml(text)}</p:text></p:cm>`)
      .join(''),
  })),
  slide('under a black box', 'covered-text', ({ sentences }) => ({
    xml: shape(sentences, { box: [50, 50, 300, 200] }) + shape([], { box: [40, 40, 400, 300], fill: BLACK }),
  })),
  slide('beside the slide', 'invisible-text', ({ sentences }) => ({
    xml: shape(sentences, { box: [-500, 50, 300, 200] }),
  })),
  slide('hidden shape', 'invisible-text', ({ sentences }) => ({
    xml: shape(sentences, { attributes: ' hidden="1"' }),
  })),
  slide('alternative text', 'attribute', ({ sentences }) => ({
    xml: shape([REMARK], { attributes: ` descr="${escapeXml(sentences.join('. '))}"` }),
  })),
];

const STYLES =
  odfStyle('text', 'T1', '<style:text-properties text:display="none"/>') +
  odfStyle('text', 'T2', '<style:text-properties fo:color="#ffffff"/>') +
  odfStyle('drawing-page', 'dp1', '<style:drawing-page-properties presentation:visibility="hidden"/>');
const safe = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(escapeXml));
const lines = ({ sentences }: Content) => sentences.map((text) => odfParagraph(escapeXml(text))).join('');
const spans = ({ sentences }: Content, style: string) =>
  sentences
    .map((text) => odfParagraph(`<text:span text:style-name="${style}">${escapeXml(text)}</text:span>`))
    .join('');
const table = (content: Content, row = '') => odfTable(safe(listOf(content)), row);

const ODF_PLACES: readonly (readonly [string, Visibility, (content: Content) => Partial<OdfXml>])[] = [
  ['table', 'visible', (content) => ({ body: table(content) })],
  ['paragraphs', 'visible', (content) => ({ body: lines(content) })],
  ['hidden rows', 'hidden-row', (content) => ({ body: table(content, ' table:visibility="collapse"') })],
  ['hidden text', 'invisible-text', (content) => ({ body: spans(content, 'T1') })],
  ['white text', 'invisible-text', (content) => ({ body: spans(content, 'T2') })],
  [
    'hidden section',
    'invisible-text',
    (content) => ({ body: `<text:section text:display="none">${lines(content)}</text:section>` }),
  ],
  [
    'frame',
    'visible',
    (content) => ({
      body: odfParagraph(`<draw:frame><draw:text-box>${lines(content)}</draw:text-box></draw:frame>`),
    }),
  ],
  [
    'notes',
    'visible',
    (content) => ({
      body: odfParagraph(
        `x<text:note><text:note-citation>1</text:note-citation><text:note-body>${lines(content)}</text:note-body></text:note>`,
      ),
    }),
  ],
  [
    'annotations',
    'comment',
    (content) => ({
      body: odfParagraph(
        `x<office:annotation><dc:creator>Office</dc:creator>${lines(content)}</office:annotation>`,
      ),
    }),
  ],
  [
    'tracked deletion',
    'tracked-change',
    (content) => ({
      body: `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>${lines(content)}</text:deletion></text:changed-region></text:tracked-changes>`,
    }),
  ],
  [
    'header',
    'header-footer',
    (content) => ({
      body: '',
      masters: `<style:master-page><style:header>${lines(content)}</style:header></style:master-page>`,
    }),
  ],
];
const odf = (format: Format): Place[] =>
  ODF_PLACES.map(([title, visibility, xml]) => ({
    format,
    title,
    visibility,
    make: (content) => {
      const { body = '', masters = '' } = xml(content);
      const whole = { body: odfParagraph(REMARK) + body, styles: STYLES, masters };
      return format === 'odt' ? writeOdf(whole) : writeFlatOdf(whole);
    },
  }));
const odp = (title: string, visibility: Visibility, xml: (content: Content) => string): Place => ({
  format: 'odp',
  title,
  visibility,
  make: (content) => writeOdf({ kind: 'presentation', styles: STYLES, body: xml(content) }),
});
const page = (xml: string, style = '') =>
  `<draw:page draw:name="page1" draw:style-name="${style}">${xml}</draw:page>`;
const frame = (xml: string) => `<draw:frame><draw:text-box>${xml}</draw:text-box></draw:frame>`;

export const ODF: readonly Place[] = [
  ...odf('odt'),
  ...odf('fodt'),
  odp('table', 'visible', (content) => page(`<draw:frame>${table(content)}</draw:frame>`)),
  odp('hidden slide', 'hidden-sheet', (content) => page(frame(lines(content)), 'dp1')),
  odp('notes', 'comment', (content) =>
    page(`<presentation:notes>${frame(lines(content))}</presentation:notes>`),
  ),
];

const escapeRtf = (text: string) =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0)}?`);
const rtf = (title: string, visibility: Visibility, make: (content: Content) => string): Place => ({
  format: 'rtf',
  title,
  visibility,
  make: (content) =>
    new TextEncoder().encode(
      `{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}${REMARK}\\par ${make(content)}\\pard ${REMARK}\\par}`,
    ),
});
const rtfLines = ({ sentences }: Content) => sentences.map((text) => `${escapeRtf(text)}\\par `).join('');
const rtfTable = (content: Content) =>
  listOf(content)
    .map(
      (row) =>
        `\\trowd${row.map((_, i) => `\\cellx${(i + 1) * 1000}`).join('')}${row.map((text) => `\\pard\\intbl ${escapeRtf(text)}\\cell`).join('')}\\row `,
    )
    .join('');

/** An embedded object of OLE 1 (MS-OLEDS 2.2.5) in hexadecimal digits. */
function hexObject(file: Uint8Array): string {
  const numbers = (...list: number[]) => Buffer.from(Uint32Array.from(list).buffer);
  const name = Buffer.from('Word.Document.8\0');
  return Buffer.concat([numbers(0x501, 2, name.length), name, numbers(0, 0, file.length), file]).toString(
    'hex',
  );
}

export const RTF: readonly Place[] = [
  rtf('table', 'visible', rtfTable),
  rtf('paragraphs', 'visible', rtfLines),
  rtf('hidden text', 'invisible-text', (content) => `{\\v ${rtfLines(content)}}`),
  rtf('white text', 'invisible-text', (content) => `{\\cf1 ${rtfLines(content)}}`),
  rtf('under a black marker', 'covered-text', (content) => `{\\highlight2 ${rtfLines(content)}}`),
  rtf('deleted text', 'tracked-change', (content) => `{\\deleted ${rtfLines(content)}}`),
  rtf('header', 'header-footer', (content) => `{\\header ${rtfLines(content)}}`),
  rtf('footnotes', 'visible', (content) => `x{\\footnote ${rtfLines(content)}}\\par`),
  rtf('annotations', 'comment', (content) => `x{\\*\\annotation ${rtfLines(content)}}\\par`),
  rtf('object inside', 'embedded', (content) => {
    const file = writeDoc({ runs: [{ text: text(content) }] });
    return `{\\object\\objemb{\\*\\objclass Word.Document.8}{\\*\\objdata ${hexObject(file)}}{\\result x}}\\par`;
  }),
  rtf('custom XML', 'property', ({ head, rows }) => {
    const xml = rows
      .map(
        (row) =>
          `<entry ${row.map((cell, i) => `${keyOf(head[i]!, 'camel')}="${escapeXml(cell)}"`).join(' ')}/>`,
      )
      .join('');
    return `{\\*\\datastore ${Buffer.from(`<list>${xml}</list>`).toString('hex')}}`;
  }),
  rtf('groups that programs leave out', 'slack', (content) => `{\\*\\othernotes ${rtfLines(content)}}`),
];

const doc = (
  title: string,
  visibility: Visibility,
  runs: (content: Content) => readonly DocRun[],
  styles: readonly DocStyle[] = [],
): Place => ({
  format: 'doc',
  title,
  visibility,
  make: (content) => writeDoc({ runs: [{ text: `${REMARK}\r` }, ...runs(content)], styles }),
});
const text = ({ sentences }: Content) => sentences.map((line) => `${line}\r`).join('');
const story = (title: string, kind: 'footnotes' | 'headers' | 'comments', visibility: Visibility): Place => ({
  format: 'doc',
  title,
  visibility,
  make: (content) => {
    const counts = { footnotes: 0, headers: 0, comments: 0, [kind]: text(content).length };
    return writeDoc({ runs: [{ text: `${REMARK}\r${text(content)}` }], counts });
  },
});

export const DOC: readonly Place[] = [
  doc('table', 'visible', (content) =>
    listOf(content).flatMap((row) => [
      { text: row.map((cell) => `${cell}\x07`).join(''), paragraph: IN_TABLE },
      { text: '\x07', paragraph: ENDS_ROW },
    ]),
  ),
  doc('paragraphs', 'visible', (content) => [{ text: text(content) }]),
  doc('hidden text', 'invisible-text', (content) => [{ text: text(content), properties: HIDDEN }]),
  doc('deleted text', 'tracked-change', (content) => [{ text: text(content), properties: DELETED }]),
  doc('hidden by a style', 'invisible-text', (content) => [{ text: text(content), style: 1 }], [
    {},
    { base: 0, properties: HIDDEN },
  ]),
  doc(
    'hidden by the style that its style is based on',
    'invisible-text',
    (content) => [{ text: text(content), style: 2 }],
    [{}, { base: 0, properties: HIDDEN }, { base: 1 }],
  ),
  doc(
    'shown in a hidden style',
    'visible',
    (content) => [{ text: text(content), style: 1, properties: TURNED }],
    [{}, { base: 0, properties: HIDDEN }],
  ),
  doc(
    'hidden by a style of characters',
    'invisible-text',
    (content) => [{ text: text(content), properties: charactersStyle(1) }],
    [{}, { kind: 2, properties: HIDDEN }],
  ),
  {
    format: 'doc',
    title: 'document inside',
    visibility: 'embedded',
    make: (content) => {
      const inner = compoundStreams(writeDoc({ runs: [{ text: text(content) }] }));
      const streams = inner.map(({ name, bytes }) => ({ folder: 'ObjectPool', name, data: bytes() }));
      return writeDoc({ runs: [{ text: `${REMARK}\r` }], streams });
    },
  },
  story('footnotes', 'footnotes', 'visible'),
  story('headers', 'headers', 'header-footer'),
  story('comments', 'comments', 'comment'),
  {
    format: 'doc',
    title: 'text left by fast saving',
    visibility: 'slack',
    make: (content) =>
      writeDoc({ runs: [{ text: `${REMARK}\r` }], leftOver: text(content).replaceAll('\r', '\n') }),
  },
];
