import { describe, expect, test } from 'vitest';
import { CompiledPolicy } from '../../src/core/judge.ts';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import { type ScanKit, scanFile } from '../../src/core/scan.ts';
import { RowsJudge } from '../../src/core/table/ahead/judge.ts';
import { KnownJudge } from '../../src/core/table/ahead/known-judge.ts';
import type { Asked, Knowing, RowsThread, RowsThreads } from '../../src/core/table/ahead/messages.ts';
import { JUDGED, type Slot } from '../../src/core/table/ahead/slot.ts';
import type { FileEntry } from '../../src/core/types.ts';
import { DEFAULT_POLICY } from '../../src/index.ts';
import { readers } from '../../src/readers/index.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { builtinEngine } from '../../src/registry.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';

const SECRET = [7, 11] as const;

const kit: ScanKit = {
  engine: builtinEngine(),
  policy: new CompiledPolicy(DEFAULT_POLICY),
  secret: SECRET,
  limits: DEFAULT_LIMITS,
  platform: nodePlatform,
  lang: 'en',
  maxFindings: 100,
  pickReader: (source) => pickReader(source, readers),
};

/** What a thread does to the questions that it gets. */
type Manner = 'at once' | 'fails' | 'never';

/** Threads that judge as a real one does, on what a real one would get, when it is their turn. */
function threads(manner: Manner) {
  const seen = { asked: 0, judged: 0, closed: 0, withTable: 0, begun: [] as Knowing[] };
  const begin = (format: string, knowing: Knowing): RowsThread => {
    seen.begun.push(knowing);
    const textOf = readers.find(({ id }) => id === format)!.textOfCell!;
    const detectors = { engine: kit.engine, secret: SECRET, textOf };
    const judge = knowing === 'cells' ? new KnownJudge(SECRET) : new RowsJudge(detectors);
    const slots: Slot[] = [];
    return {
      get isReady() {
        // One that fails is lost in the middle.
        return manner === 'fails' ? seen.asked < 2 : manner !== 'never';
      },
      ask(asked: Asked) {
        seen.asked++;
        if (asked.table) seen.withTable++;
        if (asked.memory) slots[asked.slot] = asked.memory;
        judge.answer(structuredClone(asked));
        if (Atomics.load(slots[asked.slot]!.state, 0) === JUDGED) seen.judged++;
      },
      close: () => void seen.closed++,
    };
  };
  return { seen, kit: { ...kit, rowsThreads: { from: 0, begin } satisfies RowsThreads } };
}

async function scan(bytes: Uint8Array, name: string, how: ScanKit): Promise<FileEntry[]> {
  return scanFile(memorySource(name, bytes), name, how, new AbortController().signal);
}

const FAMILY = ['Tzoc', 'Ng', 'Paz', 'Diaz', 'Ruiz', 'Cruz', 'Haddad', 'Okafor', 'Kowalczyk', 'Nguyễn'];
const GIVEN = ['Ixchel', 'Wei', 'Ana', 'Omar', 'Eva', 'Luis', 'Amina', 'Chidi', 'Zofia', 'Muhammad'];
const PLACES = ['Otay Mesa', 'Port Isabel', 'Tacoma', 'Stewart'];

/** A row of somebody; of so many people each comes again. */
function person(i: number, people = 1_000_000): string {
  const n = i % people;
  const name = `${GIVEN[n % 10]} ${FAMILY[Math.floor(n / 10) % 10]}`;
  const born = `19${50 + (n % 50)}-0${1 + (n % 9)}-1${Math.floor(n / 50) % 10}`;
  return `${name},${born},A${String(200_000_000 + n * 7)},${PLACES[n % 4]}`;
}

const HEAD = 'Name,Date of birth,A-Number,Facility';
const ROWS = 42_000;
/** Lines of a list, those with a number in `others` replaced. */
const lines = (others: Record<number, string> = {}, people?: number): string[] => [
  HEAD,
  ...Array.from({ length: ROWS }, (_, i) => others[i] ?? person(i, people)),
];
const text = (rows: readonly string[], end = '\n'): Uint8Array => new TextEncoder().encode(rows.join(end));

/** People as JSON, one a line, with letters that no encoding has; in between, if so, others and their lists. */
const records = (alike: boolean): string[] =>
  Array.from({ length: ROWS }, (_, i) => {
    const [name, born, number, facility] = person(i, 20_000).split(',');
    if (!alike && i > 25_000 && i % 4_000 === 0)
      return JSON.stringify({ name, visits: [{ visitor: 'Ana Paz', on: '2019-03-04' }, { visitor: name }] });
    const named = i % 5_000 === 7 ? `${name}\ud800` : name;
    const of = i % 700 === 0 ? '{"at":' : '{"custody":{"at":';
    return `{"name":${JSON.stringify(named)},"born":"${born}","aNumber":"${number}",${of.slice(1)}"${facility}"${of.length > 7 ? '}' : ''}}`;
  });

const OTHER_TABLE = [
  ['Tribunal,Expediente,Nombre,Nacionalidad', 'Sala 1,123/2019,Ixchel Tzoc,guatemalteca'],
  Array.from({ length: 60 }, (_, i) => `Sala ${i % 3},${i}/2020,${GIVEN[i % 10]} ${FAMILY[i % 7]},cubana`),
].flat();
/** Rows for each field of somebody. */
const FIELDS = Array.from({ length: 120 }, (_, i) => {
  const number = `A20${1_000_000 + i * 7}`;
  const name = `${GIVEN[i % 10]} ${FAMILY[i % 9]}`;
  return [
    `${number},Full name,${name}`,
    `${number},Date of birth,198${i % 10}-04-05`,
    `${number},Nationality,Cuba`,
  ];
}).flat();

const bigEndian = (): Uint8Array => {
  const utf16 = Buffer.from(`\ufeff${lines().join('\r\n')}`, 'utf16le');
  return utf16.swap16();
};

const CASES: Record<string, () => Uint8Array> = {
  'people, each once': () => text(lines()),
  'people who come again': () => text(lines({}, 3_000)),
  'CRLF behind a byte order mark': () => text([`\ufeff${HEAD}`, ...lines().slice(1)], '\r\n'),
  'UTF-16': bigEndian,
  'Windows-1252': () =>
    Buffer.from(lines({ 30000: 'José Muñoz,1970-01-02,A200999999,Tacoma' }).join('\n'), 'latin1'),
  'quoted names, some over two lines': () =>
    text(
      lines().map((line, i) =>
        i > 0 && i % 97 === 0
          ? line.replace(/^([^ ,]+) ([^,]+)/, '"$2,\n $1"')
          : line.replace(/^([^,]+)/, '"$1"'),
      ),
    ),
  'a quote that nothing closes': () => text(lines({ 25000: '"Ana Paz,1970-01-02,A200999999,Tacoma' })),
  'stories and numbers where they are not expected': () =>
    text(
      lines({
        20000:
          'see remark,,,She told the officer that her brother Omar Diaz (A204 555 121) was shot in 2019.',
        33000: 'Ana Paz,unknown,A200999999,call 555-201-3344',
        33001: 'Ana Paz,1970-01-02,A200999999,Tacoma,further,cells,078-05-1120',
      }),
    ),
  'blank lines and the caption again': () => text(lines({ 20000: '', 28000: HEAD, 28001: ',,,' })),
  'another table below': () => {
    const rows = lines();
    return text([...rows.slice(0, 26_000), '', ...OTHER_TABLE, '', ...rows.slice(0, 10_000)]);
  },
  'a table of fields below': () => {
    const rows = lines();
    // Over the end of a window.
    return text([
      ...rows.slice(0, 32_650),
      'Alien number,Attribute,Data',
      ...FIELDS,
      ...rows.slice(0, 10_000),
    ]);
  },
  'the same columns under another caption below': () => {
    const noted = lines().map((line) => line.replace('Facility', 'Remarks'));
    return text([...noted.slice(0, 26_000), HEAD, 'Ana Paz,1970-01-02,A200999999,', ...lines().slice(1)]);
  },
  'columns that change what they hold': () =>
    text(
      lines().map((line, i) => (i > 22_000 && i < 25_000 ? `${line.split(',').reverse().join(',')}` : line)),
    ),
};

describe('rows that another thread judges', () => {
  for (const [what, make] of Object.entries(CASES)) {
    test(`give the same report: ${what}`, async () => {
      const bytes = make();
      const alone = await scan(bytes, 'list.csv', kit);
      const { seen, kit: helped } = threads('at once');
      expect(await scan(bytes, 'list.csv', helped)).toEqual(alone);
      expect(alone[0]!.persons).toBeGreaterThan(1_000);
      expect(seen.asked).toBeGreaterThan(0);
      expect(seen.judged).toBeGreaterThan(0);
      expect(seen.closed).toBe(1);
    });
  }

  test('give the same findings, however far below', async () => {
    const bytes = text(lines({ 33000: 'Ana Paz,unknown,A200999999,call 555-201-3344' }));
    const { seen, kit: helped } = threads('at once');
    const all = { maxFindings: 52_000 };
    const [one, other] = [
      await scan(bytes, 'list.csv', { ...kit, ...all }),
      await scan(bytes, 'list.csv', { ...helped, ...all }),
    ];
    const below = ([entry]: FileEntry[]) => entry!.findings.filter((_, i) => i > 49_500);
    expect(below(other)).toEqual(below(one));
    expect(below(one).length).toBeGreaterThan(2_000);
    expect(seen.judged).toBeGreaterThan(0);
  });

  test('are given to a thread with detectors where cells do not come again', async () => {
    const rows = Array.from(
      { length: 98_000 },
      (_, i) => `Ana Paz,1970-01-02,A-${200_000_000 + i * 7},Tacoma`,
    );
    const bytes = text([HEAD, ...rows]);
    const { seen, kit: helped } = threads('at once');
    expect(await scan(bytes, 'list.csv', helped)).toEqual(await scan(bytes, 'list.csv', kit));
    expect(seen.begun).toEqual(['cells', 'detectors']);
    expect(seen.closed).toBe(2);
    expect(seen.withTable).toBe(1);
  });

  test.each(['fails', 'never'] as const)('give the same report where the thread %s', async (manner) => {
    const bytes = text(lines());
    const { seen, kit: helped } = threads(manner);
    expect(await scan(bytes, 'list.csv', helped)).toEqual(await scan(bytes, 'list.csv', kit));
    expect(seen.asked).toBe(manner === 'never' ? 0 : 2);
    expect(seen.closed).toBe(1);
  });

  test.each(['in one table', 'in tables that take turns'])(
    'give the same report of JSON lines: %s',
    async (how) => {
      const bytes = new TextEncoder().encode(records(how === 'in one table').join('\n'));
      const alone = await scan(bytes, 'list.ndjson', kit);
      const { seen, kit: helped } = threads('at once');
      expect(await scan(bytes, 'list.ndjson', helped)).toEqual(alone);
      expect(alone[0]!.persons).toBeGreaterThan(1_000);
      expect(seen.judged).toBeGreaterThan(0);
    },
  );

  test('are not asked for of tables that list nobody', async () => {
    const rows = Array.from({ length: ROWS }, (_, i) => `${i},Bolt M${i % 20},${i % 97}.50,EUR`);
    const { seen, kit: helped } = threads('at once');
    const bytes = text(['Item,Description,Price,Currency', ...rows]);
    expect(await scan(bytes, 'goods.csv', helped)).toEqual(await scan(bytes, 'goods.csv', kit));
    expect(seen.asked).toBe(0);
  });
});
