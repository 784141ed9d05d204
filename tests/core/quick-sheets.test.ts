import { describe, expect, test } from 'vitest';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { type Any, asTexts, numbers, one, scanWith } from '../helpers/both-ways.ts';
import { type SheetXml, writeXlsx } from '../helpers/xlsx-writer.ts';

const scan = (bytes: Uint8Array, reader = xlsxReader) => scanWith(reader, 'list.xlsx', bytes);

/** Styles of the workbooks: dates, a mask of Social Security numbers, amounts. */
const [DATE, MASK, AMOUNT] = [1, 2, 3];
const STYLES = `<numFmts count="1"><numFmt numFmtId="170" formatCode="000-00-0000"/></numFmts><cellXfs count="4"><xf/>${[
  14, 170, 4,
]
  .map((id) => `<xf numFmtId="${id}"/>`)
  .join('')}</cellXfs>`;

/** A cell as it is stored, without its place: `v` the value, `t` the type, `s` the style; a text is shared or inline. */
type Stored = string | { readonly v: number | string; readonly s?: number; readonly t?: string } | null;

const GIVEN = ['Mariam', 'JOSE', 'Wei', 'Fátima', 'Ana', 'X', 'María José', 'Mary_x0041_'];
const FAMILY = ['Haddad', 'Gómez', 'de la Cruz', "O'Connor", 'Tum', 'Xol-Pérez', 'Rica & Sons', 'Santos'];

const COLUMNS: Readonly<Record<string, (any: Any) => Stored>> = {
  Name: (any) =>
    any(40) ? `${one(GIVEN, any)} ${one(FAMILY, any)}` : one(['Unknown', 'Costa Rica', null], any),
  'Date of Birth': (any) =>
    any(9)
      ? { v: 20_000 + any(20_000), s: DATE }
      : one<Stored>(
          ['12/03/1987', { v: 31_848.5, s: DATE }, { v: 1_990 }, { v: '1987-03-12', t: 'd' }, null],
          any,
        ),
  'A-Number': (any) =>
    one<Stored>([`A${200_000_000 + any(9_000)}`, { v: 210_000_000 + any(500) }, 'A12', null], any),
  SSN: (any) =>
    one<Stored>(
      [{ v: 528_470_000 + any(9_000), s: MASK }, { v: 1_234, s: MASK }, '528-47-1935', { v: 528_471_935 }],
      any,
    ),
  Status: (any) => one(['asylum granted', 'in ICE custody', 'pending', null], any),
  Active: (any) =>
    one<Stored>(
      [
        { v: 1, t: 'b' },
        { v: 0, t: 'b' },
        { v: '#N/A', t: 'e' },
      ],
      any,
    ),
  Amount: (any) => one<Stored>([{ v: any(1_000_000) / 100, s: AMOUNT }, { v: '1.5E3' }, { v: '77.0' }], any),
  Code: (any) => `K-${any(100_000)}`,
  'Order date': (any) => ({ v: 44_000 + any(400), s: DATE }),
  Remark: (any) =>
    any(60)
      ? one(['', 'repacked, label renewed', 'size "M"', ' two  spaces ', 'año', 'x'.repeat(600)], any)
      : one(['SSN 528-47-1935', 'call Ana Gómez, A200-333-444', 'ana.gomez@example.org'], any),
};

/** Escapes of Excel (`_x0041_`) stay as they are. */
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** What is hidden of a sheet: stretches of its rows, a column, all of it. */
type Hidden = 'rows' | 'column' | 'sheet' | undefined;

/** A workbook of one sheet; in some a row is hidden, or cells leave wide gaps. */
function workbook(seed: number, rows: number, hides?: Hidden): Uint8Array {
  const any = numbers(seed);
  const captions = Object.keys(COLUMNS).filter(() => any(3) > 0);
  if (captions.length < 3) captions.push('Name', 'Code', 'Remark');
  const shared = new Map<string, number>();
  const [hidden, gap] = [any(3) === 0 ? any(rows) : -1, any(4) === 0 ? 9 : 1];
  const cellXml = (cell: Stored, at: string): string => {
    if (cell === null) return '';
    if (typeof cell !== 'string') {
      const [t, s] = [
        cell.t === undefined ? '' : ` t="${cell.t}"`,
        cell.s === undefined ? '' : ` s="${cell.s}"`,
      ];
      return `<c r="${at}"${s}${t}><v>${cell.v}</v></c>`;
    }
    if (any(3) === 0) return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    if (!shared.has(cell)) shared.set(cell, shared.size);
    return `<c r="${at}" t="s"><v>${shared.get(cell)}</v></c>`;
  };
  const column = hides === 'column' ? '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' : '';
  let xml = `${column}<sheetData>`;
  for (let row = 1; row <= rows; row++) {
    const cells: Stored[] = row === 1 ? captions : captions.map((caption) => COLUMNS[caption]!(any));
    const inside = cells.map((cell, i) => cellXml(cell, `${columnName(i * gap)}${row}`)).join('');
    xml += `<row r="${row}"${row === hidden || (hides === 'rows' && row % 40 > 31) ? ' hidden="1"' : ''}>${inside}</row>`;
  }
  const state = hides === 'sheet' ? { state: 'hidden' as const } : {};
  const sheet: SheetXml = { name: 'Data', xml: `${xml}</sheetData>`, ...state };
  const strings = [...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return writeXlsx({ sheets: [sheet], strings: strings.join(''), styles: STYLES });
}

const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

describe('rows of sheets that are judged by their bytes give what they give as texts', () => {
  test.each<[number, Hidden]>([
    [2, undefined],
    [4, undefined],
    [6, 'rows'],
    [8, 'column'],
    [10, 'sheet'],
  ])('workbook %i, hidden: %s', async (seed, hides) => {
    const bytes = workbook(seed, 750, hides);
    const entry = await scan(bytes);
    expect(entry.problems).toEqual([]);
    expect(entry).toEqual(await scan(bytes, asTexts(xlsxReader)));
  });
});
