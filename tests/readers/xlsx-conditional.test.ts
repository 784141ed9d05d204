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
