import { expect, it } from 'vitest';
import { captionWords } from '../../src/core/text/fold.ts';

/** What folding makes of words without capitals, written down as it is meant. */
const meant = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}#]+/u)
    .map((word) =>
      word
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        // Persian letters that keyboards put for Arabic ones, and the other way round.
        .replace(/[یى]/g, 'ي')
        .replace(/ک/g, 'ك')
        .toLowerCase(),
    )
    .map((word) => word.replace(/[^\p{L}\p{N}#]+/gu, ''))
    .filter((word) => word !== '');

it('reads labels in letters that folding leaves alone as it reads all others', () => {
  const wrong: string[] = [];
  for (let code = 1; code < 0xd800; code += code < 0x3400 ? 1 : 61) {
    const sign = String.fromCharCode(code);
    if (/\p{Lu}/u.test(sign)) continue;
    // One of these is of no script that is read in a shorter way.
    for (const text of [`и${sign} ${sign}и`, `${sign}ა`])
      if (captionWords(text).join('|') !== meant(text).join('|')) wrong.push(`${code.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

it.each([
  ['идентификационный номер', ['идентификационныи', 'номер']],
  ['شماره ملی', ['شماره', 'ملي']],
  ['የቀበሌ መታወቂያ', ['የቀበሌ', 'መታወቂያ']],
  ['身份证 #', ['身份证', '#']],
  ['а  б', ['а', 'б']],
  ['НомерПаспорта', ['номер', 'паспорта']],
])('%s', (caption, words) => {
  expect(captionWords(caption)).toEqual(words);
});
