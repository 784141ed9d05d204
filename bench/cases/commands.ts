import { basename, join, resolve } from 'node:path';
import type { Bound, Command, Measure, Missing, Place } from '../harness/types.ts';

/** A number of rows, pages or files at a share of the size. */
export const share = (count: number, size: number): number => Math.max(1, Math.round(count * size));

export const OURS = 'amparo scan';

/** A scan that writes its JSON report; it is told how many people were counted. */
export function scan(path: string, { scratch }: Place, options: readonly string[] = []): Command {
  const report = join(scratch, `report-${basename(path)}${options.join('')}.json`);
  return {
    run: [...amparo('scan', '--format', `json=${report}`, ...options), path],
    report,
  };
}

export const amparo = (...args: readonly string[]): string[] => [
  process.execPath,
  resolve('bin/amparo.js'),
  ...args,
];

/** A script of `bench/peers` on a package that is fetched: it gets the package's folder and the path. */
export function peer(script: string, path: string, { tools }: Place, name = script): Command | Missing {
  const folder = tools.peer(name);
  if (typeof folder !== 'string') return folder;
  return { run: [process.execPath, resolve(`bench/peers/${script}.mjs`), path, folder] };
}

/** A script of `bench/peers` that needs no more than our own development does. */
export const script = (name: string, path: string): Command => ({
  run: [process.execPath, resolve(`bench/peers/${name}.mjs`), path],
});

/** A program of the machine. */
export function program(
  name: string,
  args: readonly string[],
  { tools }: Place,
  folder?: string,
): Command | Missing {
  const path = tools.program(name);
  if (typeof path !== 'string') return path;
  return { run: [path, ...args], ...(folder === undefined ? {} : { folder }) };
}

/** ripgrep, counting the lines in which one of the patterns of a file is found, in whatever files there are. */
export const rg = (patterns: string, path: string, at: Place): Command | Missing =>
  program('rg', ['--no-config', '--no-ignore', '-c', '-f', patterns, path], at);

export const TEN_PATTERNS = resolve('bench/peers/patterns.txt');

export const ratio = (against: string, most: number, of = OURS, measure: Measure = 'time'): Bound => ({
  of,
  measure,
  by: 'ratio',
  against,
  most,
});

export const memory = (most: number, of = OURS): Bound => ({ of, measure: 'memory', by: 'value', most });

export const seconds = (most: number, of = OURS): Bound => ({ of, measure: 'time', by: 'value', most });

export const beyond = (against: string, most: number, of: string): Bound => ({
  of,
  measure: 'time',
  by: 'difference',
  against,
  most,
});
