import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Clock, Judged, Results } from './figures.ts';
import type { Facts } from './types.ts';

export interface Machine {
  readonly platform: string;
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
}

export interface Count {
  readonly candidate: string;
  readonly what: keyof Facts;
  readonly counted: number;
  readonly expected: number;
}

/** What is kept of one case. */
export interface CaseResult {
  /** When it ended, to the minute, UTC. */
  readonly at: string;
  readonly machine: Machine;
  /** Mean number of programs that ran or waited, of the minute before. */
  readonly load: number;
  readonly rounds: number;
  /** 1: the data as large as the bounds ask for. */
  readonly size: number;
  readonly clock: Clock;
  readonly candidates: Results;
  readonly skipped: Readonly<Record<string, string>>;
  /** What the reports counted of what the data hold. */
  readonly counts: readonly Count[];
  readonly bounds: readonly Judged[];
}

export type DayResults = Readonly<Record<string, CaseResult>>;

/** Nothing that tells which machine it is, but for what the figures depend on. */
export function machine(): Machine {
  return {
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    node: process.version,
  };
}

export const load = (): number => rounded(loadavg()[0]!);

/** The last result of the case with data of the same size, today's included. */
export function lastOf(folder: string, name: string, size: number): CaseResult | undefined {
  for (const day of days(folder)) {
    const all = read(join(folder, day));
    const result = [all[keyOf(name, size)], all[name]].find((one) => one?.size === size);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The same case of less data is kept beside it, so that a quick look takes nothing away. */
const keyOf = (name: string, size: number): string => (size === 1 ? name : `${name} × ${size}`);

/** Adds to what was kept last of the other cases, so that the newest file has the last result of each. */
export function keep(folder: string, name: string, result: CaseResult): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${result.at.slice(0, 10)}.json`);
  const [last] = days(folder);
  const all = {
    ...(last === undefined ? {} : read(join(folder, last))),
    [keyOf(name, result.size)]: result,
  };
  const round = (_: string, value: unknown) => (typeof value === 'number' ? rounded(value) : value);
  writeFileSync(`${path}.new`, `${JSON.stringify(all, round, 2)}\n`);
  renameSync(`${path}.new`, path);
  return path;
}

/** The newest first. */
function days(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name))
    .sort()
    .reverse();
}

const read = (path: string): DayResults => JSON.parse(readFileSync(path, 'utf8'));

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
