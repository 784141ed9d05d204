import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReader, ndjsonReader } from '../../src/readers/json.ts';
import { JsonTables } from '../../src/readers/shared/json-tables.ts';
import { makeProbe } from '../../src/readers/shared/probe.ts';
import {
  allText,
  batchesOf,
  problemsOf,
  sourceOf,
  tablesOf,
  textsOf,
  unitsOf,
} from '../helpers/read-units.ts';

const read = (text: string) => unitsOf(jsonReader, text);
const readLines = (text: string) => unitsOf(ndjsonReader, text);
const spot = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

describe('json: what becomes a table', () => {
  const cases: [string, string, object[]][] = [
    [
      'an array of objects',
      '[{"a":"x","b":1},{"a":"y","b":2}]',
      [
        {
          part: '$[*]',
          headers: ['a', 'b'],
          rows: [
            ['x', '1'],
            ['y', '2'],
          ],
        },
      ],
    ],
    [
      'nested objects',
      '{"people":[{"name":{"first":"Ana","last":"Roa"},"born":"1990-02-03"}]}',
      [{ part: '$.people[*]', title: 'people', headers: ['name.first', 'name.last', 'born'] }],
    ],
    [
      'short lists of scalars in one cell',
      '[{"n":"Ana","also":["Anita","Nana"]}]',
      [{ headers: ['n', 'also'], rows: [['Ana', 'Anita; Nana']] }],
    ],
    [
      'lists of objects in a record',
      '[{"n":"Ana","visits":[{"d":"2020-01-01"},{"d":"2020-01-02"}]},{"n":"Ben","visits":[{"d":"2021-01-01"}]}]',
      [
        { part: '$[*].visits[*]', rows: [['2020-01-01'], ['2020-01-02'], ['2021-01-01']] },
        { part: '$[*]', rows: [['Ana'], ['Ben']] },
      ],
    ],
    ['one object', '{"name":"Ana","age":3}', [{ part: '$', headers: ['name', 'age'], rows: [['Ana', '3']] }]],
    [
      'objects by their key',
      '{"A1":{"n":"Ana","b":"1990"},"A2":{"n":"Ben","b":"1991"}}',
      [
        {
          part: '$.*',
          headers: ['(key)', 'n', 'b'],
          rows: [
            ['A1', 'Ana', '1990'],
            ['A2', 'Ben', '1991'],
          ],
        },
      ],
    ],
    [
      'parts of one thing, which are not rows',
      '{"name":{"first":"Ana","last":"Roa"},"address":{"street":"1 Elm","city":"Reno"}}',
      [{ headers: ['name.first', 'name.last', 'address.street', 'address.city'] }],
    ],
    [
      'arrays of arrays',
      '{"rows":[["Name","Born"],["Ana","1990"]]}',
      [
        {
          part: '$.rows[*]',
          headers: undefined,
          rows: [
            ['Name', 'Born'],
            ['Ana', '1990'],
          ],
        },
      ],
    ],
    [
      'a map with data as keys',
      '{"918273645":"open","918273646":"shut","918273647":"open"}',
      [{ part: '$.*', headers: ['(key)', '(value)'] }],
    ],
    ['an array of texts', '["Ana","Ben"]', [{ part: '$[*]', rows: [['Ana'], ['Ben']] }]],
    ['a key given twice', '[{"n":"Ana","n":"Eva"}]', [{ headers: ['n', 'n'], rows: [['Ana', 'Eva']] }]],
    [
      'numbers as written',
      '[{"a":9.18273645E+08,"b":007,"c":1.50}]',
      [{ rows: [['9.18273645E+08', '007', '1.50']] }],
    ],
    ['escapes', String.raw`[{"a":"P\u00e9rez \ud83d\ude00\n\"x\""}]`, [{ rows: [['Pérez 😀\n"x"']] }]],
    [
      'column names beside the rows',
      '{"columns":["name","born"],"index":[0],"data":[["Ana","1990"]]}',
      [
        {
          part: '$.data[*]',
          rows: [
            ['name', 'born'],
            ['Ana', '1990'],
          ],
        },
        { headers: ['columns', 'index'] },
      ],
    ],
    [
      'a data frame by columns',
      '{"name":{"0":"Ana","1":"Ben"},"born":{"0":"1990","1":"1991"}}',
      [
        {
          part: '$[*]',
          headers: ['name', 'born'],
          rows: [
            ['Ana', '1990'],
            ['Ben', '1991'],
          ],
        },
      ],
    ],
    [
      'lists of one length',
      '{"n":2,"data":{"name":["Ana","Ben"],"born":["1990","1991"],"also":["x"]}}',
      [
        {
          part: '$.data[*]',
          headers: ['name', 'born'],
          rows: [
            ['Ana', '1990'],
            ['Ben', '1991'],
          ],
        },
        { headers: ['n', 'data.also'], rows: [['2', 'x']] },
      ],
    ],
    [
      'an object with numbered keys',
      '{"a":{"0":"x","1":"y"}}',
      [{ headers: ['a.0', 'a.1'], rows: [['x', 'y']] }],
    ],
    [
      'numbered keys and others',
      '{"a":{"0":"x","b":"y"}}',
      [{ headers: ['a.0', 'a.b'], rows: [['x', 'y']] }],
    ],
    [
      'GeoJSON',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Ana"},"geometry":{"type":"Point","coordinates":[1.5,2]}}]}',
      [
        {
          part: '$.features[*]',
          headers: ['type', 'properties.name', 'geometry.type', 'geometry.longitude', 'geometry.latitude'],
        },
        { part: '$' },
      ],
    ],
  ];
  it.each(cases)('%s', async (_, text, tables) => {
    const units = await read(text);
    expect(tablesOf(units)).toMatchObject(tables);
    expect(problemsOf(units)).toEqual([]);
  });

  it('long lists of scalars are a column', async () => {
    const names = Array.from({ length: 50 }, (_, i) => `n${i}`);
    const [table] = tablesOf(await read(JSON.stringify({ names })));
    expect(table).toMatchObject({
      part: '$.names[*]',
      headers: ['names'],
      rows: names.map((name) => [name]),
    });
  });

  it('a large map of objects is a table whose path has no keys', async () => {
    const map = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, { n: `n${i}` }]));
    const units = await read(JSON.stringify({ cases: map }));
    expect(tablesOf(units)[0]!.rows).toHaveLength(3000);
    const locator = batchesOf(units)[0]!.table.locate(spot(2500, 1)).locator;
    expect(locator).toBe('$.cases.*[2500].n');
  });

  it('a key that comes late makes a wider table of the rows after it', async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => (i === 2200 ? { a: i, z: 'late' } : { a: i }));
    const tables = tablesOf(await read(JSON.stringify(rows)));
    expect(tables.map((table) => table.headers)).toEqual([['a'], ['a', 'z']]);
    expect(tables[1]!.rows[200]).toEqual(['2200', 'late']);
  });

  it('records of other kinds at one path are kept apart', async () => {
    const tables = tablesOf(
      await read('[{"name":"Ana","born":"1990"},{"plate":"x","make":"y"},{"name":"Ben"}]'),
    );
    expect(tables.map((table) => table.rows.length)).toEqual([2, 1]);
  });
});

describe('json: places', () => {
  it('names rows and cells by their path', async () => {
    const units = await read(
      '{"people":[{"name":"Ana","x":[{"d":1},{"d":2}]},{"name":"Ben","x":[{"d":3}]}]}',
    );
    const [visits, people] = batchesOf(units).map((batch) => batch.table);
    expect(people!.locate(spot(1, 0)).locator).toBe('$.people[1].name');
    expect(people!.locate({ top: 0, left: 0, bottom: 1, right: 0 }).locator).toBe('$.people[0..1].name');
    expect(visits!.locate(spot(2, 0)).locator).toBe('$.people[1].x[0].d');
    expect(visits!.locate({ top: 0, left: 0, bottom: 2, right: 0 }).locator).toBe(
      '$.people[0].x[0] – $.people[1].x[0].d',
    );
  });

  it.each([
    '{"Zacarías Quilla":{"a":1}}',
    '{"918273645":[{"a":1}]}',
    '{"x@y.org":["p"]}',
    '{"Zacarías Quilla":"a"}',
  ])('no key that may be data: %s', async (text) => {
    const units = await read(text);
    for (const { table } of batchesOf(units)) {
      const shown = table.part + table.locate(spot(0, 0)).locator;
      expect(shown).not.toMatch(/Quilla|918273645|x@y/);
    }
    expect(allText(units).join(' ')).toMatch(/Quilla|918273645|x@y/);
  });
});

describe('json: damage', () => {
  const cases: [string, string, string[]][] = [
    ['cut off', '[{"a":"Ana"},{"a":"Be', ['Ana', 'Be']],
    ['text without quotes', '[{"a": Ana Roa, "b":"x"}]', ['Ana Roa', 'x']],
    ['wrong bracket', '{"p":[{"a":"Ana"}}, "q":"Ben"}', ['Ana', 'Ben']],
    ['garbage behind', '[{"a":"Ana"}] garbage', ['Ana', 'garbage']],
    ['a quote forgotten', '[{"a":"Ana},{"a":"Ben"}]', ['Ana},{', 'Ben']],
  ];
  it.each(cases)('%s', async (_, text, found) => {
    const units = await read(text);
    expect(allText(units)).toEqual(expect.arrayContaining(found));
    expect(problemsOf(units)).toMatchObject([{ code: 'damaged', locator: 'line 1' }]);
  });

  it('comments, trailing commas, single quotes and a byte order mark are no damage', async () => {
    const units = await read("\uFEFF// Ana\n[{'a':'Ben', b: 1,}, /* Eva */ ]");
    expect(problemsOf(units)).toEqual([]);
    expect(textsOf(units)).toMatchObject([
      { text: 'Ana', visibility: 'comment' },
      { text: 'Eva', visibility: 'comment' },
    ]);
    expect(tablesOf(units)).toMatchObject([{ headers: ['a', 'b'], rows: [['Ben', '1']] }]);
  });

  it('a million levels', async () => {
    const units = await read(
      `[{"before":"Ana"},${'['.repeat(1e6)}"deep"${']'.repeat(1e6)},{"before":"Ben"}]`,
    );
    expect(problemsOf(units)).toMatchObject([{ code: 'too-deep' }]);
    expect(allText(units)).toEqual(expect.arrayContaining(['Ana', 'deep', 'Ben']));
    expect((await read(`${'{"a":'.repeat(1e5)}`)).length).toBeGreaterThan(0);
  });

  it('splits a very long text', async () => {
    const long = 'word '.repeat(500_000);
    const units = await read(JSON.stringify([{ note: long }]));
    const pieces = textsOf(units);
    expect(pieces.length).toBe(2);
    expect(pieces[0]).toMatchObject({ header: 'note' });
    expect(Math.max(...allText(units).map((text) => text.length))).toBeLessThanOrEqual(1_048_578);
  });
});

describe('ndjson', () => {
  it('a line is a row, with the line as its place', async () => {
    const units = await readLines('{"a":"Ana"}\n\n{"a":"Ben","c":{"d":1}}\r\n');
    expect(tablesOf(units)).toMatchObject([
      { part: '$', headers: ['a', 'c.d'], rows: [['Ana'], ['Ben', '1']] },
    ]);
    expect(batchesOf(units)[0]!.table.locate(spot(1, 0))).toEqual({ locator: 'line 3, $.a', line: 3 });
  });

  it('lists in lines', async () => {
    const units = await readLines('{"v":[{"d":1},{"d":2}]}\n{"v":[{"d":3}]}\n["x","y"]\n');
    const [inner, list] = batchesOf(units).map((batch) => batch.table);
    expect(inner!.locate(spot(2, 0)).locator).toBe('line 2, $.v[0].d');
    expect(list!.locate(spot(0, 1)).locator).toBe('line 3, $[1]');
  });

  it('a damaged line does not spoil the next', async () => {
    const units = await readLines('{"a":"Ana"}\n{"a":"Be\n{"a":"Eva"}\n');
    expect(tablesOf(units)[0]!.rows).toEqual([['Ana'], ['Be'], ['Eva']]);
    expect(problemsOf(units)).toMatchObject([{ code: 'damaged', locator: 'line 2' }]);
  });
});

describe('json: recognition', () => {
  const cases: [string, string, 'json' | 'ndjson' | 'none'][] = [
    ['{"a":1}', 'x.txt', 'json'],
    ['[\n {"a":1},\n {"a":2}\n]', '', 'json'],
    ['{"a":1}\n{"a":2}\n{"a":3}\n', 'x.json', 'ndjson'],
    ['{"a":1}\n', 'x.jsonl', 'ndjson'],
    ['[1,2]\n["a"]\n[[]]\n[]\n[null]\n', 'x.txt', 'ndjson'],
    ['[Event "Open"]\n[White "Lund, Ana"]\n[Black "Sen, Bo"]\n[Result "1-0"]\n', 'x.pgn', 'none'],
    ['[2024-03-01 10:00:00]\n[2024-03-01 10:00:01]\n[true north]\n', 'x.log', 'none'],
    ['{"a":1}\n', 'x', 'json'],
    ['[section]\nkey=value\n', 'x.ini', 'none'],
    ['[2020-01-01 10:00] started\n', 'x.log', 'none'],
    ['{\\rtf1 text}', 'x.rtf', 'none'],
    ['body { color: red }', 'x.css', 'none'],
    ['{ color: red; }\n', 'x.css', 'none'],
    ['name,born\nAna,1990\n', 'x.json', 'none'],
    ['"text"', 'x.json', 'none'],
    ['{"a": broken here', 'x.json', 'json'],
  ];
  it.each(cases)('%j named %j: %s', async (text, name, wanted) => {
    const probe = await makeProbe(sourceOf(text, name));
    const json = await jsonReader.recognise(probe);
    const lines = await ndjsonReader.recognise(probe);
    const best = Math.max(json, lines) < 0.5 ? 'none' : lines > json ? 'ndjson' : 'json';
    expect(best).toBe(wanted);
  });
});

/** The units of text that comes in the given pieces, in a form that can be compared. */
function inPieces(text: string, cuts: readonly number[]): unknown[] {
  const tables = new JsonTables({ prefix: '', visibility: 'visible', lines: false }, 64);
  const edges = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  const units = [];
  for (let i = 1; i < edges.length; i++) {
    tables.write(text.slice(edges[i - 1], edges[i]));
    units.push(...tables.take());
  }
  tables.end();
  units.push(...tables.take());
  return [tablesOf(units), textsOf(units).map(({ text }) => text), problemsOf(units)];
}

describe('json: properties', () => {
  const scalars = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(scalars);
    if (value !== null && typeof value === 'object')
      return Object.entries(value).flatMap(([key, inner]) => [key, ...scalars(inner)]);
    return value === null ? [] : [typeof value === 'string' ? value : JSON.stringify(value)];
  };

  it('no scalar and no key is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => {
        const units = await read(JSON.stringify(value));
        const all = allText(units).join('\n');
        for (const text of scalars(value)) expect(all).toContain(text);
        expect(problemsOf(units)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '[{"A200345678":{"visits":[["x","y"]]}}]',
    '[{"A200345678":{"":[[]]}}]',
    '[{"A200345678":{"a":{"b":[["x"]]}}}]',
  ])('a key that no path shows is told with lists of lists below it: %s', async (text) => {
    expect(allText(await read(text))).toContain('A200345678');
  });

  it('chunks may end anywhere, and any text is read without an error', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      '\\u00e9',
      '/',
      '*',
      '\n',
      ' ',
      'ab',
      '-1',
      "'",
      'null',
    );
    const text = fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value, null, 1)),
      fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (json, cuts) => {
        expect(inPieces(json, cuts)).toEqual(inPieces(json, []));
      }),
      { numRuns: 300 },
    );
  });
});

describe('json: whole files', () => {
  const fixture = (name: string) =>
    readFileSync(new URL(`../../fixtures/readers/${name}`, import.meta.url), 'utf8');

  it('one value', async () => {
    const tables = tablesOf(await read(fixture('json-case-list.json')));
    expect(tables.map(({ part, title, headers }) => [part, title, headers])).toEqual([
      ['$.sites.*', 'Open cases: sites', ['(key)', 'capacity', 'phone']],
      ['$.cases[*].hearings[*]', 'Open cases: hearings', ['date', 'room']],
      [
        '$.cases[*]',
        'Open cases: cases',
        ['person.first', 'person.last', 'person.born', 'languages', 'hearings'],
      ],
      ['$.frame[*]', 'Open cases: frame', ['name', 'born']],
      ['$', 'Open cases', ['title']],
    ]);
  });

  it('one value to a line', async () => {
    const [table] = tablesOf(await readLines(fixture('json-case-list.ndjson')));
    expect(table).toMatchObject({ headers: ['name', 'born', 'note'] });
  });

  it('may be cut off anywhere', async () => {
    const text = fixture('json-case-list.json').trim();
    for (let end = 1; end < text.length; end += 29) {
      expect(problemsOf(await read(text.slice(0, end)))).toMatchObject([{ code: 'damaged' }]);
    }
    expect(await read('')).toEqual([]);
  });
});

describe('json: objects that stand alone', () => {
  const seen = async (value: unknown) =>
    tablesOf(await read(JSON.stringify(value))).map(({ part, headers, rows }) => ({ part, headers, rows }));
  const address = { '@type': 'PostalAddress', streetAddress: '1 Main St' };

  it('are typed people and offices of linked data, which keep what is said of them', async () => {
    const office = { '@type': 'GovernmentOrganization', name: 'Records', address };
    const person = { '@type': 'Person', name: 'Ada Roa', birthPlace: { '@type': 'Place', name: 'Lima' } };
    const found = await seen({
      '@type': 'NewsArticle',
      headline: 'Open day',
      author: person,
      publisher: office,
    });
    expect(found.map(({ part, headers }) => [part, headers])).toEqual([
      ['$.author', ['@type', 'name', 'birthPlace.@type', 'birthPlace.name']],
      ['$.publisher', ['@type', 'name', 'address.@type', 'address.streetAddress']],
      ['$', ['@type', 'headline']],
    ]);
  });

  it.each([
    [
      'whoever answers for a document',
      { contact: { name: 'Ada Roa', email: 'a@b.example' }, born: '1990-01-01' },
      2,
    ],
    [
      'authors of packages',
      { author: { name: 'Ada Roa', url: 'https://b.example' }, example: { dob: 1 } },
      2,
    ],
  ])('are %s', async (_, value, tables) => {
    expect(await seen(value)).toHaveLength(tables);
  });

  it.each([
    ['a contact without a name', { name: 'Ada Roa', contact: { phone: '1', email: 'a@b.example' } }],
    ['a contact who is somebody', { contact: { name: 'Ada Roa', dob: '1990-01-01' }, country: 'Peru' }],
    ['a name of several parts', { name: { '@type': 'HumanName', family: 'Roa' }, born: '1990-01-01' }],
    ['a country', { '@type': 'Person', name: 'Ada', nationality: { '@type': 'Country', name: 'Peru' } }],
    ['an applicant', { applicant: { name: 'Ada Roa' }, born: '1990-01-01' }],
  ])('are not %s', async (_, value) => {
    expect(await seen(value)).toHaveLength(1);
  });

  it('are not contacts in lists of people', async () => {
    const people = [{ id: 1, born: '1990-01-01', contact: { name: 'Ada Roa', phone: '1' } }];
    expect(await seen(people)).toHaveLength(1);
  });
});
