import type { FileEntry, Masked, Report, Verdict } from '../../src/core/types.ts';

/** An entry of a clean file, with what is given in place. */
export function entry(path: string, given: Partial<FileEntry> = {}): FileEntry {
  return {
    path,
    format: 'csv',
    bytes: 1234,
    verdict: 'pass',
    persons: 0,
    categories: {},
    rules: [],
    places: [],
    findings: [],
    findingsTotal: 0,
    problems: [],
    ...given,
  };
}

export const leak: FileEntry = entry('release/detention-statistics.xlsx', {
  format: 'xlsx',
  bytes: 412_345,
  verdict: 'block',
  persons: 6252,
  categories: {
    name: 6252,
    birth_date: 6250,
    nationality: 6252,
    a_number: 6252,
    facility: 6252,
    'x-tattoo': 1,
  },
  rules: [
    {
      id: 'named-protected',
      level: 'block',
      message:
        'People who asked for protection are named together with what lets others find them.\nDelete the hidden sheet in the original, save, and scan the new file.',
      persons: 6252,
      basis: ['8 CFR 208.6', '8 U.S.C. 1367'],
    },
  ],
  places: [
    { locator: 'sheet "Summary"', visibility: 'visible', persons: 0, categories: { facility: 12 } },
    {
      locator: "'Data 2022'!A2:F6253",
      visibility: 'hidden-sheet',
      persons: 6252,
      categories: { name: 6252 },
    },
  ],
  findings: [
    {
      category: 'name',
      detector: 'person.name',
      score: 0.9,
      locator: "'Data 2022'!A2",
      visibility: 'hidden-sheet',
      masked: 'M••••• G•••••' as Masked,
      why: ['under a header that says so'],
    },
    {
      category: 'a_number',
      detector: 'us.a-number',
      score: 0.95,
      locator: "'Data 2022'!D2",
      visibility: 'hidden-sheet',
      masked: 'A•••-•••-•89' as Masked,
      why: ['under a header that says so', 'has the shape of one'],
    },
  ],
  findingsTotal: 31_258,
});

export const locked: FileEntry = entry('release/annex.pdf', {
  format: 'pdf',
  bytes: 2_400_000,
  verdict: 'incomplete',
  problems: [{ code: 'encrypted', message: 'the document is encrypted' }],
});

export const archive: readonly FileEntry[] = [
  entry('all.zip', { format: 'zip', bytes: 50_000, verdict: 'block', persons: 3, categories: { name: 3 } }),
  entry('all.zip!a/clean.csv'),
  entry('all.zip!a/staff.csv', { verdict: 'review', persons: 1, categories: { name: 1 } }),
  entry('all.zip!b.csv', {
    verdict: 'block',
    persons: 2,
    categories: { name: 2 },
    places: [{ locator: 'b.csv', visibility: 'visible', persons: 2, categories: { name: 2 } }],
  }),
];

export function reportOf(files: readonly FileEntry[], given: Partial<Report> = {}): Report {
  const outer = files.filter((file) => !file.path.includes('!'));
  const count = (verdict: Verdict) => outer.filter((file) => file.verdict === verdict).length;
  const verdicts: Verdict[] = ['block', 'incomplete', 'review', 'pass'];
  return {
    schema: 'amparo.report/1',
    tool: { name: 'amparo', version: '0.0.0' },
    run: {
      startedAt: '2026-01-02T03:04:05.000Z',
      durationMs: 1234,
      policy: 'confidential-population',
      policyDigest: `sha256:${'0'.repeat(64)}`,
      source: 'files',
    },
    verdict: verdicts.find((verdict) => count(verdict) > 0) ?? 'pass',
    totals: {
      files: outer.length,
      bytes: outer.reduce((sum, file) => sum + file.bytes, 0),
      blocked: count('block'),
      review: count('review'),
      incomplete: count('incomplete'),
      approved: 0,
      persons: outer.reduce((sum, file) => sum + file.persons, 0),
    },
    files,
    ...given,
  };
}
