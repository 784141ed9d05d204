import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Merges } from '../../src/readers/xlsx/merges.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { type ReadUnits, readAll } from '../helpers/reading.ts';
import { sheetData, type WorkbookXml, writeXlsx } from '../helpers/xlsx-writer.ts';

const read = (xml: string, more: Partial<WorkbookXml> = {}) =>
  readAll(xlsxReader, writeXlsx({ sheets: [{ name: 'S', xml }], ...more }));
/** Place and visibility of every cell: `B1 covered-text`. */
const places = ({ cells }: ReadUnits) => cells.map(({ at, visibility }) => `${at.slice(4)} ${visibility}`);
const merged = (...areas: string[]) =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;

const GRID = sheetData([
  ['a', 'b', 'c'],
  ['d', null, 'e'],
]);

describe('cells under merged areas', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['an area', merged('A1:B2'), ['B1', 'A2']],
    ['two areas', merged('B1:C1', 'A1:A2'), ['C1', 'A2']],
    ['signs of position', merged('$A$1:$C$1'), ['B1', 'C1']],
    ['an area of one cell', merged('B1:B1', 'C2'), []],
    ['an area elsewhere', merged('E1:G9'), []],
    ['no reference', merged('', 'nonsense', 'A0:B0'), []],
    ['none', '', []],
  ];
  it.each(cases)('%s', async (_, tail, covered) => {
    const units = await read(GRID + tail);
    expect(units.problems).toEqual([]);
    expect(places(units)).toEqual(
      ['A1', 'B1', 'C1', 'A2', 'C2'].map(
        (at) => `${at} ${covered.includes(at) ? 'covered-text' : 'visible'}`,
      ),
    );
  });

  it('are covered text of a hidden sheet only as what is hidden with it', async () => {
    const bytes = writeXlsx({ sheets: [{ name: 'S', state: 'hidden', xml: GRID + merged('A1:C2') }] });
    expect(new Set((await readAll(xlsxReader, bytes)).cells.map(({ visibility }) => visibility))).toEqual(
      new Set(['hidden-sheet']),
    );
  });

  it('are told once more where the sheet is too large to be held', async () => {
    // No bomb: some of it packs badly.
    const text = (row: number) =>
      'harmless '.repeat(340) +
      Math.sqrt(row + 2)
        .toString(36)
        .repeat(4);
    const rows = Array.from(
      { length: 6_000 },
      (_, r) => `<row r="${r + 1}"><c t="str"><v>${text(r)}</v></c><c><v>7</v></c></row>`,
    );
    const xml = `<sheetData>${rows.join('')}</sheetData>${merged('A1:B1', 'A3:A5')}`;
    const { cells, problems, texts } = await read(xml);
    expect(problems).toEqual([]);
    expect(texts).toEqual([]);
    expect(cells.length).toBe(12_003);
    expect(cells.filter(({ visibility }) => visibility !== 'visible').map(({ at }) => at.slice(4))).toEqual([
      'B1',
      'A4',
      'A5',
    ]);
  });

  it('are found like by a search through all areas', () => {
    const side = fc.nat(12);
    const area = fc
      .tuple(side, side, fc.nat(3), fc.nat(3))
      .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
    fc.assert(
      fc.property(fc.array(area, { maxLength: 200 }), side, side, (areas, row, column) => {
        const merges = new Merges();
        for (const found of areas) merges.add(found);
        const over = areas.filter(
          ({ top, left, bottom, right }) =>
            row >= top &&
            row <= bottom &&
            column >= left &&
            column <= right &&
            (top !== bottom || left !== right),
        );
        const covered = merges.covers(row, column);
        if (over.length === 1) expect(covered).toBe(over[0]!.top !== row || over[0]!.left !== column);
        if (over.length === 0) expect(covered).toBe(false);
      }),
    );
  });

  it('are found among a million areas, also where all of them overlap', () => {
    const merges = new Merges();
    for (let i = 0; i < 1_000_000; i++)
      merges.add({ top: i, left: 0, bottom: i + (i % 2) * 1_000_000, right: 1 });
    expect(merges.covers(999_999, 1)).toBe(true);
    for (let i = 0; i < 2_000; i++) expect(merges.covers(500_000 + i, 5)).toBe(false);
  });
});

describe('formulas of cells', () => {
  const styles = `<cellXfs><xf/><xf><protection hidden="1"/></xf><xf applyProtection="1"><protection locked="0" hidden="0"/></xf></cellXfs>`;
  const sheet = (tail: string) =>
    read(
      `<sheetData><row r="1">${[0, 1, 2]
        .map(
          (s) => `<c r="${'ABC'[s]}1" s="${s}" t="str"><f>IF(TRUE,"shown ${s}","text ${s}")</f><v>x</v></c>`,
        )
        .join('')}</row></sheetData>${tail}`,
      { styles },
    );
  const byVisibility = async (tail: string) =>
    (await sheet(tail)).texts
      .map(({ visibility, text }) => `${visibility} ${text.replaceAll('\n', ', ')}`)
      .sort();

  it('are invisible where the sheet is protected and the cell says so', async () => {
    expect(await byVisibility('<sheetProtection sheet="1" objects="1"/>')).toEqual([
      'attribute shown 0, text 0, shown 2, text 2',
      'invisible-text shown 1, text 1',
    ]);
  });

  it('can be looked up where it is not', async () => {
    const open = ['attribute shown 0, text 0, shown 2, text 2', 'attribute shown 1, text 1'];
    expect(await byVisibility('')).toEqual(open);
    expect(await byVisibility('<sheetProtection objects="1"/>')).toEqual(open);
  });

  it('are told in blocks, however many there are', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, r) =>
        `<row r="${r + 1}"><c t="str"><f>IF(TRUE,"","text number ${r} of a long list of texts that are told ${'x'.repeat(40)}")</f></c></row>`,
    );
    const { texts, problems } = await read(`<sheetData>${rows.join('')}</sheetData>`);
    expect(problems).toEqual([]);
    expect(Math.max(...texts.map(({ text }) => text.length))).toBeLessThan(70_000);
    expect(texts.flatMap(({ text }) => text.split('\n'))).toHaveLength(60_000);
  });
});
