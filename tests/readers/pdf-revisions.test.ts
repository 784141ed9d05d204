import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Problem, RowBatch, TextBlock, Unit } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { FIRST_EXTRA_OBJECT, pdfString, updatePdf, writePdf } from '../helpers/pdf-writer.ts';
import { problemsOf, readContext, rowsOf, sourceOf } from '../helpers/read-units.ts';
import { pdfOfPictures, scanned, tableItems } from '../helpers/scan.ts';

async function read(bytes: Uint8Array): Promise<(Unit | Problem)[]> {
  const context = { ...readContext, limits: DEFAULT_LIMITS, platform: nodePlatform };
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) units.push(unit);
  return units;
}

const isText = (unit: Unit | Problem): unit is TextBlock => unit.kind === 'text';
const isRows = (unit: Unit | Problem): unit is RowBatch => unit.kind === 'rows';

/** What is said to be of earlier versions: text with its place. */
function earlier(units: readonly (Unit | Problem)[]): string[] {
  const texts = units
    .filter(isText)
    .filter((unit) => unit.visibility === 'prior-revision')
    .map((unit) => `${unit.text} | ${unit.locate(0, 1).locator}`);
  const rows = units.filter(isRows).filter((unit) => unit.table.visibility(0, 0) === 'prior-revision');
  const files = units.filter((unit) => unit.kind === 'file' && unit.visibility === 'prior-revision');
  return [
    ...texts,
    ...rows.flatMap((batch) => rowsOf(batch).map((row) => row.join(' '))),
    ...files.map((unit) => (unit.kind === 'file' ? unit.source.name : '')),
  ];
}

const line = (text: string) => ({ items: [{ text, x: 50, y: 700 }] });
/** The test writer numbers pages from here on, each with its content behind it. */
const PAGE = FIRST_EXTRA_OBJECT;
const CONTENT = PAGE + 1;
const content = (text: string) => {
  const operators = `BT /F1 10 Tf 50 700 Td (${text}) Tj ET`;
  return `<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`;
};

describe('earlier versions', () => {
  const first = writePdf([line('Ana Ruiz was here first'), line('The second page stays')], {
    Author: 'Luis Vega',
  });

  test('a page that was changed', async () => {
    const units = await read(updatePdf(first, { [CONTENT]: content('Nobody was here') }));
    expect(earlier(units)).toEqual(['Ana Ruiz was here first | revision 1, page 1']);
    expect(problemsOf(units)).toEqual([]);
  });

  test('a page that was removed, and what was changed twice', async () => {
    const second = updatePdf(first, { [CONTENT]: content('Eva Soto came next') });
    const third = updatePdf(second, { 2: `<< /Type /Pages /Count 1 /Kids [${PAGE + 2} 0 R] >>` });
    expect(earlier(await read(third))).toEqual([
      'Eva Soto came next | revision 2, page 1',
      'Ana Ruiz was here first | revision 1, page 1',
    ]);
  });

  test.each<[string, Record<number, string>]>([
    ['pages that were moved', { 2: `<< /Type /Pages /Count 2 /Kids [${PAGE + 2} 0 R ${PAGE} 0 R] >>` }],
    ['a signature or another object beside them', { 3: `<< /Author ${pdfString('Luis Vega')} >>` }],
    ['content that was written again', { [CONTENT]: content('Ana Ruiz was here first') }],
  ])('%s say nothing new', async (_, objects) => {
    const units = await read(updatePdf(first, { ...objects, 90: '<< /Type /Sig /Note (x) >>' }));
    expect(earlier(units)).toEqual([]);
  });

  test('properties, notes and outline', async () => {
    const note = `/Subtype /Text /Contents ${pdfString('Ask Eva Soto about him')}`;
    const noted = writePdf(
      [{ ...line('A page'), annotations: [note] }],
      { Author: 'Luis Vega', Title: 'A list' },
      {
        catalog: `/Outlines ${FIRST_EXTRA_OBJECT} 0 R`,
        objects: [
          `<< /First ${FIRST_EXTRA_OBJECT + 1} 0 R /Count 1 >>`,
          `<< /Title ${pdfString('Statement of Marta Rey')} /Parent ${FIRST_EXTRA_OBJECT} 0 R >>`,
        ],
      },
    );
    const cleaned = updatePdf(noted, {
      3: `<< /Title ${pdfString('A list')} >>`,
      [FIRST_EXTRA_OBJECT + 1]: `<< /Title ${pdfString('Statement')} /Parent ${FIRST_EXTRA_OBJECT} 0 R >>`,
      [FIRST_EXTRA_OBJECT + 4]: 'null',
    });
    const texts = earlier(await read(cleaned)).map((text) => text.replace(/ \|.*/, ''));
    expect(texts.sort()).toEqual(['Ask Eva Soto about him', 'Luis Vega', 'Statement of Marta Rey']);
  });

  test('attachments, but not those that are still there', async () => {
    const attach = (name: string, stream: number) =>
      `<< /Type /Filespec /F (${name}) /EF << /F ${stream} 0 R >> >>`;
    const data = (text: string) =>
      `<< /Type /EmbeddedFile /Length ${text.length} >>\nstream\n${text}\nendstream`;
    const [a, b] = [FIRST_EXTRA_OBJECT, FIRST_EXTRA_OBJECT + 1];
    const names = `[(a) ${attach('a.txt', a)} (b) ${attach('b.txt', b)}]`;
    const both = writePdf(
      [line('A page')],
      {},
      {
        catalog: `/Names << /EmbeddedFiles << /Names ${names} >> >>`,
        objects: [data('Name: Ana Ruiz'), data('Name: Luis Vega')],
      },
    );
    const units = await read(updatePdf(both, { [a]: data('Name: withheld') }));
    expect(earlier(units)).toEqual(['a.txt']);
  });

  test('the first section of a linearized file is no version', async () => {
    const text = Buffer.from(first).toString('latin1');
    const linearized = text.replace('\n%', '\n%x\nstartxref\n0\n%%EOF\n%');
    expect(earlier(await read(Uint8Array.from(Buffer.from(linearized, 'latin1'))))).toEqual([]);
  });

  const kids = (...pages: number[]) => pages.map((page) => `${page} 0 R`).join(' ');
  const tree = (...pages: number[]) => `/Type /Pages /Count ${pages.length} /Kids [${kids(...pages)}]`;
  /** The page tree of a document as if it had never been another. Of the same length, so that all offsets hold. */
  const retreed = (bytes: Uint8Array, now: string, then: string) => {
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain(now);
    return Uint8Array.from(Buffer.from(text.replace(now, then.padEnd(now.length)), 'latin1'));
  };

  test('a page that was taken out of the page tree and left in the file', async () => {
    const units = await read(retreed(first, tree(PAGE, PAGE + 2), tree(PAGE + 2)));
    expect(earlier(units)).toEqual(['Ana Ruiz was here first | removed page 1']);
    expect(problemsOf(units)).toEqual([]);
  });

  test('a page left in the file that says what a shown one says', async () => {
    const twice = writePdf([line('Ana Ruiz was here first'), line('Ana Ruiz was here first')]);
    const units = await read(retreed(twice, tree(PAGE, PAGE + 2), tree(PAGE + 2)));
    expect(earlier(units)).toEqual([]);
  });

  test('of very many versions the oldest and the youngest are read, and the rest is named', async () => {
    let bytes = first;
    for (let i = 0; i < 60; i++) bytes = updatePdf(bytes, { [CONTENT]: content(`Version ${i}`) });
    const units = await read(bytes);
    expect(problemsOf(units).map(({ code, detail }) => [code, detail])).toEqual([
      ['too-large', '10 earlier versions were not looked at'],
    ]);
    const texts = earlier(units);
    expect(texts).toHaveLength(50);
    expect(texts.at(-1)).toBe('Ana Ruiz was here first | revision 1, page 1');
  });
});

describe('scanned pages of earlier versions', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => [`Ana Ruiz ${i}`, `Luis Vega ${i}`, 'North Bay Center']);
  const picture = await scanned({ items: tableItems(rows, [60, 220, 380]) });
  const scan = pdfOfPictures([{ pictures: [{ picture }] }]);
  // The picture is the first object of the test writer, the page and its content come next.
  const replaced = updatePdf(scan, { [FIRST_EXTRA_OBJECT + 2]: content('Nobody was here') });
  const noted = updatePdf(scan, { 3: `<< /Author ${pdfString('Luis Vega')} >>` });

  test('are named where the page is another one now', async () => {
    const named = problemsOf(await read(replaced)).map(({ code, locator }) => [code, locator]);
    expect(named).toEqual([['ocr-unavailable', 'revision 1, page 1']]);
  });

  test('are not named again where they are still there', async () => {
    const named = problemsOf(await read(noted)).map(({ code, locator }) => [code, locator]);
    expect(named).toEqual([['ocr-unavailable', 'page 1']]);
  });
});
