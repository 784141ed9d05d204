import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTIONS,
  type CleanDocument,
  COPY_FORMATS,
  type DocTable,
  makeCopy,
  type Plan,
  proposePlan,
  readDocument,
  tablesOf,
} from '../../src/clean/index.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import { copyTools } from '../../src/run/clean-tools.ts';
import { found, kit } from '../e2e/clean/canary.ts';

const how = { kit, tools: copyTools(new Uint8Array(32)), lang: 'en' } as const;
const documentOf = (table: Omit<DocTable, 'kind' | 'name' | 'above'>): CleanDocument => ({
  name: 'list',
  format: 'csv',
  blocks: [{ kind: 'table', name: 'list', above: [], ...table }],
  left: { hidden: {}, files: 0 },
  problems: [],
});
const reread = (name: string, bytes: Uint8Array) =>
  readDocument(memorySource(name, bytes), kit, new AbortController().signal);

async function bytesOf(document: CleanDocument, plan: Plan, format: (typeof COPY_FORMATS)[number]) {
  const copy = await makeCopy(document, plan, format, how);
  if ('fault' in copy) throw new Error(copy.fault.kind);
  return copy.bytes;
}
const keepAll = (columns: number): Plan => ({
  texts: 'keep',
  tables: [
    {
      ...{ table: 0, name: '', action: 'keep' },
      columns: Array.from({ length: columns }, (_, column) => ({
        column,
        name: '',
        action: 'keep' as const,
      })),
    },
  ],
});

describe('what stays is equal', () => {
  const rows = [
    ['North', { text: '1234.5', kind: 'number' }, { text: '2022-11-28', kind: 'date' }, '00123'],
    ['Ñandú & <b>"', { text: '-7', kind: 'number' }, { text: '1899-01-01', kind: 'date' }, ' a  b '],
    ['=1+1', { text: '0', kind: 'number' }, { text: '2000-02-29', kind: 'date' }, '-5'],
  ] as const;
  const document = documentOf({ captions: ['Facility', 'Beds', 'Opened', 'Code'], rows });
  const shown = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text).trim()));

  test.each(['xlsx', 'html', 'docx'] as const)('in %s', async (format) => {
    const again = await reread(`copy.${format}`, await bytesOf(document, keepAll(4), format));
    expect(again.problems).toEqual([]);
    const cells = tablesOf(again)[0]!.rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : cell.text).trim().replace(/ +/g, ' ')),
    );
    expect(cells).toEqual(shown.map((row) => row.map((text) => text.replace(/ +/g, ' '))));
  });

  test('in csv, but for what would be run', async () => {
    const text = Buffer.from(await bytesOf(document, keepAll(4), 'csv')).toString();
    expect(text).toBe(
      '\ufeffFacility,Beds,Opened,Code\r\nNorth,1234.5,2022-11-28,00123\r\n' +
        `"Ñandú & <b>""",-7,1899-01-01," a  b "\r\n'=1+1,0,2000-02-29,-5\r\n`,
    );
  });
});

test.each(['=A1', '+cmd', '-cmd|x', '@SUM(1)', '\t=A1', '＝A1', ' =A1'])(
  'a cell %j runs nothing in CSV',
  async (cell) => {
    const document = documentOf({ captions: [], rows: [[cell]] });
    const text = Buffer.from(await bytesOf(document, keepAll(1), 'csv')).toString();
    expect(text.replace(/^\ufeff"?/, '')).toMatch(/^'/);
  },
);

test('marks in which texts can be hidden are in no copy', async () => {
  const tag = [...'HIDDEN'].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join('');
  const document = documentOf({ captions: [], rows: [[`a${tag}\u200bb\u0000c`]] });
  for (const format of COPY_FORMATS)
    expect(Buffer.from(await bytesOf(document, keepAll(1), format)).includes(Buffer.from(tag))).toBe(false);
  expect(found(await bytesOf(document, keepAll(1), 'xlsx'), ['abc'])).toEqual(['abc']);
});

describe('whatever the table and the plan', () => {
  /** Values that no other text holds by chance. */
  const value = fc.integer({ min: 0, max: 9999 }).map((n) => `qzx${n}vwk`);
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.tuple(
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...ACTIONS, 'unnamed' as const), { minLength: width, maxLength: width }),
        fc.constantFrom(...COPY_FORMATS),
        fc.constantFrom('keep', 'count'),
      ),
    );

  test('columns that are dropped, shortened or replaced leave no value', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ([rows, actions, format, action]) => {
        const document = documentOf({ captions: actions.map((_, i) => `caption ${i}`), rows });
        const columns = actions.flatMap((what, column) =>
          what === 'unnamed' ? [] : [{ column, name: '', action: what }],
        );
        const plan: Plan = { texts: 'keep', fewest: 2, tables: [{ table: 0, name: '', action, columns }] };
        const copy = await makeCopy(document, plan, format, how);
        const gone = rows.flatMap((row) => row.filter((_, i) => !['keep', 'redact'].includes(actions[i]!)));
        const kept = new Set(
          rows.flatMap((row) => row.filter((_, i) => ['keep', 'redact'].includes(actions[i]!))),
        );
        if ('fault' in copy) {
          expect(copy.fault.kind).toBe('nothing');
          return;
        }
        expect(
          found(
            copy.bytes,
            gone.filter((text) => !kept.has(text)),
          ),
        ).toEqual([]);
        if (action === 'keep') expect(found(copy.bytes, kept).length).toBe(kept.size);
      }),
      { numRuns: 60 },
    );
  });
});

test('the same value has the same token, under another key another, and none tells the value', async () => {
  const document = documentOf({ captions: ['Who'], rows: [['Ana Cruz'], ['ANA  CRUZ'], ['Eva Ruiz']] });
  const plan = keepAll(1);
  const tokens: Plan = {
    ...plan,
    tables: [{ ...plan.tables[0]!, columns: [{ column: 0, name: '', action: 'token' }] }],
  };
  const made = async (key: number) => {
    const tools = copyTools(new Uint8Array(32).fill(key));
    const copy = await makeCopy(document, tokens, 'csv', { ...how, tools });
    if ('fault' in copy) throw new Error(copy.fault.kind);
    return Buffer.from(copy.bytes).toString().trim().split('\r\n').slice(1);
  };
  const [one, two, three] = await made(1);
  expect(one).toMatch(/^t-[b-z]{16}$/);
  expect([two === one, three === one]).toEqual([true, false]);
  expect((await made(2))[0]).not.toBe(one);
});

test('the proposed plan drops who somebody is and keeps a list of facilities', async () => {
  const people = Array.from({ length: 30 }, (_, i) => [
    ['Ixchel Tzoc', 'Mamadou Bah', 'Rosa Quispe'][i % 3]!,
    `19${70 + i}-03-12`,
    ['Guatemala', 'Guinea'][i % 2]!,
    `A${918_273_000 + i}`,
  ]);
  const actions = (document: CleanDocument) =>
    proposePlan(document, kit).tables[0]!.columns.map(({ action }) => action);
  const captions = ['Name', 'Date of Birth', 'Nationality', 'A-Number'];
  expect(actions(documentOf({ captions, rows: people }))).toEqual(['drop', 'year', 'keep', 'drop']);
  // Of a handful of people all tells.
  expect(actions(documentOf({ captions, rows: people.slice(0, 5) }))).toEqual([
    'drop',
    'drop',
    'drop',
    'drop',
  ]);
  const places = { captions: ['Facility', 'City', 'Beds'], rows: [['North', 'Reno', '41']] };
  expect(actions(documentOf(places))).toEqual(['keep', 'keep', 'keep']);
});
