import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { readAll } from '../helpers/reading.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';

const escaped = (code: string) => code.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** One number in one format: its text and what is known of it. */
async function shown(value: number | string, code: string, properties = ''): Promise<string> {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="${escaped(code)}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`;
  const xml = `<sheetData><row r="1"><c r="A1" s="1"><v>${value}</v></c></row></sheetData>`;
  const { batches } = await readAll(
    xlsxReader,
    writeXlsx({ sheets: [{ name: 'S', xml }], styles, properties }),
  );
  const typed = batches[0]?.typed?.(0, 0);
  return `${typed?.type} ${batches[0]?.text(0, 0)}`;
}

const DAY = 'date 1987-03-12';
const DATES = [
  'dd/mm/aaaa',
  'dd/mm/yyyy',
  'DD/MM/AAAA',
  'd "de" mmmm "de" aaaa',
  'd\\ "de"\\ mmmm\\ "de"\\ yyyy',
  '[$-es-MX]dd/mm/yyyy',
  '[$-es-MX]d "de" mmmm "de" yyyy;@',
  '[$-C0A]d" de "mmmm" de "yyyy',
  '[$-80A]dddd d" de "mmmm" de "yyyy',
  '[$-340A]d-mmm-yy;@',
  '[$-0C0A]d-mmm-yyyy',
  '[$-x-sysdate]dddd, mmmm dd, yyyy',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  '[$-409]mmmm d, yyyy',
  '[$-en-US]d-mmm-yy;@',
  '[ENG][$-409]d. mmmm yyyy',
  'm/d/yyyy;@',
  'mmm-yy',
  'mmmm aaaa',
  'yyyy\\-mm\\-dd',
  'yyyymmdd',
  'ddmmyyyy',
  'aaaa-mm-dd',
  'dd.mm.aa',
  '[Red]dd/mm/yyyy',
  '[Rojo]dd/mm/aaaa',
  'dd/mm/yyyy;;',
  '"Fecha: "dd/mm/aaaa',
  '"Born on 0 "dd/mm/yyyy',
  '_-dd/mm/yyyy_-',
  'yyyy"年"m"月"d"日"',
  'e/m/d',
  'TT.MM.JJJJ',
  'jj/mm/aaaa',
];
const NUMBERS = [
  'General',
  'Estándar',
  'Standard',
  '0',
  '0000',
  '#,##0.00',
  '#,##0.00 "días"',
  '#,##0 [$€-C0A]',
  '[$$-80A]#,##0.00',
  '_-* #,##0.00 _€_-',
  '0.00%',
  '"ID "0',
  '@',
  '[Red]-0',
  '"d/m/y"0',
];

describe('dates by their format', () => {
  it.each(DATES)('%s', async (code) => {
    expect(await shown(31_848, code)).toBe(DAY);
    expect(await shown(30_386, code, '<workbookPr date1904="1"/>')).toBe(DAY);
    expect(await shown('31848.0', code)).toBe(DAY);
  });

  it.each(NUMBERS)('none: %s', async (code) => {
    expect((await shown(31_848, code)).startsWith('number ')).toBe(true);
  });

  it('in either system, at its ends', async () => {
    const late = '<workbookPr date1904="true"/>';
    expect(await shown(1, 'dd/mm/yyyy')).toBe('date 1900-01-01');
    expect(await shown(60, 'dd/mm/yyyy')).toBe('date 1900-02-29');
    expect(await shown(61, 'dd/mm/yyyy')).toBe('date 1900-03-01');
    expect(await shown(0, 'dd/mm/yyyy', late)).toBe('date 1904-01-01');
    expect(await shown(2_957_003, 'dd/mm/yyyy', late)).toBe('date 9999-12-31');
    expect(await shown(31_848.5, 'dd/mm/aaaa hh:mm')).toBe('date 1987-03-12 12:00');
  });
});

describe('what detectors are told of a number', () => {
  it('its format, so that lost zeros can be put back', async () => {
    expect(await shown(12_345_678, '000000000')).toBe('number 012345678');
    expect(await shown(12_345_678, '000-00-0000')).toBe('number 012-34-5678');
    expect(await shown(12_345_678, '00000"-"0000')).toBe('number 01234-5678');
    expect(await shown(12_345_678, '"A"000000000')).toBe('number A012345678');
    expect(await shown(12_345_678, 'General')).toBe('number 12345678');
  });

  it('that a number was stored as text', async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>012345678</t></is></c><c r="B1" t="str"><v>12/03/1987</v></c>
      <c r="C1"><v>12345678</v></c><c r="D1" t="d"><v>1987-03-12</v></c></row></sheetData>
      <ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors>`;
    const { batches, texts } = await readAll(xlsxReader, writeXlsx({ sheets: [{ name: 'S', xml }] }));
    const types = [0, 1, 2, 3].map((column) => batches[0]?.typed?.(0, column)?.type);
    expect(types).toEqual(['text', 'text', 'number', 'date']);
    expect(batches[0]?.text(0, 0)).toBe('012345678');
    expect(batches[0]?.typed?.(0, 2)?.numberFormat).toBe('General');
    expect(texts).toEqual([]);
  });
});
