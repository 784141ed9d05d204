/** Databases in one file, written by SQLite itself. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deflateSync, gzipSync } from 'node:zlib';
import { parquetFile } from '../../helpers/parquet-writer.ts';
import type { Content } from '../pdf/content.ts';
import type { Place } from './place.ts';
import { keysOf, tableName } from './records.ts';

type Step = readonly [sql: string, rows: readonly (readonly (string | number)[])[]];

const PYTHON = '/usr/bin/python3';

function database(script: readonly Step[], settings: readonly string[] = []): Uint8Array {
  const input = JSON.stringify({ script, settings });
  return execFileSync(PYTHON, [fileURLToPath(new URL('databases.py', import.meta.url))], {
    input,
    maxBuffer: 64 << 20,
  });
}

function created(content: Content, ending = ''): Step {
  const columns = keysOf(content).map((key) => `"${key}" TEXT`);
  return [`CREATE TABLE ${tableName(content)} (id INTEGER PRIMARY KEY, ${columns.join(', ')})${ending}`, []];
}

function inserted({ rows, ...content }: Content): Step {
  const marks = ['?', ...content.head.map(() => '?')];
  const numbered = rows.map((row, i) => [i + 1, ...content.head.map((_, k) => row[k] ?? '')]);
  return [`INSERT INTO ${tableName({ rows, ...content })} VALUES (${marks.join(', ')})`, numbered];
}

/** Rows of another kind, so that tables are not empty. */
const others: readonly Step[] = [
  ['CREATE TABLE offices (code TEXT, opened INTEGER)', []],
  ['INSERT INTO offices VALUES (?, ?)', Array.from({ length: 30 }, (_, i) => [`office ${i}`, 1990 + i])],
];

export const databasePlaces: readonly Place[] = [
  {
    id: 'sqlite',
    title: 'SQLite table',
    read: 'rows under the columns of `CREATE TABLE`',
    visibility: 'visible',
    holds: [3, 60],
    name: 'data.sqlite',
    file: (content) => database([...others, created(content), inserted(content)]),
  },
  {
    id: 'sqlite-utf16',
    title: 'SQLite table in UTF-16, pages of 512 bytes',
    read: 'as any other',
    visibility: 'visible',
    holds: [3, 40],
    name: 'data.db',
    file: (content) =>
      database(
        [created(content), inserted(content)],
        ["PRAGMA encoding = 'UTF-16le'", 'PRAGMA page_size = 512'],
      ),
  },
  {
    id: 'sqlite-without-rowid',
    title: 'SQLite table without row numbers',
    read: 'as any other',
    visibility: 'visible',
    holds: [3, 40],
    name: 'data.db',
    file: (content) => database([created(content, ' WITHOUT ROWID'), inserted(content)]),
  },
  {
    id: 'sqlite-long',
    title: 'SQLite: texts over several pages',
    read: 'whole',
    visibility: 'visible',
    holds: [2, 6],
    name: 'notes.db',
    file: ({ sentences }) =>
      database([
        ['CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT)', []],
        [
          'INSERT INTO notes VALUES (?, ?)',
          sentences.map((text, i) => [i, `${'The office is open on workdays. '.repeat(200)}\n\n${text}`]),
        ],
      ]),
  },
  {
    id: 'sqlite-deleted',
    title: 'SQLite: rows that were deleted',
    read: 'what is left of them in free blocks',
    visibility: 'slack',
    holds: [2, 2],
    name: 'data.db',
    file: (content) =>
      database(
        [...others, created(content), inserted(content), [`DELETE FROM ${tableName(content)}`, []]],
        ['PRAGMA secure_delete = OFF'],
      ),
  },
  {
    id: 'sqlite-packed-values',
    title: 'SQLite: JSON in values that are packed',
    read: 'unpacked, as files',
    visibility: 'embedded',
    holds: [3, 12],
    name: 'cache.db',
    file: ({ head, rows }) =>
      database([
        ['CREATE TABLE cache (key TEXT, value BLOB)', []],
        ...rows.map((row, i): Step => {
          const record = Object.fromEntries(head.map((caption, k) => [caption, row[k] ?? '']));
          const packed = deflateSync(JSON.stringify(record)).toString('hex');
          return [`INSERT INTO cache VALUES ('entry ${i}', x'${packed}')`, []];
        }),
      ]),
  },
  {
    id: 'sqlite-dropped-alone',
    title: 'SQLite: tables that were dropped, and no other is as wide',
    read: 'what is left of them on free pages',
    visibility: 'slack',
    nearly: true,
    holds: [40, 80],
    name: 'data.db',
    file: (content) =>
      database(
        [...others, created(content), inserted(content), [`DROP TABLE ${tableName(content)}`, []]],
        ['PRAGMA secure_delete = OFF'],
      ),
  },
  {
    id: 'sqlite-dropped',
    title: 'SQLite: tables that were dropped',
    read: 'what is left of them on free pages',
    visibility: 'slack',
    nearly: true,
    holds: [40, 80],
    name: 'data.db',
    file: (content) =>
      database(
        [
          ...others,
          [`CREATE TABLE summary (${['id', ...keysOf(content)].map((key) => `"${key}"`).join(', ')})`, []],
          created(content),
          inserted(content),
          [`DROP TABLE ${tableName(content)}`, []],
        ],
        ['PRAGMA secure_delete = OFF'],
      ),
  },
  {
    id: 'parquet',
    title: 'Parquet table',
    read: 'rows under its columns, group by group',
    visibility: 'visible',
    holds: [3, 60],
    name: 'data.parquet',
    file: (content) => parquetFile(keysOf(content), content.rows, { perGroup: 20 }),
  },
  {
    id: 'parquet-packed',
    title: 'Parquet table, pages packed',
    read: 'as any other',
    visibility: 'visible',
    holds: [3, 40],
    name: 'part-00000.gz.parquet',
    file: (content) =>
      parquetFile(content.head, content.rows, { codec: [2, (page) => new Uint8Array(gzipSync(page))] }),
  },
  {
    id: 'parquet-group',
    title: 'Parquet: columns in a group',
    read: 'as columns, the group’s name before theirs',
    visibility: 'visible',
    holds: [3, 40],
    name: 'data.parquet',
    file: (content) => parquetFile(keysOf(content), content.rows, { group: 'applicant' }),
  },
  {
    id: 'parquet-remark',
    title: 'Parquet: remarks of the writer',
    read: 'as texts',
    visibility: 'property',
    holds: [2, 6],
    name: 'counts.parquet',
    file: ({ sentences }) =>
      parquetFile(
        ['year', 'count'],
        [
          ['2023', '120'],
          ['2024', '133'],
        ],
        {
          remarks: { notes: sentences.join('\n\n') },
        },
      ),
  },
];
