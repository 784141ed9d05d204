import { expect, it } from 'vitest';
import { htmlReader } from '../../../src/readers/html.ts';
import { allText, tablesOf, unitsOf } from '../../helpers/read-units.ts';

const dump = (text: string) =>
  `<mediawiki xml:lang="en"><page><title>Beds</title><revision><id>9</id><text xml:space="preserve">${text}</text></revision></page></mediawiki>`;
const read = (text: string) => unitsOf(htmlReader, dump(text));

it('dump of a wiki: tables in the text of a page are rows', async () => {
  const units = await read(
    'Words before.\n{|\n! Name\n! Born\n|-\n| Rosa &amp; Alba\n| 1980\n|}\nWords behind.',
  );
  expect(tablesOf(units)).toMatchObject([
    {
      rows: [
        ['Name', 'Born'],
        ['Rosa & Alba', '1980'],
      ],
    },
  ]);
  expect(allText(units)).toContain('Words before.');
  expect(allText(units)).toContain('Words behind.');
});

it('dump of a wiki: templates and programs are no tables', async () => {
  const units = await read('{{Infobox\n| name = Lima\n| area = 5}}\nitems.each {|item| puts item}');
  expect(tablesOf(units)).toEqual([]);
});
