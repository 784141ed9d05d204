import { csv } from '../data/csv.ts';
import { json } from '../data/json.ts';
import { pdfTable } from '../data/pdf-table.ts';
import { site } from '../data/site.ts';
import { workbook } from '../data/workbook.ts';
import type { Bound, Case, Dataset } from '../harness/types.ts';
import { ratio, scan, share } from './commands.ts';

/** Ten times the data may take so many times the time; the memory is flat if it does not grow by more than this. */
const TIME = 10.5;
const FLAT = 1.25;

/** Sizes of the same data in rising order, under the names that are shown. */
type Steps = Readonly<Record<string, { amount: number; dataset: Dataset }>>;

export const scalingCases = (size: number): Case[] => [
  growth('csv', 'CSV of people', {
    '10 MB': { amount: 10, dataset: csv('people', 10e6 * size) },
    '100 MB': { amount: 100, dataset: csv('people', 100e6 * size) },
    '1 GB': { amount: 1000, dataset: csv('people', 1e9 * size) },
  }),
  growth('json', 'JSON lines of people', {
    '10 MB': { amount: 10, dataset: json('people', 10e6 * size, 'lines') },
    '100 MB': { amount: 100, dataset: json('people', 100e6 * size, 'lines') },
    '1 GB': { amount: 1000, dataset: json('people', 1e9 * size, 'lines') },
  }),
  growth('xlsx', 'workbooks of people, 8 columns', {
    '10,000 rows': { amount: 1, dataset: workbook('people', share(10_000, size), 8) },
    '100,000 rows': { amount: 10, dataset: workbook('people', share(100_000, size), 8) },
    '1,000,000 rows': { amount: 100, dataset: workbook('people', share(1_000_000, size), 8) },
  }),
  growth('pdf', 'pages of a table', {
    '30 pages': { amount: 3, dataset: pdfTable(share(30, size)) },
    '300 pages': { amount: 30, dataset: pdfTable(share(300, size)) },
    '1,000 pages': { amount: 100, dataset: pdfTable(share(1000, size)) },
  }),
  growth('files', 'small files of a web site', {
    '100 files': { amount: 1, dataset: site(share(100, size)) },
    '2,000 files': { amount: 20, dataset: site(share(2000, size)) },
    '20,000 files': { amount: 200, dataset: site(share(20_000, size)) },
  }),
];

function growth(name: string, title: string, steps: Steps): Case {
  return {
    name: `scaling/${name}`,
    title: `${title}: does the time grow with the data, does the memory stay`,
    rounds: 1,
    data: Object.fromEntries(Object.entries(steps).map(([step, { dataset }]) => [step, dataset])),
    candidates: (at) =>
      Object.fromEntries(Object.keys(steps).map((step) => [step, scan(at.paths[step]!, at)])),
    bounds: bounds(steps),
  };
}

/** Each step beside the one before in time, the last beside the first in memory. */
function bounds(steps: Steps): Bound[] {
  const names = Object.keys(steps);
  const time = names.slice(1).map((name, i) => {
    const before = names[i]!;
    return ratio(before, (TIME * steps[name]!.amount) / steps[before]!.amount / 10, name);
  });
  return [...time, ratio(names[0]!, FLAT, names.at(-1)!, 'memory')];
}
