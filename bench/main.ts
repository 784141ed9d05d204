// npm run bench: see harness/options.ts for its arguments. bench/run.mjs bundles and starts it.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allCases } from './cases/index.ts';
import { type Made, made } from './harness/data.ts';
import { changes, judge } from './harness/figures.ts';
import { canTellMemory } from './harness/measure.ts';
import { chosen, type Options, optionsOf, USAGE, Usage } from './harness/options.ts';
import { type CaseResult, type Count, keep, lastOf, load, machine } from './harness/results.ts';
import { inTurn, type Outcome } from './harness/rounds.ts';
import { table } from './harness/table.ts';
import { toolsIn } from './harness/tools.ts';
import type { Case, Tools } from './harness/types.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

async function run(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  const cases = chosen(allCases(options.size), options.names);
  if (options.list) {
    for (const { name, title } of cases) say(`${name.padEnd(20)} ${title}`);
    return;
  }
  say(judgedBy(options));
  if (!canTellMemory()) say('memory is not measured: apt-get install time');
  const tools = toolsIn(resolve(options.cache, 'peers'));
  for (const one of cases) await runCase(one, options, tools);
}

function judgedBy({ clock }: Options): string {
  const { cores, node, processor } = machine();
  const by = clock === 'wall' ? 'the clock' : 'processor time (other work runs beside)';
  return `Node ${node}, ${cores} cores of ${processor}, load ${load()}; judged by ${by}`;
}

async function runCase(one: Case, options: Options, tools: Tools): Promise<void> {
  const data = await madeAll(one, join(options.cache, 'data'));
  if (typeof data === 'string') {
    say(`\n${one.title}\n  not measured: ${data}`);
    return;
  }
  const scratch = resolve(options.cache, `scratch-${process.pid}`);
  try {
    mkdirSync(scratch, { recursive: true });
    const paths = Object.fromEntries(Object.entries(data).map(([key, { path }]) => [key, resolve(path)]));
    const rounds = Math.min(options.rounds, one.rounds ?? Number.POSITIVE_INFINITY);
    const measuring = { scratch, home: resolve(options.cache, 'home'), limit: options.limit };
    const outcome = await inTurn(
      one.candidates({ paths, scratch, tools }),
      { rounds, warm: one.warm ?? false },
      measuring,
    );
    tell(one, options, resultOf(one, { ...options, rounds }, { data, outcome }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The data of a case, or why there are none. */
async function madeAll(one: Case, folder: string): Promise<Record<string, Made> | string> {
  const data: Record<string, Made> = {};
  for (const [key, dataset] of Object.entries(one.data)) {
    const found = await made(dataset, folder);
    if (found === undefined) return `${dataset.name} cannot be made here`;
    data[key] = found;
  }
  return data;
}

function resultOf(
  one: Case,
  { rounds, size, clock }: Options,
  { data, outcome }: { data: Readonly<Record<string, Made>>; outcome: Outcome },
): CaseResult {
  const { results, skipped } = outcome;
  return {
    at: `${new Date().toISOString().slice(0, 16)}Z`,
    machine: machine(),
    load: load(),
    rounds,
    size,
    clock,
    candidates: results,
    skipped,
    counts: countsOf(data, outcome),
    bounds: judge(one.bounds, results, clock),
  };
}

/** A report is of the data that have its candidate's name, or of the only ones. */
function countsOf(data: Readonly<Record<string, Made>>, { totals }: Outcome): Count[] {
  const [first, ...others] = Object.values(data);
  return Object.entries(totals).flatMap(([candidate, counted]) => {
    const facts = (data[candidate] ?? (others.length === 0 ? first : undefined))?.facts ?? {};
    return (['persons', 'files'] as const).flatMap((what) => {
      const expected = facts[what];
      return expected === undefined ? [] : [{ candidate, what, counted: counted[what], expected }];
    });
  });
}

function tell({ name, title, bounds }: Case, { out, size, clock }: Options, result: CaseResult): void {
  const last = out === undefined ? undefined : lastOf(out, name, size);
  const changed = last === undefined ? [] : changes(last.candidates, result.candidates, { bounds, clock });
  for (const line of table(`${name}: ${title}`, result, changed)) say(line);
  if (out !== undefined) keep(out, name, result);
}

try {
  if (!existsSync('bin/amparo.js')) throw new Usage('to be run in the folder of the project');
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Usage)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
