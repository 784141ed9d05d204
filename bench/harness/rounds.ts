import { readFileSync } from 'node:fs';
import { type Results, summary } from './figures.ts';
import { Failed, type Measuring, measure } from './measure.ts';
import type { Candidates, Command, Facts, Run } from './types.ts';

export interface Outcome {
  readonly results: Results;
  /** Candidates that did not run to the end, and why. */
  readonly skipped: Readonly<Record<string, string>>;
  /** What the reports count, by candidate. */
  readonly totals: Readonly<Record<string, Required<Facts>>>;
}

/** Each candidate once a round in a fresh process, one after the other, so that all meet the same noise. */
export async function inTurn(
  candidates: Candidates,
  { rounds, warm }: { rounds: number; warm: boolean },
  measuring: Measuring,
): Promise<Outcome> {
  const runs = new Map<string, Run[]>();
  const skipped: Record<string, string> = {};
  const commands = new Map<string, Command>();
  for (const [name, candidate] of Object.entries(candidates)) {
    if ('missing' in candidate) skipped[name] = candidate.missing;
    else commands.set(name, candidate);
  }
  for (let round = warm ? -1 : 0; round < rounds; round++) {
    for (const [name, command] of commands) {
      const run = await attempt(command, measuring);
      if (typeof run === 'string') {
        skipped[name] = run;
        commands.delete(name);
        runs.delete(name);
      } else if (round >= 0) runs.set(name, [...(runs.get(name) ?? []), run]);
    }
  }
  const results = Object.fromEntries([...runs].map(([name, list]) => [name, summary(list)]));
  return { results, skipped, totals: counted(commands) };
}

async function attempt(command: Command, measuring: Measuring): Promise<Run | string> {
  try {
    return await measure(command, measuring);
  } catch (error) {
    if (error instanceof Failed) return error.message;
    throw error;
  }
}

function counted(commands: ReadonlyMap<string, Command>): Record<string, Required<Facts>> {
  const told: Record<string, Required<Facts>> = {};
  for (const [name, { report }] of commands)
    if (report !== undefined) told[name] = JSON.parse(readFileSync(report, 'utf8')).totals;
  return told;
}
