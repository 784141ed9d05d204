import { describe, expect, test } from 'vitest';
import { KeptWords, type NotedText } from '../../src/clean/kept.ts';
import type { PageWord } from '../../src/core/types.ts';

/** Words of a page; `~` before one that nothing parts from the word before. */
const wordsOf = (line: string): PageWord[] =>
  line.split(' ').map((text, i) => ({
    text: text.replace(/^~/, ''),
    isSure: true,
    isSeen: false,
    isBeside: i > 0,
    isGlued: text.startsWith('~'),
  }));
/** Cells of a row: those in brackets go. */
const rowOf = (row: string): NotedText[] =>
  row
    .split('|')
    .map((cell) => cell.trim())
    .map((cell) => ({ text: cell.replace(/[[\]]/g, ''), gone: cell.startsWith('[') ? 'all' : [] }));

function shown(rows: readonly string[], page: string): string {
  const kept = new KeptWords();
  for (const row of rows) kept.note(1, rowOf(row));
  const words = wordsOf(page);
  return kept
    .of(1, words)
    .map((keeps, i) => (keeps ? words[i]!.text : '_'))
    .join(' ');
}

describe('a word stays where it is known that its text stands there', () => {
  test.each([
    // The same words in two rows, of which one goes.
    [
      ['[Ana] | Oak Center | Final order', '[Eva] | [Elm Center] | Final order'],
      'Ana Oak Center Final order Eva Elm Center Final order',
      '_ Oak Center Final order _ _ _ Final order',
    ],
    // A title of which a word goes elsewhere.
    [
      ['Detention Statistics 2023', '[Ana] | [Oak Detention]'],
      'Detention Statistics 2023 Ana Oak Detention',
      'Detention Statistics 2023 _ _ _',
    ],
    // Parted at the end of a line, and letters drawn apart.
    [['under deten- tion law', '[detention]'], 'under deten- tion law detention', 'under deten- tion law _'],
    [
      ['the detention is long', '[detention] | 7'],
      'the deten- tion is long detention 7',
      'the deten- tion is long _ 7',
    ],
    [['Oak (Nevada) Center', '[Nevada]'], 'Oak ( ~Nevada ~) Center Nevada', 'Oak ( Nevada ) Center _'],
    // Told twice, and standing twice.
    [
      ['A fine Sunday', 'A fine Sunday', '[Sunday]'],
      'A fine Sunday A fine Sunday Sunday',
      'A fine Sunday A fine Sunday _',
    ],
  ])('%j', (rows, page, safe) => {
    expect(shown(rows, page)).toBe(safe);
  });
});

describe('nothing is left to chance', () => {
  test.each([
    // In more places than it was told of: one of them is another text.
    [['Ana Oak Center', '[Ana Oak Center Reno]'], 'Ana Oak Center Ana Oak Center Reno', '_ _ _ _ _ _ _'],
    // The same row, once to stay and once to go.
    [
      ['Ana | Oak | Center', '[Ana] | Oak | Center'],
      'Ana Oak Center Ana Oak Center',
      '_ Oak Center _ Oak Center',
    ],
    // Too short to be told from others.
    [['Oak Center', '[Center]'], 'Oak Center Center', 'Oak _ _'],
    // Not all of it is there.
    [['Oak Center of Reno', '[Reno]'], 'Oak Center of the Reno', 'Oak Center of _ _'],
  ])('%j', (rows, page, safe) => {
    expect(shown(rows, page)).toBe(safe);
  });

  test('pages of one word over and over take no time', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `Ana | Ana | Ana ${i} | [Ana]`);
    expect(shown(rows, 'Ana '.repeat(20_000).trim()).includes('Ana')).toBe(false);
  });
});
