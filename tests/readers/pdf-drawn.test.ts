import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Drawn, Problem, Unit } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { type PdfItem, writePdf } from '../helpers/pdf-writer.ts';
import { sourceOf } from '../helpers/read-units.ts';

const NAME = 'Ixchel Tzoc';

/** Where the name is said to be drawn, of a text or of a cell of a table. */
async function drawn(items: readonly PdfItem[], entries = ''): Promise<Drawn | undefined> {
  const context = {
    limits: DEFAULT_LIMITS,
    signal: new AbortController().signal,
    platform: nodePlatform,
  };
  const bytes = writePdf([{ items, entries }]);
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) units.push(unit);
  for (const unit of units) {
    if (unit.kind === 'text' && unit.text === NAME) return unit.locate(0, NAME.length).drawn;
    if (unit.kind !== 'rows') continue;
    for (let row = 0; row < unit.rowCount; row++)
      for (let column = 0; column < unit.width(row); column++) {
        if (unit.text(row, column) !== NAME) continue;
        const top = unit.firstRow + row;
        return unit.table.locate({ top, bottom: top, left: column, right: column }).drawn;
      }
  }
  throw new Error('the name was not read');
}

const name: PdfItem = { text: NAME, x: 100, y: 500, size: 10 };
const BOX: PdfItem = { raw: '0 g 95 495 120 18 re f' };
const rounded = (drawn: Drawn | undefined) => drawn?.box.map(Math.round);

describe('what is covered', () => {
  test.each<[string, string, readonly number[], readonly number[]]>([
    ['upright', '', [612, 792], [100, 282, 151, 296]],
    ['turned right', '/Rotate 90', [792, 612], [497, 100, 511, 151]],
    ['upside down', '/Rotate 180', [612, 792], [461, 497, 512, 511]],
    ['turned left', '/Rotate 270', [792, 612], [282, 461, 296, 512]],
    ['a part of the page', '/CropBox [50 400 350 600]', [300, 200], [50, 90, 101, 104]],
  ])('on a page %s', async (_, entries, size, box) => {
    const place = await drawn([name, BOX], entries);
    expect(place).toMatchObject({ page: 1, size });
    expect(rounded(place)).toEqual(box);
  });

  test('in a cell of a table', async () => {
    const rows = ['Wei Ng', 'Ana Paz', NAME, 'Omar Diaz', 'Eva Ruiz'];
    const items = rows.flatMap((text, i): PdfItem[] => [
      { text: `${i + 1}`, x: 40, y: 540 - 20 * i, size: 10 },
      { text, x: 100, y: 540 - 20 * i, size: 10 },
      { text: 'Texas', x: 300, y: 540 - 20 * i, size: 10 },
    ]);
    expect(rounded(await drawn([...items, BOX]))).toEqual([100, 282, 151, 296]);
  });
});

test('nothing is said of what is seen', async () => {
  expect(await drawn([name])).toBeUndefined();
});
