/**
 * k-anonymity of a million rows by eight quasi-identifiers: seconds, memory, and the same by a Map of joined texts, as
 * a peer, each in a process of its own: `node scripts/with-build.mjs bench/disclosure.ts [ROWS]`.
 */
import { spawnSync } from 'node:child_process';
import { anonymityOf } from '../src/core/disclosure/anonymity.ts';
import { EquivalenceClasses } from '../src/core/disclosure/equivalence.ts';
import { ValueCodes } from '../src/core/disclosure/value-codes.ts';

const LEAST = 11;
/** Distinct values: birth year, sex, nationality, language, religion, facility, day of arrest, size of the family. */
const VALUES = [70, 2, 120, 40, 8, 200, 365, 10];
const BLANK = 200;

interface Told {
  readonly seconds: number;
  readonly megabytes: number;
  readonly uniques: number;
  readonly below: number;
}

/** The rows as texts, the same ones in every process: some values are common, one in two hundred is blank. */
function* rowsOf(rows: number): Generator<readonly string[]> {
  let state = 2022;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  for (let i = 0; i < rows; i++) {
    yield VALUES.map((most, column) => {
      const value = Math.floor(most * next() ** 3);
      return next() * BLANK < 1 && column === 3 ? '' : `${column} value ${value}`;
    });
  }
}

function withCodes(rows: number): Omit<Told, 'seconds' | 'megabytes'> {
  const secret = [17, 4711] as const;
  const columns = VALUES.map(() => new ValueCodes(secret));
  const classes = new EquivalenceClasses(VALUES.length, secret);
  const codes = new Uint32Array(VALUES.length);
  let at = 0;
  for (const row of rowsOf(rows)) {
    for (let i = 0; i < columns.length; i++) codes[i] = columns[i]!.codeOf(row[i]!);
    classes.add(codes, at++);
  }
  const { uniques, below } = anonymityOf(classes, LEAST);
  return { uniques, below };
}

/** What one would write first; a blank is a value. */
function withMap(rows: number): Omit<Told, 'seconds' | 'megabytes'> {
  const counts = new Map<string, number>();
  for (const row of rowsOf(rows)) {
    const key = row.join('|').toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let [uniques, below] = [0, 0];
  for (const count of counts.values()) {
    if (count === 1) uniques++;
    if (count < LEAST) below += count;
  }
  return { uniques, below };
}

function rowsAlone(rows: number): Omit<Told, 'seconds' | 'megabytes'> {
  let uniques = 0;
  for (const row of rowsOf(rows)) uniques += row.length;
  return { uniques, below: 0 };
}

const WAYS = { 'rows alone': rowsAlone, Amparo: withCodes, 'a Map of texts': withMap };
const [first, second] = process.argv.slice(2);
const way = Object.entries(WAYS).find(([name]) => name === first)?.[1];
if (way) {
  const told = way(Number(second));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(
    JSON.stringify({ ...told, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }),
  );
} else {
  const rows = Number(first ?? 1_000_000);
  console.log(
    `${rows.toLocaleString('en')} rows × ${VALUES.length} quasi-identifiers, processor time with start-up`,
  );
  for (const name of Object.keys(WAYS)) {
    const { stdout } = spawnSync(process.execPath, [process.argv[1]!, name, String(rows)], {
      encoding: 'utf8',
    });
    const { seconds, megabytes, uniques, below } = JSON.parse(stdout) as Told;
    const counts = name === 'rows alone' ? '' : `, ${uniques} unique, ${below} below ${LEAST}`;
    console.log(`${name.padEnd(16)} ${seconds.toFixed(2)} s, ${Math.round(megabytes)} MB${counts}`);
  }
}
