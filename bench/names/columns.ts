/** Columns of names and columns of other things, judged as the engine judges the columns of a table. */
import { type Random, random } from '../../fixtures/make/random.ts';
import type { Engine } from '../../src/core/engine.ts';
import { findRoles } from '../../src/core/table/roles.ts';
import type { RowBatch } from '../../src/core/types.ts';
import { harmlessKinds } from './harmless.ts';
import { FOREIGN, LAYOUTS, type Layout, WRONG } from './layouts.ts';
import { ORIGINS, type Origin, people } from './people.ts';
import type { Tally } from './tally.ts';

const ROWS = 25;
const TABLES = 5;

function batchOf(rows: readonly (readonly string[])[]): RowBatch {
  return {
    firstRow: 0,
    rowCount: rows.length,
    width: (row) => rows[row]!.length,
    text: (row, column) => rows[row]![column] ?? '',
  } as RowBatch;
}

/** Which of the columns the engine takes for names. */
function namesAmong(
  rows: readonly (readonly string[])[],
  captions: readonly string[],
  engine: Engine,
): boolean[] {
  const batch = batchOf(rows);
  const roles = findRoles(
    rows.map((_, index) => ({ batch, index })),
    { captions },
    engine,
  );
  return rows[0]!.map((_, column) => {
    const role = roles.columns[column];
    return role?.kind === 'fact' && role.detector.category === 'name';
  });
}

function captionsOf(layout: Layout, stream: Random): string[] {
  if (layout.header === undefined) return [];
  return [stream.pick(layout.header === 'wrong' ? WRONG : FOREIGN)];
}

function table(origin: Origin, layout: Layout, stream: Random, engine: Engine): boolean[] {
  const rows = people(origin, ROWS, stream).map((person) => layout.columns(person));
  return namesAmong(rows, captionsOf(layout, stream), engine);
}

/** Recall of columns by origin and layout. */
export function measureColumns(engine: Engine, tally: (origin: string, layout: string) => Tally): void {
  for (const origin of ORIGINS) {
    // One word cannot be split.
    const layouts = LAYOUTS.filter(({ name }) => origin.order !== 'han' || !/split|SURNAME/.test(name));
    for (const layout of layouts) {
      for (let i = 0; i < TABLES; i++) {
        const found = table(origin, layout, random(`${origin.name}/${layout.name}/${i}`), engine);
        for (const right of found) tally(origin.name, layout.name).count(right);
      }
    }
  }
}

const HARMLESS_HEADERS = ['', 'own', 'Name', 'Nombre'];

/** Columns of other things by kind and header: counted as right if they are taken for names, which they are not. */
export function measureHarmless(engine: Engine, tally: (kind: string, header: string) => Tally): void {
  for (const { kind, values } of harmlessKinds()) {
    for (const header of HARMLESS_HEADERS) {
      for (let i = 0; i < TABLES; i++) {
        const stream = random(`${kind}/${header}/${i}`);
        const rows = stream.sample(values, ROWS).map((value) => [value]);
        const captions = header === '' ? [] : [header === 'own' ? kind : header];
        tally(kind, header).count(namesAmong(rows, captions, engine)[0]!);
      }
    }
  }
}
