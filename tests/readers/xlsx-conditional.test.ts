import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { readAll } from '../helpers/reading.ts';
import { sheetData, writeXlsx } from '../helpers/xlsx-writer.ts';

const WHITE = '<font><color rgb="FFFFFFFF"/></font>';
const DXFS = `<dxfs count="7"><dxf>${WHITE}</dxf><dxf><font><color rgb="FFFF0000"/></font></dxf>
  <dxf><numFmt numFmtId="170" formatCode=";;;"/></dxf>
  <dxf><font><color rgb="FF00FF00"/></font><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf>
  <dxf>${WHITE}<fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/><bgColor rgb="FF000000"/></patternFill></fill></dxf>
  <dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf>
  <dxf><font><b/></font></dxf></dxfs>`;
const ROWS = sheetData([
  ['head', 'two'],
  ['Ilse Varga', 'sheetData'],
  ['Omar Sesay', 5],
]);

async function hidden(rules: string, dxfs = DXFS, rows = ROWS): Promise<string[]> {
  const xml = `${rows}${rules}`;
  const { cells, problems } = await readAll(
    xlsxReader,
    writeXlsx({ sheets: [{ name: 'S', xml }], styles: dxfs }),
  );
  expect(problems).toEqual([]);
  return cells.flatMap(({ at, visibility }) => (visibility === 'invisible-text' ? at.slice(4) : []));
}
const rule = (attributes: string, formula = '', area = 'A2:A3') =>
  `<conditionalFormatting sqref="${area}"><cfRule ${attributes}>${formula === '' ? '' : `<formula>${formula}</formula>`}</cfRule></conditionalFormatting>`;

/** A format of its own, with its rule before its area. */
const x14 = (dxf: string, formula = 'TRUE', area = 'A2:A3', attributes = 'type="expression"') =>
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting>
  <x14:cfRule ${attributes} priority="1"><xm:f>${formula}</xm:f><x14:dxf>${dxf}</x14:dxf></x14:cfRule><xm:sqref>${area}</xm:sqref>
  </x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
/** Cells of four looks: plain, on green, white on black, red. */
const LOOKS = `<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color rgb="FFFF0000"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
  <fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill>
  <fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill></fills>
  <cellXfs><xf/><xf fillId="2"/><xf fontId="1" fillId="3"/><xf fontId="2"/></cellXfs>`;
const STYLED = `<sheetData><row r="1">${['plain', 'on green', 'white on black', 'red']
  .map((text, i) => `<c r="${'ABCD'[i]}1" s="${i}" t="str"><v>${text}</v></c>`)
  .join('')}</row></sheetData>`;
const font = (rgb: string) => `<dxf><font><color rgb="FF${rgb}"/></font></dxf>`;
const fill = (rgb: string) => `<dxf><fill><patternFill><bgColor rgb="FF${rgb}"/></patternFill></fill></dxf>`;

describe('text that a conditional format hides', () => {
  const surely: readonly (readonly [string, string])[] = [
    ['a font of the ground', rule('type="expression" dxfId="0"', 'TRUE')],
    ['a format that shows nothing', rule('type="expression" dxfId="2"', '1=1')],
    ['a fill of the font', rule('type="expression" dxfId="3"', 'TRUE()')],
    ['cells that are not blank', rule('type="notContainsBlanks" dxfId="0"', 'LEN(TRIM(A2))&gt;0')],
    ['a length', rule('type="expression" dxfId="0"', 'LEN(A2)&gt;0')],
    ['no empty text', rule('type="expression" dxfId="0"', '$A2&lt;&gt;""')],
    ['not blank', rule('type="expression" dxfId="0"', 'NOT(ISBLANK($A2))')],
    ['any row', rule('type="expression" dxfId="0"', ' ROW() &gt; 0')],
    ['a number that is not zero', rule('type="expression" dxfId="0"', '1')],
    ['a text that no cell has', rule('type="cellIs" operator="notEqual" dxfId="0"', '""')],
    ['two areas', rule('type="expression" dxfId="0"', 'TRUE', 'A2 A3:A9')],
  ];
  it.each(surely)('%s', async (_, rules) => expect(await hidden(rules)).toEqual(['A2', 'A3']));

  const ofItsOwn: readonly (readonly [string, string, readonly string[]])[] = [
    ['a font of the ground', x14(WHITE), ['A2', 'A3']],
    ['a format that shows nothing', x14('<numFmt numFmtId="4" formatCode=";;;"/>'), ['A2', 'A3']],
    ['two areas', x14(WHITE, '1', 'A3 B1:B2'), ['B1', 'B2', 'A3']],
    ['a colour that can be read', x14('<font><color rgb="FF0000FF"/></font>'), []],
    ['a rule that may not hold', x14(WHITE, 'A2="x"'), []],
    ['a rule without a format', x14(''), []],
    [
      'white borders',
      x14('<font><b/></font><fill/><border><left><color rgb="FFFFFFFF"/></left></border>'),
      [],
    ],
  ];
  it.each(ofItsOwn)('in a format of its own: %s', async (_, xml, expected) => {
    expect((await hidden(xml, '')).sort()).toEqual([...expected].sort());
  });

  const laidOver: readonly (readonly [string, string, readonly string[]])[] = [
    ['a font like the fill of one cell', font('00FF00'), ['B1']],
    ['a white font', font('FFFFFF'), ['A1', 'D1']],
    ['a black font', font('000000'), ['C1']],
    ['a fill like the font of one cell', fill('FF0000'), ['D1']],
    ['a black fill', fill('000000'), ['A1', 'B1']],
    [
      'a fill and a font that can be read',
      `<dxf>${WHITE}<fill><patternFill><bgColor rgb="FF000000"/></patternFill></fill></dxf>`,
      [],
    ],
    [
      'a hatched fill',
      '<dxf><fill><patternFill patternType="lightUp"><bgColor rgb="FF000000"/></patternFill></fill></dxf>',
      [],
    ],
  ];
  it.each(laidOver)('with the look of the cell itself: %s', async (_, dxf, expected) => {
    const rules = rule('type="expression" dxfId="0"', 'TRUE', 'A1:D1');
    expect(await hidden(rules, `${LOOKS}<dxfs>${dxf}</dxfs>`, STYLED)).toEqual(expected);
  });

  it('in whole columns and rows', async () => {
    expect(await hidden(rule('type="expression" dxfId="0"', 'TRUE', 'B:B'))).toEqual(['B1', 'B2', 'B3']);
    expect(await hidden(rule('type="expression" dxfId="0"', 'TRUE', '2:2'))).toEqual(['A2', 'B2']);
  });

  const shown: readonly (readonly [string, string])[] = [
    ['a colour that can be read', rule('type="expression" dxfId="1"', 'TRUE')],
    ['white on black', rule('type="expression" dxfId="4"', 'TRUE')],
    ['a fill alone', rule('type="expression" dxfId="5"', 'TRUE')],
    ['bold', rule('type="expression" dxfId="6"', 'TRUE')],
    ['a rule that may not hold', rule('type="expression" dxfId="0"', 'A2="x"')],
    ['FALSE', rule('type="expression" dxfId="0"', 'FALSE')],
    ['zero', rule('type="expression" dxfId="0"', '0')],
    ['unequal numbers', rule('type="expression" dxfId="0"', '1=2')],
    ['a comparison', rule('type="cellIs" operator="greaterThan" dxfId="0"', '3')],
    ['blanks', rule('type="containsBlanks" dxfId="0"', 'LEN(TRIM(A2))=0')],
    ['no format', rule('type="expression"', 'TRUE')],
    ['no area', rule('type="expression" dxfId="0"', 'TRUE', '')],
  ];
  it.each(shown)('not: %s', async (_, rules) => expect(await hidden(rules)).toEqual([]));

  it('is found behind rows of any length', async () => {
    const many = sheetData(Array.from({ length: 5000 }, (_, r) => [`row ${r} of sheetData`, r]));
    const found = await hidden(rule('type="expression" dxfId="0"', 'TRUE', 'A4990:A4992'), DXFS, many);
    expect(found).toEqual(['A4990', 'A4991', 'A4992']);
  });
});
