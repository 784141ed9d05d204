import type { Kind } from '../data/rows.ts';
import { workbook } from '../data/workbook.ts';
import type { Case } from '../harness/types.ts';
import { memory, OURS, program, ratio, scan, script, share } from './commands.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

export const xlsxCases = (size: number): Case[] => (['people', 'goods'] as const).map(against(size));

const against =
  (size: number) =>
  (kind: Kind): Case => ({
    name: `xlsx/${kind}`,
    title: `a workbook of 200,000 × 8 (${kind}), beside the spreadsheet library and unzip`,
    data: { book: workbook(kind, share(200_000, size), 8) },
    candidates: (at) => ({
      [OURS]: scan(at.paths.book!, at),
      'xlsx, reading': script('xlsx', at.paths.book!),
      'unzip -p of the sheet': program('unzip', ['-p', at.paths.book!, SHEET], at),
    }),
    bounds: [ratio('xlsx, reading', 0.25), ratio('unzip -p of the sheet', 4), memory(200)],
  });
