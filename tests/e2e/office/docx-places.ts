import {
  type DocxPart,
  escapeXml,
  paragraph,
  run,
  story,
  tableXml,
  writeDocx,
} from '../../helpers/docx-writer.ts';
import { keyOf } from '../data/records.ts';
import type { Content } from '../pdf/content.ts';
import { listOf, type Place, REMARK } from './place.ts';

const lines = ({ sentences }: Content, properties = '') =>
  sentences.map((text) => paragraph(text, properties)).join('');
const around = (xml: string) => paragraph(REMARK) + xml + paragraph(REMARK);
const deleted = (text: string) =>
  `<w:p><w:del w:id="1" w:author="Office"><w:r><w:delText>${escapeXml(text)}</w:delText></w:r></w:del></w:p>`;
const labelled = ({ head, rows }: Content) =>
  rows.map((row) => row.map((text, i) => paragraph(`${head[i]}: ${text}`)).join('') + paragraph('')).join('');
const tabbed = (content: Content) =>
  listOf(content)
    .map(
      (row) => `<w:p><w:r>${row.map((text) => `<w:t>${escapeXml(text)}</w:t>`).join('<w:tab/>')}</w:r></w:p>`,
    )
    .join('');
const box = (xml: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${xml}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${xml}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const elementOf = (caption: string) => keyOf(caption, 'camel');
const hiddenStyle =
  '<w:style w:type="paragraph" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:vanish/></w:rPr></w:style>';

const body = (title: string, visibility: Place['visibility'], xml: (content: Content) => string): Place => ({
  format: 'docx',
  title,
  visibility,
  make: (content) => writeDocx(around(xml(content))),
});
const part = (
  title: string,
  visibility: Place['visibility'],
  parts: (content: Content) => readonly DocxPart[],
): Place => ({
  format: 'docx',
  title,
  visibility,
  make: (content) => writeDocx(paragraph(REMARK), parts(content)),
});

/** Notes that a mark in the text leads to. */
const note = (kind: 'footnote' | 'endnote'): Place => ({
  ...{ format: 'docx', title: `${kind}s`, visibility: 'visible' },
  make: (content) =>
    writeDocx(`${paragraph(REMARK)}<w:p><w:r><w:${kind}Reference w:id="2"/></w:r></w:p>`, [
      story(`${kind}s`, 1, `<w:${kind} w:id="2">${lines(content)}</w:${kind}>`),
    ]),
});

export const DOCX: readonly Place[] = [
  body('table', 'visible', (content) => tableXml(listOf(content))),
  body('paragraphs', 'visible', lines),
  body('lines with tabs', 'visible', tabbed),
  body('labelled lines', 'visible', labelled),
  body(
    'table in a cell of a table',
    'visible',
    (content) =>
      `<w:tbl><w:tr><w:tc>${paragraph(REMARK)}</w:tc><w:tc>${tableXml(listOf(content))}<w:p/></w:tc></w:tr></w:tbl>`,
  ),
  body('text box', 'visible', (content) => box(lines(content))),
  body(
    'content control',
    'visible',
    (content) => `<w:sdt><w:sdtContent>${lines(content)}</w:sdtContent></w:sdt>`,
  ),
  body('tracked deletion', 'tracked-change', ({ sentences }) => sentences.map(deleted).join('')),
  body('tracked insertion', 'tracked-change', ({ sentences }) =>
    sentences.map((text) => `<w:p><w:ins w:id="1" w:author="Office">${run(text)}</w:ins></w:p>`).join(''),
  ),
  body('deleted rows', 'tracked-change', (content) =>
    tableXml(listOf(content), '<w:trPr><w:del w:id="1" w:author="Office"/></w:trPr>'),
  ),
  body('hidden rows', 'hidden-row', (content) => tableXml(listOf(content), '<w:trPr><w:hidden/></w:trPr>')),
  body('hidden text', 'invisible-text', (content) => lines(content, '<w:vanish/>')),
  body('white text', 'invisible-text', (content) => lines(content, '<w:color w:val="FFFFFF"/>')),
  body('tiny text', 'invisible-text', (content) => lines(content, '<w:sz w:val="2"/>')),
  body('under a black marker', 'covered-text', (content) => lines(content, '<w:highlight w:val="black"/>')),
  body('black on black', 'covered-text', (content) =>
    lines(content, '<w:color w:val="000000"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>'),
  ),
  body('codes of fields', 'attribute', ({ sentences }) =>
    sentences
      .map(
        (text) =>
          `<w:p><w:fldSimple w:instr=" QUOTE &quot;${escapeXml(text)}&quot; ">${run('1')}</w:fldSimple></w:p>`,
      )
      .join(''),
  ),
  body(
    'lists of controls',
    'form-field',
    ({ sentences }) =>
      `<w:sdt><w:sdtPr><w:dropDownList>${sentences.map((text) => `<w:listItem w:displayText="${escapeXml(text)}" w:value="1"/>`).join('')}</w:dropDownList></w:sdtPr><w:sdtContent>${paragraph('Choose')}</w:sdtContent></w:sdt>`,
  ),
  body(
    'alternative text',
    'attribute',
    ({ sentences }) =>
      `<w:p><w:r><w:drawing><wp:docPr id="1" name="Picture 1" descr="${escapeXml(sentences.join('. '))}"/></w:drawing></w:r></w:p>`,
  ),
  part('header', 'header-footer', (content) => [story('header', 1, tableXml(listOf(content)))]),
  part('footer', 'header-footer', (content) => [story('footer', 1, lines(content))]),
  note('footnote'),
  note('endnote'),
  part('comments', 'comment', (content) => [
    story('comments', 1, `<w:comment w:id="0" w:author="Office">${lines(content)}</w:comment>`),
  ]),
  part('variables', 'property', ({ sentences }) => [
    story(
      'settings',
      1,
      `<w:docVars>${sentences.map((text, i) => `<w:docVar w:name="v${i}" w:val="${escapeXml(text)}"/>`).join('')}</w:docVars>`,
    ),
  ]),
  part('custom XML', 'property', ({ sentences }) => [
    {
      name: 'customXml/item1.xml',
      data: `<notes>${sentences.map((text) => `<note>${escapeXml(text)}</note>`).join('')}</notes>`,
    },
  ]),
  part('records in custom XML', 'property', ({ head, rows }) => [
    {
      name: 'customXml/item1.xml',
      data: `<list>${rows.map((row) => `<entry>${row.map((text, i) => `<${elementOf(head[i]!)}>${escapeXml(text)}</${elementOf(head[i]!)}>`).join('')}</entry>`).join('')}</list>`,
    },
  ]),
  part('document inside', 'embedded', (content) => [
    { name: 'word/embeddings/package1.docx', data: writeDocx(tableXml(listOf(content))), link: 'package' },
  ]),
  {
    format: 'docx',
    title: 'hidden by a style',
    visibility: 'invisible-text',
    make: ({ sentences }) =>
      writeDocx(
        sentences.map((text) => `<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr>${run(text)}</w:p>`).join(''),
        [story('styles', 1, hiddenStyle)],
      ),
  },
];
