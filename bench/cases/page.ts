import { page } from '../data/page.ts';
import type { Case } from '../harness/types.ts';
import { memory, OURS, peer, scan, seconds } from './commands.ts';

/** Shapes of large pages, and what share of 50 MB is measured: prose takes long. */
const SHAPES = { people: 1, figures: 1, cards: 0.2, app: 0.2, article: 0.2 };

export const pageCases = (size: number): Case[] =>
  Object.entries(SHAPES).map(([shape, share]) => ({
    name: `page/${shape}`,
    title: `a page of ${50 * share} MB (${shape}), beside htmlparser2, which looks for nothing`,
    data: { page: page(shape, 50e6 * share * size) },
    candidates: (at) => ({
      [OURS]: scan(at.paths.page!, at),
      'the same, one thread': scan(at.paths.page!, at, ['--jobs', '1']),
      htmlparser2: peer('htmlparser2', at.paths.page!, at),
    }),
    bounds: [seconds(2 * share * size), memory(250)],
  }));
