import { expect, test } from 'vitest';
import { readLink } from '../../../src/readers/html/links.ts';

/** What a path is taken to say. All people are invented. */
test.each<[string, string[]]>([
  ['/assets/app.3f9a01c7.js', []],
  ['/assets/site-0017b2d9e4.min.css', []],
  ['/assets/chunk.20231105a.js', []],
  ['/lists/ixchel-tzoc-A212555147.js', ['ixchel-tzoc-A212555147']],
  ['/lists/ixchel-tzoc-212555147.js', ['ixchel-tzoc-212555147']],
  ['/lists/ixchel_tzoc_A212555147.pdf', ['ixchel tzoc A212555147']],
  ['/lists/tzoc.3f9a0001c7.pdf', ['tzoc.3f9a0001c7']],
  ['/news/a-page', []],
])('%s', (link, expected) => {
  expect(readLink(link, false).texts.map(({ text }) => text)).toEqual(expected);
});
