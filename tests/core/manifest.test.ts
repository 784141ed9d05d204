import { expect, test } from 'vitest';
import { manifestRules } from '../../src/core/manifest/rules.ts';
import type { Manifest, MeantFile, MisfitKind } from '../../src/core/manifest/types.ts';
import { ManifestIndex } from '../../src/core/manifest/watch.ts';
import type { RowBatch, Visibility } from '../../src/core/types.ts';
import { builtinEngine } from '../../src/registry.ts';

interface Sheet {
  readonly name: string;
  readonly hidden?: Visibility;
  readonly cells: readonly (readonly string[])[];
}

const TABLE = [
  ['Month', 'Detained', 'Released'],
  ['January', '410', '380'],
  ['February', '520', '411'],
];
const SUMMARY: Sheet = { name: 'Summary', cells: TABLE };
const RAW: Sheet = {
  name: 'Raw',
  cells: [
    ['Code', 'Day'],
    ['x', '1'],
  ],
};

function batchOf({ name, hidden = 'visible', cells }: Sheet): RowBatch {
  return {
    kind: 'rows',
    table: {
      part: `sheet "${name}"`,
      visibility: () => hidden,
      locate: ({ top, left }) => ({ locator: `'${name}'!${'ABCDEF'[left]}${top + 1}` }),
    },
    firstRow: 0,
    rowCount: cells.length,
    width: (row) => cells[row]!.length,
    text: (row, column) => cells[row]![column] ?? '',
  };
}

interface Case {
  readonly what: string;
  readonly meant?: Omit<MeantFile, 'path'>;
  readonly sheets?: readonly Sheet[];
  readonly path?: string;
  readonly glob?: string;
  readonly persons?: number;
  readonly all?: number;
  readonly embedded?: boolean;
  /** What does not fit, with where. */
  readonly not?: readonly (MisfitKind | `${MisfitKind} ${string}`)[];
}

const only = (columns: readonly string[]) => ({ sheets: [{ name: 'Summary', columns }] });
const COLUMNS = ['Month', 'Detained', 'Released'];

const CASES: readonly Case[] = [
  // What fits.
  { what: 'a file that is named', glob: 'stats.xlsx', path: 'stats.xlsx' },
  { what: 'a file by a glob', glob: 'reports/*.pdf', path: 'reports/june.pdf' },
  { what: 'a file in a folder that is named', glob: 'reports', path: 'reports/2026/june.pdf' },
  { what: 'a file at any depth', glob: '**/*.pdf', path: 'a/b/c.pdf' },
  {
    what: 'a member of an archive that is named',
    glob: 'list.zip!in/list.csv',
    path: 'list.zip!in/list.csv',
  },
  { what: 'all members of an archive', glob: 'list.zip!**', path: 'list.zip!in/list.csv' },
  { what: 'a picture in a document', glob: 'a.docx', path: 'a.docx!media/image1.png', embedded: true },
  { what: 'any sheets where none are named', meant: {}, sheets: [SUMMARY, RAW] },
  { what: 'a sheet that is named', meant: { sheets: [{ name: 'Summary' }] }, sheets: [SUMMARY] },
  { what: 'a sheet named in other letters', meant: { sheets: [{ name: ' summary ' }] }, sheets: [SUMMARY] },
  { what: 'any sheet by a star', meant: { sheets: [{ name: '*' }] }, sheets: [SUMMARY, RAW] },
  {
    what: 'a hidden sheet that may be so',
    meant: { sheets: [{ name: 'Raw', hidden: true }] },
    sheets: [{ ...RAW, hidden: 'hidden-sheet' }],
  },
  { what: 'all columns named', meant: only(COLUMNS), sheets: [SUMMARY] },
  {
    what: 'columns in another order and other letters',
    meant: only(['RELEASED', 'month', ' Detained']),
    sheets: [SUMMARY],
  },
  {
    what: 'columns below a title',
    meant: only(COLUMNS),
    sheets: [{ ...SUMMARY, cells: [['Statistics'], [], ...TABLE] }],
  },
  { what: 'more columns meant than there are', meant: only([...COLUMNS, 'Removed']), sheets: [SUMMARY] },
  { what: 'as many rows as meant', meant: { sheets: [{ name: 'Summary', rows: 2 }] }, sheets: [SUMMARY] },
  {
    what: 'blank rows between',
    meant: { sheets: [{ name: 'Summary', rows: 2 }] },
    sheets: [{ ...SUMMARY, cells: [TABLE[0]!, [], TABLE[1]!, [''], TABLE[2]!] }],
  },
  {
    what: 'rows within the range',
    meant: { sheets: [{ name: 'Summary', rows: [1, 3] }] },
    sheets: [SUMMARY],
  },
  {
    what: 'columns and rows of a file without sheets',
    meant: { columns: COLUMNS, rows: 2 },
    sheets: [SUMMARY],
  },
  { what: 'as many people as meant', meant: { persons: 3 }, persons: 3 },
  { what: 'more people than all others may have', meant: { persons: 3 }, persons: 2, all: 0 },
  { what: 'people where nothing is said of them', meant: {}, persons: 9 },
  // What does not.
  { what: 'a file that is not named', glob: 'stats.xlsx', path: 'other.xlsx', not: ['file'] },
  {
    what: 'a file of that name in another folder',
    glob: 'stats.xlsx',
    path: 'old/stats.xlsx',
    not: ['file'],
  },
  { what: 'a file of another kind', glob: 'reports/*.pdf', path: 'reports/june.xlsx', not: ['file'] },
  { what: 'a folder below', glob: 'reports/*.pdf', path: 'reports/old/june.pdf', not: ['file'] },
  { what: 'a file above the manifest', glob: '**', path: '../a.pdf', not: ['file'] },
  {
    what: 'a member of an archive that is named as a whole',
    glob: 'list.zip',
    path: 'list.zip!in/list.csv',
    not: ['file'],
  },
  {
    what: 'a member beside the one that is named',
    glob: 'list.zip!in/list.csv',
    path: 'list.zip!in/raw.csv',
    not: ['file'],
  },
  {
    what: 'a workbook in a document',
    glob: 'a.docx',
    path: 'a.docx!embeddings/a.xlsx',
    embedded: true,
    sheets: [RAW],
    not: ['file'],
  },
  {
    what: 'a sheet that is not named',
    meant: { sheets: [{ name: 'Summary' }] },
    sheets: [SUMMARY, RAW],
    not: ['sheet sheet "Raw"'],
  },
  {
    what: 'a hidden sheet that is not named',
    meant: { sheets: [{ name: 'Summary' }] },
    sheets: [SUMMARY, { ...RAW, hidden: 'very-hidden-sheet' }],
    not: ['sheet'],
  },
  {
    what: 'a sheet that is named and hidden',
    meant: { sheets: [{ name: 'Raw' }] },
    sheets: [{ ...RAW, hidden: 'hidden-sheet' }],
    not: ['sheet'],
  },
  {
    what: 'a hidden sheet by a star',
    meant: { sheets: [{ name: '*' }] },
    sheets: [SUMMARY, { ...RAW, hidden: 'hidden-sheet' }],
    not: ['sheet'],
  },
  {
    what: 'what a pivot table remembers',
    meant: { sheets: [{ name: 'Summary' }] },
    sheets: [SUMMARY, { name: 'pivot', hidden: 'pivot-cache', cells: RAW.cells }],
    not: ['sheet'],
  },
  { what: 'no sheet at all', meant: { sheets: [] }, sheets: [SUMMARY], not: ['sheet'] },
  {
    what: 'a column that is not named',
    meant: only(['Month', 'Detained']),
    sheets: [SUMMARY],
    not: ["column 'Summary'!C1"],
  },
  {
    what: 'two columns that are not named',
    meant: only(['Month']),
    sheets: [SUMMARY],
    not: ['column', 'column'],
  },
  {
    what: 'a column without a caption',
    meant: only(COLUMNS),
    sheets: [{ ...SUMMARY, cells: [TABLE[0]!, TABLE[1]!, [...TABLE[2]!, 'note']] }],
    not: ["column 'Summary'!D3"],
  },
  {
    what: 'a column named for another sheet',
    meant: { sheets: [{ name: 'Summary' }, { name: 'Raw', columns: ['Code'] }] },
    sheets: [SUMMARY, RAW],
    not: ["column 'Raw'!B1"],
  },
  {
    what: 'captions that are others',
    meant: only(['Name', 'Born']),
    sheets: [SUMMARY],
    not: ['column', 'column', 'column'],
  },
  {
    what: 'more rows than meant',
    meant: { sheets: [{ name: 'Summary', rows: 1 }] },
    sheets: [SUMMARY],
    not: ["rows 'Summary'!A3"],
  },
  {
    what: 'rows below the range',
    meant: { sheets: [{ name: 'Summary', rows: [1, 2] }] },
    sheets: [SUMMARY],
    not: ["rows 'Summary'!A3"],
  },
  { what: 'rows of a file without sheets', meant: { rows: 1 }, sheets: [SUMMARY], not: ['rows'] },
  {
    what: 'a row far below',
    meant: { rows: 80 },
    sheets: [
      { ...SUMMARY, cells: [TABLE[0]!, ...Array.from({ length: 90 }, (_, i) => [`d${i}`, '4', '5'])] },
    ],
    not: ["rows 'Summary'!A82"],
  },
  { what: 'more people than meant', meant: { persons: 2 }, persons: 3, not: ['persons'] },
  { what: 'people where all may have none', meant: {}, persons: 1, all: 0, not: ['persons'] },
  {
    what: 'people in a file that is not named',
    glob: 'a.csv',
    path: 'b.csv',
    persons: 4,
    all: 0,
    not: ['file', 'persons'],
  },
];

test.each(CASES)(
  '$what',
  ({
    meant = {},
    sheets = [],
    path = 'a.xlsx',
    glob = path,
    persons = 0,
    all,
    embedded = false,
    not = [],
  }) => {
    const manifest: Manifest = {
      files: [{ path: glob, ...meant }],
      ...(all !== undefined && { persons: all }),
    };
    const watch = new ManifestIndex(manifest, (name) => name).watch(path, embedded, builtinEngine().headers)!;
    for (const sheet of sheets) watch.see(batchOf(sheet));
    const misfits = watch.end(persons);
    expect(misfits.map(({ kind }) => kind)).toEqual(not.map((one) => one.split(' ')[0]));
    for (const [i, one] of not.entries())
      if (one.includes(' ')) expect(misfits[i]!.where).toBe(one.slice(one.indexOf(' ') + 1));
  },
);

test('twenty cases each way', () => {
  const misfit = CASES.filter(({ not = [] }) => not.length > 0).length;
  expect(misfit).toBeGreaterThanOrEqual(20);
  expect(CASES.length - misfit).toBeGreaterThanOrEqual(20);
});

test('the manifest itself is no file to be published', () => {
  const index = new ManifestIndex({ files: [] }, (name) =>
    name === 'amparo.publish.yaml' ? undefined : name,
  );
  expect(index.watch('amparo.publish.yaml', false, builtinEngine().headers)).toBeUndefined();
});

test('one rule of each kind says where, without long numbers', () => {
  const rules = manifestRules(
    [
      { kind: 'sheet', where: 'sheet "A918273645"', visibility: 'hidden-sheet' },
      { kind: 'sheet', where: 'sheet "B"', visibility: 'visible' },
      { kind: 'rows', where: "'C'!A9", found: 40, meant: 8 },
    ],
    3,
    'en',
  );
  expect(rules.map(({ id, level, message }) => [id, level, message.split('\n')[0]])).toEqual([
    [
      'manifest.sheet',
      'block',
      'Not meant to go out, by the manifest: sheet "A•••••••••" (hidden); sheet "B"',
    ],
    ['manifest.rows', 'block', "More rows than the manifest means to go out, from 'C'!A9 (40, meant 8)"],
  ]);
});
