import { describe, expect, it } from 'vitest';
import { textReader } from '../../src/readers/text.ts';
import { batchesOf, tablesOf, unitsOf } from '../helpers/read-units.ts';

const PEOPLE = [
  ['Delfina Oropeza', '1979-09-14', 'Peru'],
  ['Rui Melo', '1984-03-02', 'Angola'],
  ['Anouk Verhaeghe', '1991-12-30', 'Belgium'],
] as const;

const read = async (lines: readonly string[]) => tablesOf(await unitsOf(textReader, lines.join('\n')));
const each = (write: (name: string, born: string, from: string) => string) =>
  PEOPLE.map(([name, born, from]) => write(name, born, from));

describe('values that a program gives to the same thing, line for line, are rows', () => {
  it.each<[string, string[]]>([
    ['tuples of Python', ['rows = [', ...each((n, b, f) => `    ("${n}", "${b}", "${f}"),`), ']']],
    ['lists of Python', ['rows = [', ...each((n, b, f) => `    ['${n}', '${b}', '${f}'],`), ']']],
    [
      'dates that are made',
      ['rows = [', ...each((n, b, f) => `  ("${n}", date(${dated(b)}), "${f}"),`), ']'],
    ],
    ['constructors of Java', each((n, b, f) => `    new Client("${n}", "${b}", "${f}"),`)],
    ['calls of methods', each((n, b, f) => `list.add(new Client("${n}", "${b}", "${f}"));`)],
    ['procedures of a database', each((n, b, f) => `CALL add_client('${n}', '${b}', '${f}');`)],
    ['slices of Go', ['var c = []Client{', ...each((n, b, f) => `\t{"${n}", "${b}", "${f}"},`), '}']],
    ['arrays of PHP', each((n, b, f) => `  array('${n}', '${b}', '${f}'),`)],
    ['rows with a remark', each((n, b, f) => `  ("${n}", "${b}", "${f}"),  # by hand`)],
    [
      'data within a program of Stata',
      ['input str40 a str10 b', ...each((n, b, f) => `"${n}" ${b} "${f}"`), 'end'],
    ],
  ])('%s', async (_, lines) => {
    const tables = await read(lines);
    expect(tables.map(({ rows }) => rows)).toEqual([PEOPLE]);
  });
});

describe('lists that a program gives to names are columns', () => {
  const [name, born, from] = [0, 1, 2].map((column) => PEOPLE.map((one) => `"${one[column]}"`).join(', '));
  it.each<[string, string[]]>([
    [
      'a data frame of R',
      ['p <- data.frame(', `  name = c(${name}),`, `  dob = as.Date(c(${born})),`, `  from = c(${from}))`],
    ],
    [
      'begun on its first line',
      [
        `p <- data.frame(name = c(${name}),`,
        `  dob = c(${born}),`,
        `  from = c(${from}), stringsAsFactors = FALSE)`,
      ],
    ],
    [
      'a map of lists of Python',
      ['data = {', `    "name": [${name}],`, `    "dob": [${born}],`, `    "from": [${from}],`, '}'],
    ],
    ['in one line', [`df = pd.DataFrame({"name": [${name}], "dob": [${born}], "from": [${from}]})`]],
    [
      'a value to a line',
      ['name', 'dob', 'from'].flatMap((key, column) => [
        `    "${key}": [`,
        ...PEOPLE.map((one) => `        "${one[column]}",`),
        '    ],',
      ]),
    ],
    ['arrays of PHP', [`'name' => array(${name}),`, `'dob' => array(${born}),`, `'from' => array(${from}),`]],
  ])('%s', async (_, lines) => {
    const tables = await read(lines);
    expect(tables.map(({ rows }) => rows)).toEqual([[['name', 'dob', 'from'], ...PEOPLE]]);
  });
});

it('says on which line each row stands', async () => {
  const lines = ['x', '', ...each((n, b, f) => `add("${n}", "${b}", "${f}")`)];
  const [batch] = batchesOf(await unitsOf(textReader, lines.join('\n')));
  const lineOf = (row: number) => batch!.table.locate({ top: row, bottom: row, left: 0, right: 2 }).line;
  expect([0, 1, 2].map(lineOf)).toEqual([3, 4, 5]);
});

describe('what is no table stays as it was', () => {
  it.each<[string, string[]]>([
    ['one call', ['add("Delfina Oropeza", "1979-09-14", "Peru")', 'done()']],
    ['calls of other things', ['open("a.txt", "r")', 'print("one", "two")', 'close("a", "b")']],
    ['calls with more and fewer values', ['add("a b", "c")', 'add("a b", "c", "d")', 'add("e")']],
    ['an expression among values', ['add("a" + x, "c")', 'add("b" + y, "d")']],
    ['lists of other lengths', ['a = c("x", "y"),', '', 'b = c("x", "y", "z"),']],
    ['one list', ['names = ["a", "b", "c"]', 'print(names)']],
    [
      'sentences with words in quotes',
      ['"Yes" is "no" in some, she said.', '"No" was "yes" to him, she said.'],
    ],
    ['numbers alone', ['(1, 2, 3),', '(4, 5, 6),']],
  ])('%s', async (_, lines) => {
    const units = await unitsOf(textReader, lines.join('\n'));
    expect(tablesOf(units)).toEqual([]);
    const all = JSON.stringify(units);
    for (const word of lines.join(' ').match(/\w{2,}/g) ?? []) expect(all).toContain(word);
  });
});

function dated(iso: string): string {
  return iso.split('-').map(Number).join(', ');
}

it('keeps tables apart whose columns have the same names, however long', async () => {
  const list = Array.from({ length: 400 }, (_, i) => `"a${i}"`).join(', ');
  const lines = Array.from({ length: 300 }, () => [`x = c(${list}),`, `y = c(${list}))`, '']).flat();
  const tables = await read(lines);
  expect(tables.flatMap(({ rows }) => rows).filter(([x]) => x === 'a399')).toHaveLength(300);
});
