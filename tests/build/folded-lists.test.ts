import { expect, test } from 'vitest';
import { folded } from '../../detectors/person/name/lexicon/list.ts';
import { captionWords } from '../../src/core/text/fold.ts';

type Folding = (code: string, fold: (words: string) => string[]) => string;
const { withFoldedLists, withFoldedLabels } = (await import(
  '../../scripts/folded-lists.mjs' as string
)) as Record<'withFoldedLists' | 'withFoldedLabels', Folding>;

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

test.each([
  [
    "x = phrases(['núm s s', 'ssn', ...['паспорт №']]);",
    'x = phrases(["num s s", \'ssn\', ...["паспорт"]]);',
  ],
  ["x = nationalId({ labels: ['cédula'] });", 'x = nationalId({ labels: ["cedula"] });'],
  ["x = phrases(['número #', OTHERS]);", "x = phrases(['número #', OTHERS]);"],
  ["x = other({ labels: ['cédula'] });", "x = other({ labels: ['cédula'] });"],
])('labels are folded: %s', (code, expected) => {
  expect(withFoldedLabels(code, captionWords)).toBe(expected);
});
