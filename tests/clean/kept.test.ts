import { describe, expect, test } from 'vitest';
import { KeptWords } from '../../src/clean/kept.ts';
import type { PageWord } from '../../src/core/types.ts';

/** Words of a line; `~` before one that nothing parts from the word before, `/` before the first of a line. */
const wordsOf = (line: string): PageWord[] =>
  line.split(' ').map((text, i) => ({
    text: text.replace(/^[~/]/, ''),
    isSure: true,
    isSeen: false,
    isBeside: i > 0 && !text.startsWith('/'),
    isGlued: text.startsWith('~'),
  }));
const spanOf = (text: string, value: string) => {
  const start = text.indexOf(value);
  return { start, end: start + value.length, category: 'name' as const };
};
/** What is to be seen of the words of a page, of which a text stands there without a value. */
function shown(text: string, value: string, words: string, elsewhere = ''): string {
  const kept = new KeptWords();
  kept.note(1, [{ text, gone: value === '' ? [] : [spanOf(text, value)] }]);
  if (elsewhere !== '') kept.note(1, [{ text: elsewhere, gone: [] }]);
  const known = wordsOf(words);
  const keeps = kept.of(1, known);
  return known.flatMap((word, i) => (keeps[i] ? [word.text] : [])).join(' ');
}

describe('words of a text that stays are seen', () => {
  test.each([
    ['She fled in May', '', 'She fled in May', 'She fled in May'],
    ['Rosa Quispe, 34, fled', 'Rosa Quispe', 'Rosa Quispe, 34, fled', '34, fled'],
    [
      'Maria de la Cruz fled from the city of Reno',
      'Maria de la Cruz',
      'Maria de la Cruz fled from the city of Reno',
      'fled from the city of Reno',
    ],
    ['detention in May', '', 'deten- /tion in May', 'deten- tion in May'],
    ['cross-border work', '', 'cross- /border work', 'cross- border work'],
    ['fled (in May)', '', 'fled ( ~in May ~)', 'fled ( in May )'],
    ['Rosa Quispe, fled', 'Rosa Quispe', 'Rosa Qu ~ispe ~, fled', 'fled'],
    ['one and two', '', 'one\u00a0and two', 'one\u00a0and two'],
  ])('%j without %j: %j', (text, value, words, safe) => {
    expect(shown(text, value, words)).toBe(safe);
  });
});

describe('what may have been taken out is not seen', () => {
  test.each([
    // In no text that was read.
    ['She fled', '', 'She fled Rosa', 'She fled'],
    // Taken out elsewhere on the page.
    ['Rosa fled', 'Rosa', 'Rosa fled Rosa Street', 'fled Street', 'Rosa Street'],
    ['Born 34', '34', 'Born 34 Page 34', 'Born Page', 'Page 34'],
    // Parts of it, and glyphs that stand for several words.
    ['Quispe fled', 'Quispe', 'Qui spe fled', 'fled'],
    ['Rosa Quispe fled', 'Rosa', 'Rosa\u00a0fled Quispe', 'Quispe'],
    // Of a word that is parted by the end of a line.
    ['Quispemamani fled', 'Quispemamani', 'Quispe- /mamani fled', 'fled'],
    // What joins names goes with them.
    ['Ana de Paz', 'Ana de Paz', 'Ana de Paz', '', 'made of wood de'],
  ])('%j without %j: %j', (text, value, words, safe, elsewhere = '') => {
    expect(shown(text, value, words, elsewhere)).toBe(safe);
  });

  test('nor anything of a page that no text is known of', () => {
    expect(new KeptWords().of(2, wordsOf('She fled'))).toEqual([false, false]);
  });
});
