import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RowBatch } from '../../../src/core/types.ts';
import type { CardLeaf } from '../../../src/readers/html/card-rows.ts';
import { Cards } from '../../../src/readers/html/cards.ts';
import type { RowTableOptions } from '../../../src/readers/html/row-table.ts';
import { Repeats, TableBuilder } from '../../../src/readers/html/table.ts';
import { TextPile } from '../../../src/readers/html/text-pile.ts';
import { htmlReader } from '../../../src/readers/html.ts';
import { allText, tablesOf, unitsOf } from '../../helpers/read-units.ts';

const COUNT = 400;
const OPTIONS: RowTableOptions = { part: '', visibility: 'visible', title: () => '' };

/** How often the texts of so many boxes are gone through until all of them have left. */
function looksAt(count: number, pairOf: (i: number) => readonly [string, string]): number {
  let looks = 0;
  const cards = new Cards({ text: () => {}, unit: () => {}, options: () => OPTIONS, isData: true });
  for (let i = 0; i < count; i++) {
    const box = {};
    cards.open('p', box);
    for (const seen of pairOf(i)) {
      const about = { tag: seen === pairOf(i)[0] ? 'dt' : 'dd', header: '', seen, hidden: '' };
      const leaf = { ...about, path: '', raw: false, title: '', line: 1, column: 1 };
      const pieces = [about];
      cards.leaf(
        Object.defineProperty(leaf as unknown as CardLeaf, 'pieces', {
          get: () => {
            looks++;
            return pieces;
          },
        }),
      );
    }
    cards.close(box);
  }
  cards.flush();
  return looks;
}

const letters = (i: number) => `Field ${String.fromCodePoint(0x4e00 + i)}`;

describe('what is no list of pairs is not gone through again from each of its boxes', () => {
  it.each<[string, (i: number) => readonly [string, string]]>([
    ['numbers before values', (i) => [`${i}`, 'x']],
    ['one caption again and again', (i) => ['Field', `${i}`]],
    ['a few captions in turn', (i) => [letters(i % 40), `${i}`]],
    ['captions, and a number at the end', (i) => [i === COUNT - 1 ? '7' : letters(i), `${i}`]],
  ])('%s', (_, pairOf) => {
    expect(looksAt(COUNT, pairOf)).toBeLessThan(COUNT * 12);
  });
});

describe('pairs behind what spoils a list', () => {
  const page = (pairs: string) => `<div>${pairs}</div>`;
  const pair = (caption: string, value: string) => `<div><b>${caption}</b><i>${value}</i></div>`;
  const PAIRS = pair('Name', 'Ana Roa') + pair('Born', '1987-03-12') + pair('Country', 'Peru');
  const ROWS = [
    ['Name', 'Ana Roa'],
    ['Born', '1987-03-12'],
    ['Country', 'Peru'],
  ];

  it.each<[string, string]>([
    ['nothing', page(PAIRS)],
    ['a number for a caption', page(pair('7', 'x') + PAIRS)],
    ['a caption that comes again', page(pair('Name', 'x') + PAIRS)],
    ['two of them', page(pair('Born', 'x') + pair('7', 'y') + PAIRS)],
  ])('%s', async (_, markup) => {
    const tables = tablesOf(await unitsOf(htmlReader, markup));
    expect(tables.map(({ rows }) => rows)).toEqual([ROWS]);
  });
});

describe('a block of many texts', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is not copied for each of them', async () => {
    let copied = 0;
    const { at } = String.prototype;
    vi.spyOn(String.prototype, 'at').mockImplementation(function (this: string, i: number) {
      copied += this.length;
      return at.call(this, i);
    });
    const read = await unitsOf(htmlReader, `<p>${'<b>a</b>'.repeat(COUNT * 10)}`);
    expect(allText(read).join('')).toBe('a'.repeat(COUNT * 10));
    expect(copied).toBeLessThan(COUNT * 100);
  });

  it.each<[string, (pile: TextPile) => void, string, boolean]>([
    ['a caption', (pile) => pile.add('Name:', false), 'Ana', true],
    ['names without a space', (pile) => pile.add('Ana', false), 'Roa', true],
    ['one word', (pile) => pile.add('Ana', false), 'lía', false],
    ['nothing before it', () => {}, 'Ana', false],
    ['an empty text between them', (pile) => ['Ana', ''].map((text) => pile.add(text, false)), 'Roa', true],
    ['a line break', (pile) => [pile.add('Ana', false), pile.lineBreak(false)], 'Roa', false],
    ['what is hidden', (pile) => pile.add('Ana', true), 'Roa', false],
    ['what has left', (pile) => [pile.add('Ana', false), pile.clear()], 'Roa', false],
  ])('runs into the text behind it: %s', (_, fill, next, runs) => {
    const pile = new TextPile();
    fill(pile);
    expect(pile.runsInto(next, false)).toBe(runs);
  });
});

describe('cells that span others', () => {
  /** Rows of a table whose one cell asks to stand in many; the page has so many repeats left. */
  function rowsOf(repeats: Repeats): number {
    const batches: RowBatch[] = [];
    const table = new TableBuilder(OPTIONS, repeats, (batch) => batches.push(batch));
    let cells = 0;
    for (let i = 0; i < 5; i++) {
      table.openRow(1, false);
      table.openCell({ columns: 20, rows: 65_534 }, { line: 1, hidden: false });
      table.cell!.add('x', false);
      table.closed('tr');
      cells += table.lastRow.length;
    }
    table.end();
    return cells;
  }

  it('are repeated so often in all tables of a page together', () => {
    const repeats = new Repeats(500);
    expect(rowsOf(repeats)).toBe(20 + 40 + 60 + 80 + 100);
    // What the first table left, and then each cell once.
    expect(rowsOf(repeats)).toBeLessThan(400);
    expect(rowsOf(repeats)).toBe(5);
  });
});
