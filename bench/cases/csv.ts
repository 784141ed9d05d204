import { csv } from '../data/csv.ts';
import type { Case } from '../harness/types.ts';
import { memory, OURS, peer, program, ratio, rg, scan, TEN_PATTERNS } from './commands.ts';

const PARSERS = ['udsv', 'papaparse', 'csv-parse'];

export const csvCases = (size: number): Case[] => [
  {
    name: 'csv',
    title:
      '300 MB of people: a whole scan beside searching for ten patterns, and beside parsers that only parse',
    data: { people: csv('people', 300e6 * size) },
    candidates: (at) => ({
      [OURS]: scan(at.paths.people!, at),
      'the same, one thread': scan(at.paths.people!, at, ['--jobs', '1']),
      'rg, ten patterns': rg(TEN_PATTERNS, at.paths.people!, at),
      ...Object.fromEntries(PARSERS.map((name) => [name, peer(name, at.paths.people!, at)])),
      'wc -l': program('wc', ['-l', at.paths.people!], at),
    }),
    bounds: [ratio('rg, ten patterns', 2.5), ...PARSERS.map((name) => ratio(name, 1)), memory(150)],
  },
];
