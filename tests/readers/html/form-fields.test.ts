import { describe, expect, test } from 'vitest';
import { htmlReader } from '../../../src/readers/html.ts';
import { readAll } from '../../helpers/reading.ts';

/** Records of the page's fields: header → value. */
async function fieldsOf(html: string): Promise<Record<string, string>[]> {
  const { batches } = await readAll(htmlReader, new TextEncoder().encode(`<!doctype html><body>${html}`));
  return batches
    .filter(({ table }) => table.part.startsWith('fields'))
    .flatMap((batch) =>
      Array.from({ length: batch.rowCount }, (_, row) =>
        Object.fromEntries(batch.table.headers!.map((header, column) => [header, batch.text(row, column)])),
      ),
    );
}

describe('fields of forms', () => {
  const cases: [string, string, Record<string, string>[]][] = [
    [
      'names',
      '<form><input name=first_name value=Ana><input name=dob value=1990>',
      [{ 'first name': 'Ana', dob: '1990' }],
    ],
    [
      'labels before, around and after',
      '<form><label for=a>Name:</label><input id=a name=x1 value=Ana><label>Born <input name=x2 value=1990></label><input id=c value=7><label for=c>Age *</label></form>',
      [{ Name: 'Ana', Born: '1990', Age: '7' }],
    ],
    [
      'names that a framework lengthens',
      '<input name="ctl00$Main$txtLastName" value=Roa><input name="child[birth_date]" value=1990><input name="a.name.first" value=Ana>',
      [{ LastName: 'Roa', 'birth date': '1990', 'name first': 'Ana' }],
    ],
    [
      'records of one form by their numbers',
      '<input name="p[0][n]" value=Ana><input name="p[0][d]" value=1><input name="p[1][n]" value=Ben><input name="p[1][d]" value=2>',
      [
        { n: 'Ana', d: '1' },
        { n: 'Ben', d: '2' },
      ],
    ],
    [
      'parts with numbers are one record',
      '<form><input name=address_1 value="1 Elm St"><input name=address_2 value="Apt 2"><input name=city value=Reno>',
      [{ address: 'Apt 2', city: 'Reno' }],
    ],
    [
      'forms are apart',
      '<form><input name=n value=Ana><input name=d value=1></form><form><input name=n value=Ben><input name=d value=2></form>',
      [
        { n: 'Ana', d: '1' },
        { n: 'Ben', d: '2' },
      ],
    ],
    [
      'buttons and empty fields say nothing',
      '<form><input name=n value=""><input type=submit value=Send><input type=radio name=s value=f><input name=d>',
      [],
    ],
  ];
  test.each(cases)('%s', async (_, html, records) => {
    expect(await fieldsOf(html)).toEqual(records);
  });

  test('a page of fields without a form ends', async () => {
    const html = Array.from({ length: 1000 }, (_, i) => `<input name=f${i} value=v${i}>`).join('');
    const records = await fieldsOf(html);
    expect(records.flatMap((one) => Object.values(one))).toHaveLength(1000);
  });
});
