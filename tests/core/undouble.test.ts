import fc from 'fast-check';
import { expect, test } from 'vitest';
import { undouble } from '../../src/core/text/undouble.ts';

test.each([
  ['NÃ©(e) le', 'Né(e) le'],
  ['NationalitÃ©', 'Nationalité'],
  ['AÃ±o', 'Año'],
  ['CÃ©dula NÂº', 'Cédula Nº'],
  ['Ð”Ð°Ñ‚Ð° Ñ€Ð¾Ð¶Ð´ÐµÐ½Ð¸Ñ\u008f', 'Дата рождения'],
])('%s is %s', (text, meant) => {
  expect(undouble(text)).toBe(meant);
});

test.each(['Né(e) le', 'Año', 'NÃO', 'SÃO PAULO', 'Ã', 'Ñandú', 'Дата', '名前', 'Ã© 名', ''])(
  '%s stays',
  (text) => {
    expect(undouble(text)).toBe(text);
  },
);

test('whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof undouble(text) === 'string'));
  const twice = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  fc.assert(
    fc.property(
      fc.constantFrom('é', 'ñ', 'ü', 'ã', 'ç'),
      fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
      (letter, rest) => undouble(twice(letter + rest)) === letter + rest,
    ),
  );
});
