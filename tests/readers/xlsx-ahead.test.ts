import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Platform, Problem, Unit } from '../../src/core/types.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { sourceOf } from '../helpers/read-units.ts';
import { helped, PADDING } from '../helpers/sheet-thread.ts';
import { type SheetXml, writeXlsx } from '../helpers/xlsx-writer.ts';

/** All of a unit that the engine sees, in few texts. */
function plain(unit: Unit | Problem): unknown {
  if (unit.kind === 'problem' || unit.kind === 'file') return unit.kind === 'file' ? unit.source.name : unit;
  if (unit.kind === 'text') {
    const { kind: _, locate, ...text } = unit;
    return { ...text, at: locate(0, 1) };
  }
  const { table, firstRow } = unit;
  const rows = Array.from({ length: unit.rowCount }, (_, row) => {
    const cells = Array.from({ length: unit.width(row) }, (_, column) => {
      const typed = unit.typed?.(row, column);
      const seen = table.visibility(firstRow + row, column);
      return `${unit.text(row, column)}|${typed?.type}|${typed?.numberFormat}|${seen}`;
    });
    return cells.join('\t');
  });
  const bottom = firstRow + unit.rowCount - 1;
  const bytes = unit.cells?.bytes.length;
  return { part: table.part, at: table.locate({ top: firstRow, left: 0, bottom, right: 5 }), bytes, rows };
}

async function read(bytes: Uint8Array, platform: Platform): Promise<unknown[]> {
  const context = { limits: DEFAULT_LIMITS, signal: new AbortController().signal, platform };
  const units: unknown[] = [];
  for await (const unit of xlsxReader.read(sourceOf(bytes, 'test.xlsx'), context)) units.push(plain(unit));
  return units;
}

const NAMES = ['Ixchel Tzoc', 'Wei Ng', 'Ana Paz', 'Omar Díaz', 'Eva Ruiz'];
/** Too long to be copied, and no UTF-8. */
const ODD = ['x'.repeat(5_000), '\u{d800} alone'];
/** A date, a mask of nine digits, a format that shows nothing; the last one's formulas are not shown. */
const STYLES = `<numFmts count="2"><numFmt numFmtId="170" formatCode="[&lt;999]000;000-00-0000"/><numFmt numFmtId="171" formatCode=";;;"/></numFmts>
<cellXfs count="5"><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf><protection hidden="1"/></xf></cellXfs>
<dxfs count="1"><dxf><numFmt numFmtId="171" formatCode=";;;"/></dxf></dxfs>`;

function row(number: number): string {
  const hidden = number % 50 < 3 ? ' hidden="1"' : '';
  const cells = [
    `<c r="A${number}" t="s"><v>${number % (number % 800 === 0 ? 7 : NAMES.length)}</v></c>`,
    `<c r="B${number}" s="1"><v>${30_000 + number}</v></c>`,
    `<c r="C${number}" s="2"><v>${number % 2 ? 123 : 528_470_000 + number}</v></c>`,
    number % 70 === 0 ? `<c r="D${number}" s="3"><v>7</v></c>` : `<c r="D${number}"><v>${number}.5</v></c>`,
    number % 90 === 0 ? `<c r="E${number}" s="4"><f>IF(A1="x","Literal ${number}","")</f><v>1</v></c>` : '',
    number % 60 === 0 ? `<c r="XFC${number}" t="b"><v>1</v></c>` : '',
  ];
  return `<row r="${number}"${hidden}>${cells.join('')}</row>`;
}

const sheetXml = (count: number, tail: string, rows: readonly number[] = []): string =>
  `<cols><col min="2" max="2" width="9" hidden="1"/></cols><sheetData>${[
    ...Array.from({ length: count }, (_, i) => i + 1),
    ...rows,
  ]
    .map(row)
    .join('')}</sheetData>${tail}${PADDING}`;

const strings = [...NAMES, ...ODD].map((name) => `<si><t>${name}</t></si>`).join('');
const workbook = (...sheets: SheetXml[]): Uint8Array => writeXlsx({ sheets, strings, styles: STYLES });

const PROTECTED = '<sheetProtection sheet="1"/>';
const MERGED = '<mergeCells><mergeCell ref="A5:B40"/></mergeCells>';
const CONDITIONS =
  '<conditionalFormatting sqref="A3:A9"><cfRule type="notContainsBlanks" dxfId="0"/></conditionalFormatting>';
const FOOTER = '<headerFooter><oddFooter>Seen by Ana Paz</oddFooter></headerFooter>';

describe('sheets that another thread reads', () => {
  test.each<[string, SheetXml[], number]>([
    [
      'cells of all kinds',
      [{ name: 'Data', xml: sheetXml(4_000, PROTECTED + FOOTER) }],
      Number.POSITIVE_INFINITY,
    ],
    [
      'two sheets, one hidden, with cells under merged areas and conditions',
      [
        { name: 'One', xml: sheetXml(900, MERGED) },
        { name: 'Two', state: 'hidden', xml: sheetXml(700, CONDITIONS) },
      ],
      Number.POSITIVE_INFINITY,
    ],
    [
      'rows out of order',
      [{ name: 'Data', xml: sheetXml(300, '', [12, 11, 11, 40]) }],
      Number.POSITIVE_INFINITY,
    ],
    ['it is cut', [{ name: 'Data', xml: `${sheetXml(300, '')}<unclosed>` }], Number.POSITIVE_INFINITY],
    ['none: it fails at once', [{ name: 'Data', xml: sheetXml(900, '') }], 0],
    ['some: it fails in the midst', [{ name: 'Data', xml: sheetXml(30_000, FOOTER) }], 3],
  ])('%s', async (_, sheets, answers) => {
    const bytes = workbook(...sheets);
    const { seen, platform } = helped(answers);
    expect(await read(bytes, platform)).toEqual(await read(bytes, nodePlatform));
    expect(seen).toMatchObject({ begun: 1, closed: 1 });
    expect(seen.rows > 0).toBe(answers > 0);
    if (answers < 9) expect(seen.answers).toBe(answers);
  });

  test('small sheets are read by one', async () => {
    const { seen, platform } = helped(Number.POSITIVE_INFINITY);
    await read(writeXlsx({ sheets: [{ name: 'Data', rows: [['Name'], ['Ana Paz']] }] }), platform);
    expect(seen).toEqual({ answers: 0, rows: 0, begun: 0, closed: 0 });
  });
});
