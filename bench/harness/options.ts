import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Clock } from './figures.ts';
import type { Case } from './types.ts';

export const USAGE = `usage: npm run bench -- [NAME…] [OPTION…]

NAME                a case, or the word before its slash; none means all
--list              what there is
--rounds N          runs of each candidate (5; some cases take fewer)
--size N            share of the data's size (1)
--quick             --rounds 3 --size 0.1
--clock wall|cpu    what ratios and bounds are judged by; without it the time by the clock, or the processor time where
                    other work keeps the machine busy
--limit SECONDS     ends a candidate that takes longer (900)
--out FOLDER        where results are kept and compared with the last (bench/results; 'none': neither)
--cache FOLDER      where data and peers are kept (bench/.cache)`;

export interface Options {
  readonly names: readonly string[];
  readonly list: boolean;
  readonly rounds: number;
  readonly size: number;
  readonly clock: Clock;
  readonly limit: number;
  readonly out: string | undefined;
  readonly cache: string;
}

/** Wrong usage; the message says what. */
export class Usage extends Error {}

/** `busy`: programs that run or wait already. */
export function optionsOf(args: readonly string[], busy = loadavg()[0]!): Options {
  const { values, positionals } = parsed(args);
  const number = (name: 'rounds' | 'size' | 'limit', usual: number) => {
    const value = values[name] === undefined ? usual : Number(values[name]);
    if (!(value > 0)) throw new Usage(`--${name} wants a number above 0`);
    return value;
  };
  const clock = values.clock ?? (busy > 1 ? 'cpu' : 'wall');
  if (clock !== 'wall' && clock !== 'cpu') throw new Usage('--clock is wall or cpu');
  return {
    names: positionals,
    list: values.list ?? false,
    rounds: Math.ceil(number('rounds', values.quick ? 3 : 5)),
    size: number('size', values.quick ? 0.1 : 1),
    clock,
    limit: number('limit', 900),
    out: values.out === 'none' ? undefined : (values.out ?? 'bench/results'),
    cache: values.cache ?? 'bench/.cache',
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        list: flag,
        rounds: text,
        size: text,
        quick: flag,
        clock: text,
        limit: text,
        out: text,
        cache: text,
      },
    });
  } catch (error) {
    throw new Usage((error as Error).message);
  }
}

/** The cases that are named, in the order of the list. */
export function chosen(cases: readonly Case[], names: readonly string[]): readonly Case[] {
  const isNamed = (wanted: string) => (one: Case) => one.name === wanted || one.name.startsWith(`${wanted}/`);
  const unknown = names.find((name) => !cases.some(isNamed(name)));
  if (unknown !== undefined) throw new Usage(`no case is called ${unknown}`);
  return names.length === 0 ? cases : cases.filter((one) => names.some((name) => isNamed(name)(one)));
}
