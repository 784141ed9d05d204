import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../../src/readers/html.ts';
import { tablesOf, unitsOf } from '../../helpers/read-units.ts';

/** Some 1.7 MB of texts as cards weigh them: they leave in several parts. */
const COUNT = 4_000;
const cards = (count: number, card: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => card(i)).join('\n');
const tablesIn = async (page: string) => tablesOf(await unitsOf(htmlReader, page));

const divs = (i: number) =>
  `<div class=row><div>Ana Roa ${i}</div><div>${1950 + (i % 50)}-03-12</div><div>${'Peru Cuba Haiti'.split(' ')[i % 3]}</div><div>A${201_000_000 + i}</div></div>`;
const captioned = (i: number) =>
  `<li><span>Name</span> <b>Ana Roa ${i}</b><p><span>Born</span> <b>${1950 + (i % 50)}-03-12</b></p><p>A${201_000_000 + i}</p></li>`;

describe('a long list of cards is one table', () => {
  it.each<[string, string, number]>([
    ['rows made of boxes', `<div>${cards(COUNT, divs)}</div>`, 4],
    ['items with captions', `<ul>${cards(COUNT, captioned)}</ul>`, 3],
    ['nobody closes the list', `<main><div>${cards(COUNT, divs)}`, 4],
    ['between other boxes', `<div><h1>T</h1></div><div>${cards(COUNT, divs)}</div><div>x</div>`, 4],
  ])('%s', async (_, page, columns) => {
    const [table, ...others] = await tablesIn(page);
    expect(others).toEqual([]);
    expect(table!.rows).toHaveLength(COUNT);
    // None of them was cut in two.
    expect(table!.rows.every((row) => row.length === columns && row.every((cell) => cell !== ''))).toBe(true);
    expect(table!.rows.map((row) => /\d+$/.exec(row[0]!)![0]).map(Number)).toEqual(
      table!.rows.map((_, i) => i),
    );
  });
});

describe('another one begins', () => {
  const half = cards(COUNT / 2, divs);
  it.each<[string, string]>([
    ['behind a heading', `<div>${half}<h2>Others</h2>${half}</div>`],
    ['in another box', `<div>${half}</div><div>${half}</div>`],
    ['behind a table', `<div>${half}<table><tr><td>1</td></tr></table>${half}</div>`],
    ['where cards are built otherwise', `<div>${half}${cards(COUNT / 2, captioned)}</div>`],
  ])('%s', async (_, page) => {
    const long = (await tablesIn(page)).filter(({ rows }) => rows.length > 1);
    expect(long.map(({ rows }) => rows.length)).toEqual([COUNT / 2, COUNT / 2]);
  });
});
