import { expect, test } from 'vitest';
import { nameTexts } from '../../src/readers/xlsx/names.ts';

/** What defined names hold. All people are invented. */

test('what is remarked on a name is no value under it', () => {
  const text = 'Statistics!$A$1';
  const [constant, ...remarks] = [
    { name: 'area_1', text: '"Ixchel Tzoc"', remarks: [] },
    { name: 'area_2', text, remarks: ['Nahid Rezayi, born May 3, 1988', 'for the office'] },
    { name: 'area_3', text: '912345678', remarks: ['Olvin Banegas'] },
    { name: 'area_4', text, remarks: [] },
  ].flatMap((one) => [...nameTexts([one])]);
  expect(constant).toMatchObject({ text: 'Ixchel Tzoc', header: 'area_1' });
  expect(remarks).toMatchObject([
    { text: 'Nahid Rezayi, born May 3, 1988\nfor the office', title: 'area_2' },
    { text: '912345678', header: 'area_3' },
    { text: 'Olvin Banegas', title: 'area_3' },
  ]);
  expect(remarks.map(({ header }) => header)).toEqual([undefined, 'area_3', undefined]);
});
