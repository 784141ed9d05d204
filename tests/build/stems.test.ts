import { expect, test } from 'vitest';
import { PROTECTED_STATES } from '../../src/kit/protected-states.ts';

const { stemsOf } = (await import('../../scripts/stems.mjs' as string)) as {
  stemsOf(source: string, flags: string): string[] | undefined;
};

test.each([
  // Alternatives, in either case; of texts that follow each other the longest.
  ['^(?:age|edad|idade)$', '', ['age', 'edad', 'idade']],
  ['(?:post|zip) ?codes?', 'i', ['post code', 'postcode', 'zip code', 'zipcode']],
  ['\\bborn(?: on)? \\d{4}', '', ['born ']],
  ['(?:held|kept)+ (?=x)', '', ['held', 'kept']],
  // A letter that is not ASCII is in no text of ASCII.
  ['c[aá]rcel|prisión', 'i', ['carcel']],
  ['né(?:e)? le', 'iu', []],
  ['stra(?:ß|ss)e$', 'iu', ['strasse']],
  // Nothing need be there.
  ['(?:age)?', '', undefined],
  ['age|\\d+', '', undefined],
  ['[a-z]+', '', undefined],
  ['(a)\\1', '', undefined],
  // One case of the sign for kelvin is ASCII.
  ['\u212a9', 'iu', undefined],
  ['a|b', '', undefined],
])('%s', (source, flags, stems) => {
  expect(stemsOf(source, flags)?.sort()).toEqual(stems?.sort());
});

test('hundreds of words are told, each once, and not of a text that may be anything', () => {
  const words = Array.from({ length: 220 }, (_, i) => `w${i + 100}`);
  const any = `(?<![a-z])(?:${words.join('|')}|(?:${words[0]}|${words[1]}) and more)(?![a-z])`;
  expect(stemsOf(any, '')?.sort()).toEqual(words);
  expect(stemsOf(`(?:${words.join('|')}|)`, '')).toBeUndefined();
  // The longest that lists of people are asked.
  expect(stemsOf(`(?<![a-z0-9])(?:${PROTECTED_STATES.join('|')})(?![a-z0-9])`, '')).toContain('asylum');
});

test('what stands in a look-around need not be in the text', () => {
  expect(stemsOf('(?<!not )detained(?! dog)', '')).toEqual(['detained']);
});
