/** Sentences cut at their commas: what they say with the words of captions is no caption. */
import { expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const CUT = [
  ['The child Zin Ko Tun', 'born on 1995-05-04 in Burma', 'lives at 1614 Old Ferry St', 'Harlan', 'LA 71351'],
  [
    'The child Lelisa Wakjira',
    'born on 1989-07-13 in Ethiopia',
    'lives at 1780 Tamarisk Way',
    'Encinal Norte',
    'MS 39134',
  ],
  [
    'The child Jing Huang',
    'born on 1989-07-13 in China',
    'lives at 8746 Granite Pl',
    'Grover Falls',
    'GA 31791',
  ],
  [
    'The child Wisly Alcide',
    'born on 1977-02-17 in Haiti',
    'lives at 7003 E Ocotillo St Trlr 46',
    'Fort Ames',
    'TX 78539',
  ],
];

test.each([[[0, 1, 2, 3, 4]], [[0, 1, 2]], [[0, 2]], [[0, 1, 4]], [[0, 2, 3, 4]]])(
  'columns %j',
  async (columns) => {
    const { persons } = await scanTable(CUT.map((row) => columns.map((column) => row[column]!)));
    expect(persons).toBe(4);
  },
);
