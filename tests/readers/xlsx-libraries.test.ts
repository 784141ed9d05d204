import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { memorySource } from '../../src/core/memory-source.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { repeated, withEntry } from '../helpers/large-entry.ts';
import { processorTime } from '../helpers/processor-time.ts';
import { readAll, readContext } from '../helpers/reading.ts';
import { sheetData, workbookFiles, writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const MB = 1024 * 1024;

/** A workbook whose first sheet is stored last, to be replaced. */
function frame(): Uint8Array {
  const files = workbookFiles({
    sheets: [
      { name: 'Large', rows: [] },
      { name: 'Small', rows: [['Nadia Rahimi']] },
    ],
  });
  const stored = files.filter(({ name }) => name === SHEET).map((file) => ({ ...file, method: 0 }));
  return writeZip([...files.filter(({ name }) => name !== SHEET), ...stored]);
}

const row = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;

/** Letters that pack badly, always the same. */
function noise(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  }).join('');
}

/** Reads without keeping: what was said, how much was there, and how much memory it took at most. */
async function readThrough(bytes: Uint8Array) {
  const before = process.memoryUsage.rss();
  const found: string[] = [];
  const problems: string[] = [];
  let rows = 0;
  let peak = 0;
  for await (const unit of xlsxReader.read(memorySource('book.xlsx', bytes), readContext())) {
    peak = Math.max(peak, process.memoryUsage.rss() - before);
    if (unit.kind === 'problem') problems.push(`${unit.code}: ${unit.detail}`);
    if (unit.kind !== 'rows') continue;
    rows += unit.rowCount;
    for (let r = 0; r < unit.rowCount; r++) {
      const text = unit.text(r, 0);
      if (text.length < 40) found.push(text);
    }
  }
  return { found, problems, rows, peak };
}

describe('what common libraries get wrong', () => {
  it('reads a sheet of more XML than fits into one string', { timeout: 60_000 }, async () => {
    // Letters that repeat every six hundred pack well, and not as well as a bomb.
    const text = noise(600).repeat(54);
    const count = Math.ceil((540 * MB) / (16 * row(text).length));
    const entry = repeated(
      `<worksheet><sheetData>${row('Ilse Varga')}`,
      [row(text).repeat(16), count],
      `${row('Omar Sesay')}</sheetData></worksheet>`,
    );
    expect(entry.size).toBeGreaterThan(512 * MB);
    const { found, problems, rows, peak } = await readThrough(withEntry(frame(), SHEET, entry));
    expect(found).toEqual(['Ilse Varga', 'Omar Sesay', 'Nadia Rahimi']);
    expect(rows).toBe(16 * count + 3);
    expect(problems).toEqual([]);
    expect(peak).toBeLessThan(300 * MB);
  });

  it('reads the sheets of a workbook without a shared-strings part', async () => {
    const cells =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>918273645</v></c></row></sheetData>';
    const bytes = writeXlsx({
      sheets: [
        { name: 'Totals', rows: [['May', 12]] },
        { name: 'Data', state: 'hidden', xml: cells },
      ],
    });
    const library = read(bytes, { type: 'array' });
    expect(utils.sheet_to_json(library.Sheets.Data!, { header: 1 })).toEqual([]);
    const { cells: ours, problems } = await readAll(xlsxReader, bytes);
    expect(ours.map(({ text, visibility }) => [text, visibility])).toEqual([
      ['May', 'visible'],
      ['12', 'visible'],
      ['918273645', 'hidden-sheet'],
    ]);
    expect(problems.map(({ detail }) => detail)).toEqual(['cells point to shared strings that are missing']);
  });

  it('stops a bomb of 4 MB before it becomes 1.5 GB', async () => {
    const entry = repeated('<worksheet><sheetData>', [' '.repeat(4 * MB), 384], '</sheetData></worksheet>');
    const bytes = withEntry(frame(), SHEET, entry);
    expect(bytes.length).toBeLessThan(4 * MB);
    expect(entry.size).toBeGreaterThan(1500 * MB);
    const started = processorTime();
    const { found, problems, peak } = await readThrough(bytes);
    expect(found).toEqual(['Nadia Rahimi']);
    expect(problems).toEqual(['ratio: entry unpacks to more than 200 times its size']);
    expect(processorTime() - started).toBeLessThan(4_000);
    expect(peak).toBeLessThan(100 * MB);
  });

  it('stops one that lies about its size, too', async () => {
    const entry = repeated('<worksheet><sheetData>', [' '.repeat(4 * MB), 40], '</sheetData></worksheet>');
    const { found, problems, peak } = await readThrough(withEntry(frame(), SHEET, entry, 5_000));
    expect(found).toEqual(['Nadia Rahimi']);
    expect(problems).toEqual(['ratio: entry unpacks to more than 200 times its size']);
    expect(peak).toBeLessThan(100 * MB);
  });

  it('reads a second copy of a sheet, of which libraries take one', async () => {
    const files = workbookFiles({ sheets: [{ name: 'Totals', rows: [['Omar Sesay']] }] });
    const again = { name: SHEET, data: `<worksheet>${sheetData([['Ilse Varga']])}</worksheet>` };
    const bytes = writeZip([...files, again]);
    const library = read(bytes, { type: 'array' });
    const shown = Object.values(library.Sheets).flatMap((sheet) => utils.sheet_to_json(sheet, { header: 1 }));
    expect(shown).toHaveLength(1);
    const { cells } = await readAll(xlsxReader, bytes);
    expect(cells.map(({ text }) => text).sort()).toEqual(['Ilse Varga', 'Omar Sesay']);
  });
});
