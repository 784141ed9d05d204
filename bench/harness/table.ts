import type { Change, Clock, Judged } from './figures.ts';
import type { CaseResult } from './results.ts';
import type { Bound, Run } from './types.ts';

const CLOCKS: Readonly<Record<Clock, string>> = { wall: 'time', cpu: 'processor time' };

/** A case as it is shown: a line for each candidate, then the bounds, then what has changed. */
export function* table(title: string, result: CaseResult, changed: readonly Change[]): Iterable<string> {
  const { candidates, skipped, bounds, counts } = result;
  const names = Object.keys(candidates);
  const width = Math.max(24, ...[...names, ...Object.keys(skipped)].map((name) => name.length));
  const ours = candidates[names[0] ?? ''];
  yield '';
  yield `${title}${result.size === 1 ? '' : `, at ${result.size} of the size`} (rounds: ${result.rounds})`;
  yield `  ${''.padEnd(width)}      time  ours÷  processor  ours÷    memory  ours÷`;
  for (const name of names) yield `  ${name.padEnd(width)} ${line(candidates[name]!, ours!)}`;
  for (const [name, why] of Object.entries(skipped)) yield `  ${name.padEnd(width)} not measured: ${why}`;
  for (const { candidate, what, counted, expected } of counts)
    yield `  ${what} counted by ${candidate}: ${counted} of ${expected}`;
  for (const judged of bounds) yield `  ${verdict(judged, result.clock)}`;
  for (const change of changed) yield `  ${changeLine(change, result.clock)}`;
}

/** Ratios are ours to the one of the line: what is below 1 is won. */
function line({ wall, cpu, memory }: Run, ours: Run): string {
  const share = (mine: number, other: number) => ratio(mine / other).padStart(6);
  return [
    seconds(wall).padStart(9),
    share(ours.wall, wall),
    seconds(cpu).padStart(10),
    share(ours.cpu, cpu),
    megabytes(memory).padStart(9),
    share(ours.memory, memory),
  ].join(' ');
}

function verdict({ bound, value, met }: Judged, clock: Clock): string {
  const word = met === undefined ? 'not measured' : met ? 'met' : 'missed';
  return `${word.padEnd(6)} ${what(bound, clock)}: ${value === undefined ? '—' : amount(bound, value)} (at most ${amount(bound, bound.most)})`;
}

function what({ of, measure, by, against }: Bound, clock: Clock): string {
  const measured = measure === 'memory' ? 'memory' : CLOCKS[clock];
  if (by === 'value') return `${measured} of ${of}`;
  return by === 'ratio' ? `${measured} of ${of} to ${against}` : `${measured} of ${of} beyond ${against}`;
}

function amount({ by, measure }: Bound, value: number): string {
  if (by === 'ratio') return ratio(value);
  return measure === 'memory' ? megabytes(value) : seconds(value);
}

function changeLine({ bound, before, now, change }: Change, clock: Clock): string {
  const percent = `${change > 0 ? '+' : ''}${Math.round(change * 100)} %`;
  return `since the last result: ${what(bound, clock)} ${amount(bound, before)} → ${amount(bound, now)} (${percent})`;
}

const known = (value: number, shown: string): string => (Number.isFinite(value) ? shown : '—');
const ratio = (value: number): string => known(value, value.toFixed(2));
const megabytes = (value: number): string => known(value, `${Math.round(value)} MB`);
const seconds = (value: number): string =>
  known(value, Math.abs(value) < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(2)} s`);
