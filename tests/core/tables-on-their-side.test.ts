/** Tables that give each person a column: captions stand in the first one, and whose the others are stands above, or nowhere. */
import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = ['Nadiya Petrenko', 'Yohannes Tesfay', 'Farzana Rahimi'];
const BORN = ['Date of birth', '1966-09-14', '1991-03-12', '1987-11-01'];
const NATIONALITY = ['Nationality', 'Ukrainian', 'Eritrean', 'Afghan'];
const STATUS = ['Status', 'asylum pending', 'granted asylum', 'refugee'];

describe('people side by side', () => {
  test.each([
    ['names under no caption', [['', ...NAMES], BORN, NATIONALITY, STATUS]],
    ['a word over the captions', [['Field', ...NAMES], BORN, NATIONALITY]],
    [
      'numbers over the names',
      [['Field', 'Person 1', 'Person 2', 'Person 3'], ['Name', ...NAMES], BORN, NATIONALITY],
    ],
    ['nothing above', [['Name', ...NAMES], BORN, STATUS]],
  ])('%s', async (_, rows) => {
    const { verdict, persons } = await scanTable(rows);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 3 });
  });
});

describe('things side by side', () => {
  test.each([
    [
      'years',
      [
        ['', '2021', '2022', '2023'],
        ['Applications', '1203', '1410', '1532'],
        ['Status', 'final', 'final', 'draft'],
        ['Nationality', 'all', 'all', 'all'],
      ],
    ],
    [
      'places',
      [
        ['', 'Nairobi', 'Lima', 'Chisinau'],
        ['Date of opening', '1966-09-14', '1991-03-12', '1987-11-01'],
        ['Country', 'Kenya', 'Peru', 'Moldova'],
        ['Status', 'open', 'closed', 'open'],
      ],
    ],
    [
      'programs',
      [
        ['', 'Green Roofs', 'Safe Routes', 'Open Data'],
        ['Date', '2016-09-14', '2019-03-12', '2018-11-01'],
        ['Status', 'open', 'closed', 'open'],
      ],
    ],
    [
      'a header of captions',
      [
        ['Name', 'Status', 'Country'],
        ['Green Roofs', 'open', 'Kenya'],
        ['Safe Routes', 'closed', 'Peru'],
        ['Open Data', 'open', 'Chad'],
      ],
    ],
  ])('%s', async (_, rows) => {
    expect((await scanTable(rows)).verdict).toBe('pass');
  });
});
