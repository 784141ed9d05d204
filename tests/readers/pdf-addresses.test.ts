import { expect, test } from 'vitest';
import { addressText } from '../../src/readers/pdf/structure/addresses.ts';

test.each([
  ['https://agency.example/report.pdf', 'https://agency.example/report.pdf'],
  ['https://agency.example/a%20b', 'https://agency.example/a b'],
  ['mailto:a%40b.org?subject=Case%2012', 'a@b.org\nsubject: Case 12'],
  [
    'https://agency.example/q?name=Ixchel+Tzoc&dob=1987-03-12',
    'https://agency.example/q\nname: Ixchel Tzoc\ndob: 1987-03-12',
  ],
  ['https://agency.example/?C%C3%B3digo=7&&x', 'https://agency.example/\nCódigo: 7\nx'],
  ['https://agency.example/100%', 'https://agency.example/100%'],
  ['mailto:?body=50%+of+all', 'body: 50% of all'],
  ['', ''],
])('%s', (address, text) => {
  expect(addressText(address)).toBe(text);
});
