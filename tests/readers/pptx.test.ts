import { describe, expect, it } from 'vitest';
import { pptxReader } from '../../src/readers/pptx.ts';
import {
  type Box,
  type PptxPart,
  type SlideXml,
  shape,
  slideTable,
  textLine,
  writePptx,
} from '../helpers/pptx-writer.ts';
import { type ReadUnits, readAll } from '../helpers/reading.ts';

const seen = ({ cells, texts, files }: ReadUnits): string[] => [
  ...cells.map(({ visibility, text }) => `${visibility} ${text}`),
  ...texts.map(({ visibility, text }) => `${visibility} ${text}`),
  ...files.map(({ data }) => `file ${new TextDecoder().decode(data)}`),
];
const read = async (slides: readonly SlideXml[], parts: readonly PptxPart[] = []) =>
  seen(await readAll(pptxReader, writePptx(slides, parts)));

const WHO = 'Ilse Varga Soto, A 203 948 571';
const BOX: Box = [100, 100, 200, 50];
const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const clear = '<a:solidFill><a:srgbClr val="000000"><a:alpha val="40000"/></a:srgbClr></a:solidFill>';
const over = (box: Box, fill = black) => shape([WHO], { box: BOX }) + shape([], { box, fill });
const group = (xml: string, properties: string) =>
  `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="Group 1"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${properties}</a:xfrm></p:grpSpPr>${xml}</p:grpSp>`;
const master = (name: string, kind: string): PptxPart => ({
  name,
  data: `<p:x><p:cSld><p:spTree>${shape([WHO])}</p:spTree></p:cSld></p:x>`,
  type: `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`,
});

const PLACES: readonly (readonly [string, SlideXml, ...string[]])[] = [
  ['shape', { xml: shape([WHO]) }, `visible ${WHO}`],
  ['hidden slide', { xml: shape([WHO]), hidden: true }, `hidden-sheet ${WHO}`],
  ['slide that no list names', { xml: shape([WHO]), unlisted: true }, `very-hidden-sheet ${WHO}`],
  ['notes', { xml: '', notes: shape([WHO]) }, `comment ${WHO}`],
  ['comments', { xml: '', comments: `<p:cm authorId="0"><p:text>${WHO}</p:text></p:cm>` }, `comment ${WHO}`],
  ['hidden shape', { xml: shape([WHO], { attributes: ' hidden="1"' }) }, `invisible-text ${WHO}`],
  ['beside the slide', { xml: shape([WHO], { box: [-300, 10, 200, 50] }) }, `invisible-text ${WHO}`],
  ['partly beside the slide', { xml: shape([WHO], { box: [-100, 10, 200, 50] }) }, `visible ${WHO}`],
  ['under a box', { xml: over([90, 90, 300, 100]) }, `covered-text ${WHO}`],
  ['under part of a box', { xml: over([90, 90, 50, 100]) }, `visible ${WHO}`],
  ['under a box that lets through', { xml: over([90, 90, 300, 100], clear) }, `visible ${WHO}`],
  [
    'on a box',
    { xml: shape([], { box: [0, 0, 500, 500], fill: black }) + shape([WHO], { box: BOX }) },
    `visible ${WHO}`,
  ],
  [
    'in a group that lies beside the slide',
    {
      xml: group(
        shape([WHO], { box: BOX }),
        '<a:off x="-9000000" y="0"/><a:ext cx="5000000" cy="5000000"/><a:chOff x="0" y="0"/><a:chExt cx="5000000" cy="5000000"/>',
      ),
    },
    `invisible-text ${WHO}`,
  ],
  ['tiny', { xml: shape([WHO], { properties: '<a:rPr sz="100"/>' }) }, `invisible-text ${WHO}`],
  [
    'black marker',
    {
      xml: shape([WHO], {
        properties: '<a:rPr><a:highlight><a:srgbClr val="000000"/></a:highlight></a:rPr>',
      }),
    },
    `covered-text ${WHO}`,
  ],
  ['alternative text', { xml: shape(['x'], { attributes: ` descr="${WHO}"` }) }, `attribute ${WHO}`],
  [
    'table',
    {
      xml: slideTable([
        ['Name', 'Born'],
        ['Ilse Varga', '1987-03-12'],
      ]),
    },
    'visible Ilse Varga',
    'visible 1987-03-12',
  ],
  ['comment of the markup', { xml: `<!--${WHO}-->` }, `markup-comment ${WHO}`],
  ['foreign element', { xml: `<x:y>${WHO}</x:y>` }, `visible ${WHO}`],
];
const DIAGRAM = `<dgm:pt><dgm:t>${textLine(WHO)}</dgm:t></dgm:pt>`;
const linked = (slide: number, ...targets: string[]): PptxPart => ({
  name: `ppt/slides/_rels/slide${slide}.xml.rels`,
  data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target, i) => `<Relationship Id="rId${i + 1}" Type="x/diagramData" Target="${target}"/>`).join('')}</Relationships>`,
  type: 'application/vnd.openxmlformats-package.relationships+xml',
});
const PARTS: readonly (readonly [string, PptxPart, ...string[]])[] = [
  ['layout', master('ppt/slideLayouts/slideLayout1.xml', 'slideLayout'), `header-footer ${WHO}`],
  ['master', master('ppt/slideMasters/slideMaster1.xml', 'slideMaster'), `header-footer ${WHO}`],
  [
    'tags',
    { name: 'ppt/tags/tag1.xml', data: '<p:tagLst><p:tag name="WHO" val="Ilse Varga"/></p:tagLst>' },
    'property Ilse Varga',
  ],
  [
    'authors',
    {
      name: 'ppt/commentAuthors.xml',
      data: '<p:cmAuthorLst><p:cmAuthor id="0" name="Ana Prieto"/></p:cmAuthorLst>',
    },
    'comment Ana Prieto',
  ],
  ['diagram that nothing leads to', { name: 'ppt/diagrams/data1.xml', data: DIAGRAM }, `slack ${WHO}`],
  ['unknown part', { name: 'ppt/odd.xml', data: `<who>${WHO}</who>` }, `property ${WHO}`],
  ['stray binary', { name: 'ppt/embeddings/odd.bin', data: 'Ilse' }, 'file Ilse'],
];

describe('text of presentations', () => {
  it.each(PLACES)('%s', async (_, slide, ...expected) => {
    expect(await read([slide as SlideXml])).toEqual(expect.arrayContaining(expected));
  });

  it.each(PARTS)('%s', async (_, part, ...expected) => {
    expect(await read([{ xml: shape(['x']) }], [part as PptxPart])).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['a slide', [{ xml: '' }], [linked(1, '../diagrams/data1.xml')], 'visible'],
    [
      'a hidden slide',
      [{ xml: '' }, { xml: '', hidden: true }],
      [linked(2, '../diagrams/data1.xml')],
      'hidden-sheet',
    ],
    [
      'a hidden slide that a slide links to',
      [{ xml: '' }, { xml: '', hidden: true }],
      [linked(1, 'slide2.xml'), linked(2, '../diagrams/data1.xml')],
      'hidden-sheet',
    ],
    [
      'a slide that no list names',
      [{ xml: '' }, { xml: '', unlisted: true }],
      [linked(2, '../diagrams/data1.xml')],
      'very-hidden-sheet',
    ],
  ] as const)('hides a diagram as %s that leads to it', async (_, slides, links, visibility) => {
    const diagram = { name: 'ppt/diagrams/data1.xml', data: DIAGRAM };
    expect(await read(slides, [diagram, ...links])).toEqual([`${visibility} ${WHO}`]);
  });

  it('repeats cells that are merged', async () => {
    const cell = (text: string, more = '') =>
      `<a:tc${more}><a:txBody>${text === '' ? '<a:p/>' : textLine(text)}</a:txBody></a:tc>`;
    const xml = `<p:graphicFrame><a:tbl><a:tr>${cell('wide', ' gridSpan="2"')}${cell('', ' hMerge="1"')}${cell('tall', ' rowSpan="2"')}</a:tr><a:tr>${cell('a')}${cell('b')}${cell('', ' vMerge="1"')}</a:tr></a:tbl></p:graphicFrame>`;
    const { cells } = await readAll(pptxReader, writePptx([{ xml }]));
    expect(cells.map(({ text }) => text)).toEqual(['wide', 'wide', 'tall', 'a', 'b', 'tall']);
  });

  it('tells slides apart in places', async () => {
    const { texts } = await readAll(
      pptxReader,
      writePptx([{ xml: shape(['one two']) }, { xml: shape([WHO]) }]),
    );
    expect(texts.map((text) => text.locate(0, 1).locator)).toContain('slide 2, paragraph 1');
  });
});
