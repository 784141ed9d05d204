import { describe, expect, test } from 'vitest';
import { csvReader } from '../../src/readers/csv.ts';
import { type Any, asTexts, numbers, one, scanWith } from '../helpers/both-ways.ts';

const scan = (text: string, reader = csvReader) =>
  scanWith(reader, 'list.csv', new TextEncoder().encode(text));

const two = (number: number) => String(number).padStart(2, '0');

const hex = (length: number, any: Any) => Array.from({ length }, () => any(16).toString(16)).join('');

const GIVEN = ['Mariam', 'JOSE', 'Wei', 'Fátima', 'Dawit', 'Ana', 'John', 'Ixchel', 'X', 'J.', 'María José'];
const FAMILY = [
  'Haddad',
  'Gómez',
  'de la Cruz',
  "O'Connor",
  'Tum',
  'Xol-Pérez',
  'NGUYEN',
  'Doe',
  'Rica',
  'Santos',
];

/** What stands in columns that rows are made of; some of it is not what the caption says. */
const COLUMNS: Readonly<Record<string, (any: Any) => string>> = {
  Name: (any) =>
    any(40)
      ? `${one(GIVEN, any)} ${one(FAMILY, any)}`
      : one(['Unknown', 'John Doe', 'Costa Rica', 'Santos, Ana', 'Acme Foods Inc', ''], any),
  'Last Name': (any) => one(FAMILY, any),
  'First Name': (any) => (any(9) ? one(GIVEN, any) : `${one(GIVEN, any)} ${one(GIVEN, any)}`),
  'Date of Birth': (any) =>
    one(
      [
        `${1950 + any(60)}-0${1 + any(9)}-${two(1 + any(28))}`,
        `${1 + any(12)}/${1 + any(28)}/${1950 + any(60)}`,
        '',
        'unknown',
        '2031-01-01',
      ],
      any,
    ),
  'A-Number': (any) =>
    one(
      [
        `A${200_000_000 + any(9_000)}`,
        `A${two(any(99))}-333-${100 + any(900)}`,
        String(210_000_000 + any(500)),
        'A123456789',
        'A000000000',
        'A12',
        '',
      ],
      any,
    ),
  SSN: (any) =>
    one(
      [`5${any(90) + 10}-4${any(9)}-${1000 + any(9000)}`, '078-05-1120', '000-12-3456', '900-70-1234', ''],
      any,
    ),
  'Country of Citizenship': (any) => one(['Honduras', 'Haiti', 'El Salvador', 'Narnia', ''], any),
  Status: (any) => one(['asylum granted', 'in ICE custody', 'pending', ''], any),
  Age: (any) => one(['9', '17', '34', 'n/a'], any),
  Code: (any) => `K-${any(100_000)}`,
  Amount: (any) => (any(1_000_000) / 100).toFixed(2),
  'Order date': (any) => `2023-0${1 + any(9)}-11`,
  Trace: (any) =>
    any(80)
      ? `${one(['', 'job ', 'https://example.org/t/'], any)}${hex(8, any)}-${hex(4, any)}-${hex(4, any)}-${hex(4, any)}-${hex(12, any)}`
      : `${hex(40, any)} of Ana Gómez, SSN 528-47-1935`,
  Checksum: (any) => (any(80) ? hex(32, any) : `${hex(20, any)} Ana Gómez, born 12 March 1987, A200-333-444`),
  Remark: (any) =>
    any(60)
      ? one(
          ['', 'repacked, label renewed', 'size "M"', ' two  spaces ', '["a", 7]', 'v17', 'line\nline'],
          any,
        )
      : one(
          [
            'SSN 528-47-1935',
            'call Ana Gómez, A200-333-444',
            'ana.gomez@example.org',
            '{"name": "Ana Gómez", "dob": "1987-03-12"}',
          ],
          any,
        ),
};

const quoted = (text: string, any: Any) =>
  /[",\n]/.test(text) || any(20) === 0 ? `"${text.replaceAll('"', '""')}"` : text;

function table(seed: number, rows: number): string {
  const any = numbers(seed);
  const captions = Object.keys(COLUMNS).filter(() => any(2) === 0);
  if (captions.length < 3) captions.push('Name', 'Code', 'Remark');
  const lines = [captions.join(',')];
  for (let i = 0; i < rows; i++) {
    const cells = captions.map((caption) => quoted(COLUMNS[caption]!(any), any));
    if (any(300) === 0) cells.push('beyond', '528-47-1936');
    lines.push(any(500) === 0 ? lines[0]! : any(400) === 0 ? '' : cells.join(','));
  }
  return lines.join('\n');
}

describe('rows that are judged by their bytes give what they give as texts', () => {
  test.each(Array.from({ length: 6 }, (_, i) => [i + 1]))('table %i', async (seed) => {
    const text = table(seed, 1_500);
    expect(await scan(text)).toEqual(await scan(text, asTexts(csvReader)));
  });
});

/** 20,000 rows of goods; one cell of a late row is put in place of its own. */
function goods(put: { readonly column: number; readonly text: string } | undefined): string {
  const lines = ['Item,Code,Region,Price,Delivered,Remark'];
  for (let i = 1; i <= 20_000; i++) {
    const cells = [
      String(i),
      `K-${i * 7}`,
      'North',
      `${i % 900}.50`,
      `2023-0${1 + (i % 9)}-11`,
      `v${i % 50}`,
    ];
    if (i === 19_700 && put) cells[put.column] = put.text;
    lines.push(cells.join(','));
  }
  return lines.join('\n');
}

describe('one cell late in a long table of goods', () => {
  test.each([
    ['a story among codes', 1, '"Ana Gómez, born 12 March 1987, A-number A918273645"'],
    ['a story among words that come again', 2, 'Ana Gómez is from Honduras; her A-number: A918273645'],
    ['in a remark', 5, 'Ana Gómez, born 12 March 1987, A-number A918273645'],
    ['in quotes, over two lines', 5, '"A-number\nA918273645 of Ana Gómez"'],
    ['in digits of another script', 5, 'SSN ٥٢٨-٤٧-١٩٣٥'],
    ['behind a stray quote', 5, 'size "M, SSN 528-47-1935'],
    ['in JSON with escapes', 5, '"{""ssn"": ""528\\u002d47-1935""}"'],
    [
      'in a story below a date',
      4,
      '"Ana Gómez Tum, Honduran, born July 18, 1991, A-number A918273645, fled in 2019"',
    ],
    ['in a cell beyond the last column', 6, 'SSN 528-47-1935'],
  ])('%s', async (_, column, text) => {
    expect((await scan(goods({ column, text }))).persons).toBe(1);
  });

  test('nobody is found without it', async () => {
    expect(await scan(goods(undefined))).toMatchObject({ verdict: 'pass', persons: 0 });
  });
});

test('a column that becomes another late in a long table without captions is seen', async () => {
  const lines = Array.from({ length: 30_000 }, (_, i) =>
    i < 20_000 ? `${i},K-${i * 7},v${i % 50}` : `${i},A${300_000_000 + i * 13},v${i % 50}`,
  );
  expect((await scan(lines.join('\n'))).persons).toBe(10_000);
});
