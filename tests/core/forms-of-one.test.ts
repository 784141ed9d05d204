/** Forms of a few rows, whose first column captions the second. */
import { expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

test.each([
  [
    'a surname that is a word of officials',
    [
      ['Name', 'Abdoulaye Camara'],
      ['Born', '2001-01-30'],
      ['Country', 'Peru'],
    ],
    1,
  ],
  [
    'two rows',
    [
      ['Name', 'Delfina Oropeza'],
      ['Remarks', 'asylum granted, born 1999-07-08'],
    ],
    1,
  ],
  [
    'two rows of a glossary',
    [
      ['Name', 'what somebody is called'],
      ['Remarks', 'asylum granted or refused'],
    ],
    0,
  ],
  [
    'two captions above nothing',
    [
      ['Name', 'Remarks'],
      ['Born', 'Country'],
    ],
    0,
  ],
] as const)('%s', async (_, rows, persons) => {
  expect((await scanTable(rows)).persons).toBe(persons);
});
