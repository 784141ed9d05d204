import { expect, test } from 'vitest';
import { folded } from '../../detectors/person/name/lexicon/list.ts';

const { withFoldedLists } = (await import('../../scripts/folded-lists.mjs' as string)) as {
  withFoldedLists(code: string, fold: (words: string) => string[]): string;
};

const IMPORT = "import { list } from './list.ts';\n";

test('words of lists are folded', () => {
  const code = `${IMPORT}export const A = list(\`\n  Señor фио\n  soyadı\n\`), B = 1;`;
  expect(withFoldedLists(code, folded)).toBe(`${IMPORT}export const A = list("senor fio soyadi"), B = 1;`);
});

test.each([
  `${IMPORT}export const A = list(words);`,
  `${IMPORT}export const f = () => list('Señor');`,
  "export const A = list('Señor');",
])('is left: %s', (code) => {
  expect(withFoldedLists(code, folded)).toBe(code);
});

test('folded words stay as they are', () => {
  const words = folded('Señor O’Néill фио фамилия прізвище Ελλάς اسم नाम ስም 姓名 soyadı ß');
  expect(folded(words.join(' '))).toEqual(words);
});
