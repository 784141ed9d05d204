import { describe, expect, test } from 'vitest';
import { figureTable } from '../../../src/core/disclosure/figure-columns.ts';
import { figureIn } from '../../../src/core/disclosure/figures.ts';
import { smallCells } from '../../../src/core/disclosure/small-cells.ts';

/** `row,column:how` of what is found; the first row has the captions, labels stand in the first column. */
function found(table: readonly (readonly string[])[], isRounded = false): string[] {
  const [captions, ...rows] = table;
  const about = figureTable(captions!, '')!;
  const figures = rows.map((row, i) => ({
    row: i + 1,
    figures: row.map((text, column) => (about.columns[column] === 'label' ? undefined : figureIn(text))),
    isTotal: /^total/i.test(row[0]!),
  }));
  return smallCells(figures, about, isRounded).map(
    ({ row, column, value, how }) => `${row},${column}:${how} ${value}`,
  );
}

const HEAD = ['Nationality', 'Granted', 'Denied', 'Total'];

describe('small figures', () => {
  test('that are shown', () => {
    expect(found([HEAD, ['Iran', '7', '30', '37'], ['Cuba', '12', '11', '23']])).toEqual(['1,1:shown 7']);
  });

  test('one withheld in a row with its total', () => {
    // 37 − 30 = 7.
    expect(found([HEAD, ['Iran', '<11', '30', '37'], ['Cuba', '40', '60', '100']])).toEqual([
      '1,1:recovered 7',
    ]);
  });

  test('two withheld in a row with its total, far enough apart, are safe', () => {
    // 24 = ? + ?, one of them below eleven, the other any number.
    expect(found([HEAD, ['Iran', '<11', '*', '24'], ['Cuba', '40', '60', '100']])).toEqual([]);
  });

  test('two withheld that are few together', () => {
    // 8 = ? + ?: the row counts eight people, as its total shows.
    expect(found([HEAD, ['Iran', '<11', '<11', '8'], ['Cuba', '40', '60', '100']])).toEqual([
      '1,3:shown 8',
      '1,1:recovered 10',
    ]);
  });

  test('two withheld whose bounds leave two values', () => {
    // 19 = ? + ?, each up to ten: nine or ten.
    expect(found([HEAD, ['Iran', '1-10', '1-10', '19'], ['Cuba', '40', '60', '100']])).toEqual([
      '1,1:recovered 10',
      '1,2:recovered 10',
    ]);
  });

  test('withheld in a row, given away by the columns', () => {
    // Granted: 47 − 40 = 7 for Iran. Denied: 90 − 60 = 30.
    const rows = [
      ['Iran', '<11', '*'],
      ['Cuba', '40', '60'],
      ['Total', '47', '90'],
    ];
    expect(found([HEAD.slice(0, 3), ...rows])).toEqual(['1,1:recovered 7']);
  });

  test('a chain over rows and columns', () => {
    // Cuba: 70 − 60 = 10 granted; so Iran: 17 − 10 = 7 granted, and 27 − 7 = 20 denied.
    const rows = [
      ['Iran', '*', '*', '27'],
      ['Cuba', '*', '60', '70'],
      ['Total', '17', '80', '97'],
    ];
    expect(found([HEAD, ...rows])).toEqual(['1,1:recovered 7', '2,1:recovered 10']);
  });

  test('the same with a second figure withheld in the column is safe', () => {
    const rows = [
      ['Iran', '*', '*', '40'],
      ['Cuba', '*', '*', '70'],
      ['Peru', '50', '60', '110'],
      ['Total', '*', '*', '220'],
    ];
    expect(found([HEAD, ...rows])).toEqual([]);
  });

  test('subtotals', () => {
    // 31 − 24 = 7 in the second block.
    const rows = [
      ['Iran', '40'],
      ['Cuba', '60'],
      ['Total A', '100'],
      ['Peru', '<11'],
      ['Haiti', '24'],
      ['Total B', '31'],
      ['Total', '131'],
    ];
    expect(found([['Nationality', 'Detainees'], ...rows])).toEqual(['4,1:recovered 7']);
  });

  test('shares of a number beside', () => {
    // 0.5 % of 1,000 are 5; 99.7 % of 921 are 918.2, so 918, which leaves 3; 12.5 % of 1,000 are 125.
    const head = ['Nationality', 'Total', 'Percent released'];
    expect(
      found([head, ['Iran', '1,000', '0.5%'], ['Cuba', '921', '99.7%'], ['Peru', '1,000', '12.5%']]),
    ).toEqual(['1,2:share 5', '2,2:share 3']);
  });

  test('a share that is too coarse to tell', () => {
    // 0.1 % of 100,000 may be anything from 50 to 150.
    expect(
      found([
        ['Nationality', 'Total', 'Percent released'],
        ['Iran', '100,000', '0.1%'],
      ]),
    ).toEqual([]);
  });

  test('parts of a whole', () => {
    expect(
      found([
        ['Nationality', 'Released'],
        ['Iran', '918 of 921'],
        ['Cuba', '4 of 80'],
        ['Peru', '40 of 80'],
      ]),
    ).toEqual(['1,1:rest 3', '2,1:shown 4']);
  });

  test('a group whose members all had one outcome', () => {
    // All fourteen people were denied: whoever knows somebody from there knows what became of them.
    expect(
      found([
        ['Nationality', 'Granted', 'Denied'],
        ['Iran', '0', '14'],
        ['Cuba', '20', '30'],
      ]),
    ).toEqual(['1,2:group 10']);
  });

  test('all men is no outcome', () => {
    expect(
      found([
        ['Facility', 'Men', 'Women'],
        ['Eloy', '14', '0'],
      ]),
    ).toEqual([]);
  });

  test('a total that does not add up tells nothing', () => {
    // 200 is not 40 + 60: the total counts something else.
    expect(found([HEAD, ['Iran', '<11', '30', '500'], ['Cuba', '40', '60', '200']])).toEqual([]);
  });
});

describe('rounded figures are safe', () => {
  const rows = [
    ['Iran', '10', '30', '40'],
    ['Cuba', '0', '10', '10'],
  ];
  test('with a note', () => {
    expect(found([HEAD, ...rows], true)).toEqual([]);
    expect(found([HEAD, ...rows, ['Peru', '7', '20', '30']], true)).not.toEqual([]);
  });
  test('without one, when there are many and all are tens', () => {
    expect(found([HEAD, ...rows])).not.toEqual([]);
    expect(found([HEAD, ...rows, ['Peru', '40', '50', '90']])).toEqual([]);
  });
});

describe('captions of tables that do not count people', () => {
  test.each([
    [['State', 'Facilities', 'Beds']],
    [['Team', 'Wins', 'Losses']],
    [['County', 'Budget', 'Expenditures']],
    [['Airport', 'Flights', 'Hours']],
    [['Agency', 'Documents', 'Pages']],
    [['Año', 'Presupuesto', 'Contratos']],
  ])('%j', (captions) => {
    expect(figureTable(captions, '')).toBeUndefined();
  });

  test('averages of people are no counts of them', () => {
    expect(figureTable(['Facility', 'Average daily population', 'ALOS'], '')).toBeUndefined();
  });

  test('what a table tells besides', () => {
    expect(figureTable(['Facility', 'Male', 'Female'], '')).toMatchObject({
      isLocal: true,
      isPersonal: true,
    });
    expect(figureTable(['Nacionalidad', 'Solicitudes'], '')).toMatchObject({
      isLocal: false,
      isPersonal: true,
    });
    expect(figureTable(['State', 'Detainees'], '')).toMatchObject({ isLocal: false, isPersonal: false });
    expect(figureTable(['Municipio', '2021', '2022'], 'Niñas y niños migrantes')).toMatchObject({
      isLocal: true,
    });
  });
});
