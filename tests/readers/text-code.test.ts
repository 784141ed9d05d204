import { describe, expect, it } from 'vitest';
import { textReader } from '../../src/readers/text.ts';
import { tablesOf, unitsOf } from '../helpers/read-units.ts';

const recordsOf = async (lines: readonly string[]) =>
  tablesOf(await unitsOf(textReader, lines.join('\n'))).flatMap(({ headers, rows }) =>
    rows.map((row) => Object.fromEntries(row.map((cell, i) => [headers?.[i] ?? '', cell]))),
  );
const ONE = { name: 'Delfina Oropeza', born: '1979-09-14' };

describe('calls and maps over several lines are records', () => {
  it.each<[string, string[]]>([
    ['named arguments of Ruby', ['P.create!(', '  name: "Delfina Oropeza",', '  born: "1979-09-14"', ')']],
    ['keys of Ruby before 1.9', ['{', "  :name => 'Delfina Oropeza',", "  :born => '1979-09-14',", '}']],
    ['texts that become dates', ['P.new(', "  name: 'Delfina Oropeza',", "  born: '1979-09-14'.to_date)"]],
    ['dates of Ruby', ['P.new(', "  name: 'Delfina Oropeza',", '  born: Date.new(1979, 9, 14),', ')']],
    ['arguments of Python', ['create(', '    name="Delfina Oropeza",', '    born=date(1979, 9, 14),', ')']],
    ['strings of Python', ['P(', '    name=u"Delfina Oropeza",', '    born=dt.date(1979, 9, 14)', ')']],
    ['maps of Python', ['{', '    "name": "Delfina Oropeza",', '    "born": "1979-09-14",', '},']],
    ['arrays of PHP', ['[', "  'name' => 'Delfina Oropeza',", "  'born' => '1979-09-14',", '],']],
    ['dates of PHP', ['[', "  'name' => 'Delfina Oropeza',", "  'born' => new DateTime('1979-09-14'),", ']']],
    [
      'dates of Carbon',
      ['[', "  'name' => 'Delfina Oropeza',", "  'born' => Carbon::parse('1979-09-14')", ']'],
    ],
    ['fields of C#', ['new P {', '  name = "Delfina Oropeza",', '  born = "1979-09-14"', '};']],
    ['months that count from 0', ['f(', '  name: "Delfina Oropeza",', '  born: new Date(1979, 8, 14),', ')']],
  ])('%s', async (_, lines) => {
    expect(await recordsOf(lines)).toEqual([ONE]);
  });

  it('keeps calls apart that begin on their first line', async () => {
    const call = (name: string, born: string) => [`P.create!(name: "${name}",`, `          born: "${born}")`];
    const all = await recordsOf([
      ...call('Delfina Oropeza', '1979-09-14'),
      ...call('Rui Melo', '1984-03-02'),
    ]);
    expect(all).toEqual([
      { call: 'P.create!', ...ONE },
      { call: 'P.create!', name: 'Rui Melo', born: '1984-03-02' },
    ]);
  });

  it('keeps numbers and constants beside texts', async () => {
    expect(await recordsOf(['f(age: 44, name: "A B",', '  active: true, note: "x")'])).toEqual([
      { call: 'f', age: '44', name: 'A B', active: 'true', note: 'x' },
    ]);
  });
});

it.each([
  ['a remark behind a value', ['name: "A B", # her aunt', 'born: "1979-09-14"']],
  ['an expression', ['name: "A B" + x,', 'born: "1979-09-14"']],
])('loses nothing: %s', async (_, lines) => {
  const all = JSON.stringify(await recordsOf(lines));
  for (const word of lines.join(' ').match(/\w{2,}/g) ?? []) expect(all).toContain(word);
});

it('takes time that grows with length alone', async () => {
  const long = [
    'f(',
    `  a: "${'\\\\'.repeat(60_000)}`,
    `${'a:'.repeat(60_000)}`,
    `f(${'a: 1, '.repeat(20_000)}`,
  ];
  await unitsOf(textReader, Array.from({ length: 20 }, () => long.join('\n')).join('\n'));
});
