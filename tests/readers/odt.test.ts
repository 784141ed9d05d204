import { describe, expect, it } from 'vitest';
import { fodpReader, fodtReader, odpReader, odtReader } from '../../src/readers/odt.ts';
import {
  type OdfXml,
  odfParagraph,
  odfStyle,
  odfTable,
  writeFlatOdf,
  writeOdf,
} from '../helpers/odt-writer.ts';
import { probeOf, type ReadUnits, readAll } from '../helpers/reading.ts';

const seen = ({ cells, texts, files }: ReadUnits): string[] => [
  ...cells.map(({ visibility, text }) => `${visibility} ${text}`),
  ...texts.map(
    ({ visibility, text, header }) => `${visibility} ${header === undefined ? '' : `${header}: `}${text}`,
  ),
  ...files.map(({ data }) => `file ${new TextDecoder().decode(data)}`),
];
const WHO = 'Ilse Varga Soto, A 203 948 571';
const hidden = odfStyle('text', 'T1', '<style:text-properties text:display="none"/>');
const white = odfStyle('text', 'T2', '<style:text-properties fo:color="#ffffff"/>');
const black = odfStyle(
  'text',
  'T3',
  '<style:text-properties fo:color="#000000" fo:background-color="#000000"/>',
);
const para = odfStyle('paragraph', 'P1', '<style:text-properties text:display="none"/>');
const styles = hidden + white + black + para;
const span = (style: string) => odfParagraph(`<text:span text:style-name="${style}">${WHO}</text:span>`);
const box = `<draw:frame draw:name="Frame1"><draw:text-box>${odfParagraph(WHO)}</draw:text-box></draw:frame>`;
const changes = (xml: string) =>
  `<text:tracked-changes><text:changed-region text:id="ct1">${xml}</text:changed-region></text:tracked-changes>`;
const info =
  '<office:change-info><dc:creator>Ana Prieto</dc:creator><dc:date>2024-05-06T10:00:00</dc:date></office:change-info>';

const PLACES: readonly (readonly [string, string, ...string[]])[] = [
  ['paragraph', odfParagraph(WHO), `visible ${WHO}`],
  ['hidden span', span('T1'), `invisible-text ${WHO}`],
  ['white span', span('T2'), `invisible-text ${WHO}`],
  ['black on black', span('T3'), `covered-text ${WHO}`],
  ['hidden by the paragraph', odfParagraph(WHO, 'P1'), `invisible-text ${WHO}`],
  [
    'hidden section',
    `<text:section text:display="none">${odfParagraph(WHO)}</text:section>`,
    `invisible-text ${WHO}`,
  ],
  [
    'section with a condition that fails',
    `<text:section text:display="condition" text:is-hidden="false">${odfParagraph(WHO)}</text:section>`,
    `visible ${WHO}`,
  ],
  [
    'hidden text',
    odfParagraph(`<text:hidden-text text:string-value="${WHO}" text:is-hidden="true"/>`),
    `attribute ${WHO}`,
  ],
  [
    'hidden paragraph',
    odfParagraph(`<text:hidden-paragraph text:is-hidden="true"/>${WHO}`),
    `invisible-text ${WHO}`,
  ],
  [
    'note',
    odfParagraph(
      `x<text:note><text:note-citation>1</text:note-citation><text:note-body>${odfParagraph(WHO)}</text:note-body></text:note>`,
    ),
    `visible ${WHO}\nx`,
  ],
  [
    'annotation',
    odfParagraph(
      `<office:annotation><dc:creator>Ana Prieto</dc:creator>${odfParagraph(WHO)}</office:annotation>`,
    ),
    `comment ${WHO}`,
    'comment author: Ana Prieto',
  ],
  [
    'deletion',
    changes(`<text:deletion>${info}${odfParagraph(WHO)}</text:deletion>`),
    `tracked-change ${WHO}`,
    'tracked-change author: Ana Prieto',
  ],
  [
    'insertion',
    changes(`<text:insertion>${info}</text:insertion>`) +
      odfParagraph(`<text:change-start text:change-id="ct1"/>${WHO}<text:change-end text:change-id="ct1"/>`),
    `tracked-change ${WHO}`,
  ],
  ['frame', odfParagraph(box), `visible ${WHO}`],
  [
    'index entry',
    odfParagraph(`<text:alphabetical-index-mark text:string-value="x" text:key1="${WHO}"/>`),
    `attribute ${WHO}`,
  ],
  ['description', odfParagraph(`<draw:frame><svg:desc>${WHO}</svg:desc></draw:frame>`), `attribute ${WHO}`],
  [
    'variable',
    `<text:user-field-decls><text:user-field-decl office:string-value="${WHO}" text:name="who"/></text:user-field-decls>`,
    `attribute ${WHO}`,
  ],
  [
    'link',
    odfParagraph('<text:a xlink:href="mailto:ilse%40varga.example">x</text:a>'),
    'attribute mailto:ilse@varga.example',
  ],
  ['bookmark', odfParagraph('<text:bookmark text:name="Ilse_Varga"/>x'), 'defined-name Ilse Varga'],
  [
    'form',
    `<office:forms><form:form><form:text form:value="${WHO}"/></form:form></office:forms>`,
    `form-field ${WHO}`,
  ],
  ['foreign element', odfParagraph(`<x:y xmlns:x="urn:x">${WHO}</x:y>`), `visible ${WHO}`],
  ['comment of the markup', `<!--${WHO}-->`, `markup-comment ${WHO}`],
];

describe('OpenDocument texts', () => {
  it.each(PLACES)('%s', async (_, body, ...expected) => {
    expect(seen(await readAll(fodtReader, writeFlatOdf({ body, styles })))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(seen(await readAll(odtReader, writeOdf({ body, styles })))).toEqual(
      expect.arrayContaining(expected),
    );
  });

  it('reads headers, properties and every part of the package', async () => {
    const masters = `<style:master-page><style:header>${odfParagraph(WHO)}</style:header></style:master-page>`;
    const meta = '<dc:creator>Ana Prieto</dc:creator>';
    const parts = [
      { name: 'Versions/1', data: 'older' },
      { name: 'odd.bin', data: 'Ilse' },
    ];
    const texts = seen(await readAll(odtReader, writeOdf({ body: '', masters, meta }, parts)));
    expect(texts).toEqual(
      expect.arrayContaining([
        `header-footer ${WHO}`,
        'property creator: Ana Prieto',
        'file older',
        'file Ilse',
      ]),
    );
  });

  it('gives deleted tables as rows', async () => {
    const cell = (text: string) => `<table:table-cell>${odfParagraph(text)}</table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const deleted = changes(
      `<text:deletion>${info}<table:table>${row('Ilse', 'Nepal')}${row('Yonas', 'Haiti')}</table:table></text:deletion>`,
    );
    const { cells } = await readAll(fodtReader, writeFlatOdf({ body: deleted, styles }));
    expect(cells.map(({ text, visibility }) => `${visibility} ${text}`)).toEqual(
      ['Ilse', 'Nepal', 'Yonas', 'Haiti'].map((text) => `tracked-change ${text}`),
    );
  });

  it('gives tables as rows, with merged and hidden cells', async () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell${more}>${odfParagraph(text)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const body = `<table:table><table:table-row>${cell('wide', ' table:number-columns-spanned="2"')}${covered}${cell('tall', ' table:number-rows-spanned="2"')}</table:table-row><table:table-row>${cell('a')}${cell('b')}${covered}</table:table-row></table:table>`;
    const { cells } = await readAll(fodtReader, writeFlatOdf({ body }));
    expect(cells.map(({ text }) => text)).toEqual(['wide', 'wide', 'tall', 'a', 'b', 'tall']);
    const rows = await readAll(
      fodtReader,
      writeFlatOdf({ body: odfTable([['a', 'b']], ' table:visibility="collapse"') }),
    );
    expect(rows.cells.map(({ visibility }) => visibility)).toEqual(['hidden-row', 'hidden-row']);
  });
});

describe('OpenDocument presentations', () => {
  const page = (xml: string, style = '') =>
    `<draw:page draw:name="page1" draw:style-name="${style}">${xml}</draw:page>`;
  const frame = (more = '') =>
    `<draw:frame${more}><draw:text-box>${odfParagraph(WHO)}</draw:text-box></draw:frame>`;
  const slide = odfStyle(
    'drawing-page',
    'dp1',
    '<style:drawing-page-properties presentation:visibility="hidden"/>',
  );
  const SLIDES: readonly (readonly [string, string, string])[] = [
    ['slide', page(frame()), `visible ${WHO}`],
    ['hidden slide', page(frame(), 'dp1'), `hidden-sheet ${WHO}`],
    ['notes', page(`<presentation:notes>${frame()}</presentation:notes>`), `comment ${WHO}`],
    [
      'table',
      page(
        `<draw:frame>${odfTable([
          ['Name', WHO],
          ['b', 'c'],
        ])}</draw:frame>`,
      ),
      `visible ${WHO}`,
    ],
    [
      'beside the slide',
      page(frame(' svg:x="-12cm" svg:y="1cm" svg:width="10cm" svg:height="1cm"')),
      `invisible-text ${WHO}`,
    ],
    [
      'white text, on what nobody knows',
      page(`<draw:frame><draw:text-box>${span('T2')}</draw:text-box></draw:frame>`),
      `visible ${WHO}`,
    ],
  ];

  it.each(SLIDES)('%s', async (_, body, expected) => {
    const xml: OdfXml = { kind: 'presentation', body, styles: slide + styles };
    expect(seen(await readAll(fodpReader, writeFlatOdf(xml)))).toContain(expected);
    expect(seen(await readAll(odpReader, writeOdf(xml)))).toContain(expected);
  });

  it('is told apart from texts', async () => {
    const text = probeOf(writeOdf({ body: '' }));
    const slides = probeOf(writeOdf({ kind: 'presentation', body: '' }));
    expect([await odtReader.recognise(text), await odpReader.recognise(text)]).toEqual([0.97, 0]);
    expect([await odtReader.recognise(slides), await odpReader.recognise(slides)]).toEqual([0, 0.97]);
  });
});
