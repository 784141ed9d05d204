import type { FileEntry, Masked, Report } from '../../src/core/types.ts';
import { archive, entry, leak, locked, reportOf } from './sample.ts';

/** A run with something of everything that reports must show. */
export const approved: FileEntry = entry('annex/staff.csv', {
  verdict: 'review',
  persons: 4,
  categories: { name: 4, email: 4 },
  rules: [
    { id: 'staff-list', level: 'review', message: 'It names people with addresses.\nAsk them.', persons: 4 },
  ],
  places: [{ locator: 'rows 2–5', visibility: 'visible', persons: 4, categories: { name: 4, email: 4 } }],
  approved: {
    by: 'Press office',
    reason: 'staff who agreed in writing',
    at: '2026-01-02T03:04:05Z',
    until: '2026-06-30',
  },
});

const finding = {
  category: 'name',
  detector: 'person.name',
  score: 0.9,
  visibility: 'css-hidden',
  masked: 'L•••• R•••' as Masked,
  why: ['a known name'],
} as const;

export const page: FileEntry = entry('site/decisions.html', {
  format: 'html',
  verdict: 'block',
  persons: 506,
  categories: { name: 506, nationality: 506 },
  rules: [
    {
      id: 'hidden-list',
      level: 'block',
      message: 'A part that readers do not see lists names.\nDelete it.',
      persons: 506,
    },
    {
      id: 'allow:offices',
      level: 'note',
      message: '2 findings let pass by the list “offices”: our own',
      persons: 0,
    },
  ],
  places: [
    {
      locator: 'table 1, rows 2–507',
      visibility: 'css-hidden',
      persons: 506,
      categories: { name: 506, nationality: 506 },
    },
    { locator: 'lines 4–9', visibility: 'visible', persons: 0, categories: { facility: 1 } },
  ],
  findings: [{ ...finding, locator: 'table 1, row 2, column 3', line: 17, column: 5 }],
  findingsTotal: 1,
});

const summed = [
  { id: 'named', level: 'block', message: 'It names people.\nTake the names out.', persons: 2 },
] as const;

export const container: readonly FileEntry[] = archive.map((one) =>
  one.path === 'all.zip' || one.path === 'all.zip!b.csv' ? { ...one, rules: summed } : one,
);

export const run: Report = reportOf([entry('clean.csv'), leak, locked, ...container, approved, page], {
  verdict: 'block',
  totals: { files: 6, bytes: 2_870_282, blocked: 3, review: 0, incomplete: 1, approved: 1, persons: 6765 },
});
