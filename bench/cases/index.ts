import type { Case } from '../harness/types.ts';
import { csvCases } from './csv.ts';
import { gitCases } from './git.ts';
import { jsonCases } from './json.ts';
import { pageCases } from './page.ts';
import { pdfCases } from './pdf.ts';
import { scalingCases } from './scaling.ts';
import { siteCases } from './site.ts';
import { startCases } from './start.ts';
import { xlsxCases } from './xlsx.ts';

/** All there is to measure, in the order of a run. `size`: share of the data that the bounds ask for. */
export const allCases = (size: number): Case[] => [
  ...startCases(),
  ...csvCases(size),
  ...jsonCases(size),
  ...xlsxCases(size),
  ...pdfCases(size),
  ...pageCases(size),
  ...siteCases(size),
  ...gitCases(size),
  ...scalingCases(size),
];
