/** JSON in all the ways that programs and people write it. */
import type { Content } from '../pdf/content.ts';
import type { Place } from './place.ts';
import { keysOf, objects, styleOf, tableName } from './records.ts';

const list = (content: Content) => objects(content, styleOf(content));
const json = (value: unknown, indent = 2) => JSON.stringify(value, null, indent);
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Commentless JSON5: keys without quotes, single quotes, a comma after the last. */
function json5(content: Content): string {
  const keys = keysOf(content, 'camel');
  const rows = content.rows.map(
    (row) =>
      `  {${row.map((text, i) => `${keys[i]}: '${text.replaceAll("'", "\\'")}',`).join(' ')} rank: 0x1F},`,
  );
  return `// made by hand\n{\n  title: '${content.title}',\n  /* the list */\n  list: [\n${rows.join('\n')}\n  ],\n}\n`;
}

/** The first two fields by themselves, the others in an object inside. */
function nested(content: Content): unknown[] {
  const keys = keysOf(content, 'camel');
  return content.rows.map((row, i) => ({
    id: i + 1,
    [keys[0]!]: row[0],
    details: {
      basic: { [keys[1]!]: row[1] },
      other: Object.fromEntries(keys.slice(2).map((key, k) => [key, row[k + 2]])),
    },
  }));
}

function columns(content: Content): Record<string, string[]> {
  const keys = keysOf(content);
  return Object.fromEntries(keys.map((key, i) => [key, content.rows.map((row) => row[i] ?? '')]));
}

const pandasIndex = (content: Content) =>
  Object.fromEntries(
    Object.entries(columns(content)).map(([key, values]) => [
      key,
      Object.fromEntries(values.map((v, i) => [i, v])),
    ]),
  );

function features(content: Content): unknown {
  return {
    type: 'FeatureCollection',
    features: objects(content).map((properties, i) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [-98.4 - i / 113, 29.4 + i / 131] },
    })),
  };
}

function topology(content: Content): unknown {
  const geometries = objects(content).map((properties, i) => ({
    type: 'Point',
    coordinates: [i * 3, i * 7],
    properties,
  }));
  return {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [-98, 29] },
    objects: { places: { type: 'GeometryCollection', geometries } },
    arcs: [],
  };
}

export const jsonPlaces: readonly Place[] = [
  {
    id: 'json-array',
    title: 'array of objects',
    read: 'one row for each object, under its keys',
    visibility: 'visible',
    holds: [3, 30],
    name: 'list.json',
    file: (content) => json(list(content)),
  },
  {
    id: 'json-bom',
    title: 'UTF-16 or with a byte order mark',
    read: 'as any other',
    visibility: 'visible',
    holds: [3, 30],
    name: 'list.json',
    file: (content) => Buffer.from(`\uFEFF${json(list(content))}`, 'utf16le'),
  },
  {
    id: 'json-comments',
    title: 'comments in JSON',
    read: 'one text for each comment',
    visibility: 'comment',
    holds: [2, 8],
    name: 'settings.jsonc',
    file: ({ sentences }) =>
      `{\n  // settings of the import\n${sentences.map((text, i) => `  "step${i}": ${i}, // ${text}\n`).join('')}  "last": true,\n}\n`,
  },
  {
    id: 'json-commented-out',
    title: 'records that were commented out',
    read: 'JSON in a comment as rows',
    visibility: 'comment',
    holds: [2, 8],
    name: 'list.jsonc',
    file: (content) =>
      `{\n  "version": 3,\n  /* old rows:\n${list(content)
        .map((one) => `  ${JSON.stringify(one)},`)
        .join('\n')}\n  */\n  "list": []\n}\n`,
  },
  {
    id: 'json5',
    title: 'JSON5: keys without quotes, single quotes, last commas',
    read: 'as JSON',
    visibility: 'visible',
    holds: [3, 20],
    name: 'list.json5',
    file: json5,
  },
  {
    id: 'json-comment-key',
    title: '`__comment` and `_note` keys',
    read: 'texts under their key',
    visibility: 'visible',
    holds: [1, 1],
    name: 'config.json',
    file: ({ sentences }) =>
      json({ __comment: sentences[0], version: 2, retries: 3, output: { format: 'csv' } }),
  },
  {
    id: 'json-nested',
    title: 'records with objects inside',
    read: 'one row for each record, columns `details.basic.born`',
    visibility: 'visible',
    holds: [3, 20],
    name: 'export.json',
    file: (content) => json({ meta: { page: 1, title: content.title }, data: { items: nested(content) } }),
  },
  {
    id: 'json-name-list',
    title: 'names in a list inside of the record, as FHIR has them',
    read: 'the first in the record',
    visibility: 'visible',
    holds: [3, 20],
    name: 'bundle.json',
    file: (content) =>
      json({
        resourceType: 'Bundle',
        entry: objects(content, 'camel').map((one, i) => {
          const [[, named], ...others] = Object.entries(one) as [[string, string], ...[string, string][]];
          const [given = '', ...family] = named.split(/,? /);
          return {
            resource: {
              resourceType: 'Patient',
              id: `p${i}`,
              name: [{ use: 'official', family: family.join(' '), given: [given] }],
              ...Object.fromEntries(others),
            },
          };
        }),
      }),
  },
  {
    id: 'json-map',
    title: 'map of records by their number',
    read: 'one row for each member',
    visibility: 'visible',
    holds: [3, 20],
    name: 'by-id.json',
    file: (content) => json(Object.fromEntries(list(content).map((one, i) => [`r${1000 + i}`, one]))),
  },
  {
    id: 'json-columns',
    title: 'object of columns',
    read: 'rows across the columns',
    visibility: 'visible',
    holds: [3, 60],
    name: 'frame.json',
    file: (content) => json(columns(content)),
  },
  {
    id: 'json-pandas',
    title: 'object of columns by index, as pandas writes it',
    read: 'rows across the columns',
    visibility: 'visible',
    holds: [3, 60],
    name: 'frame.json',
    file: (content) => json(pandasIndex(content), 0),
  },
  {
    id: 'json-split',
    title: '`columns` and `data`, as data frames and web services write them',
    read: 'rows under the names in `columns`',
    visibility: 'visible',
    holds: [3, 40],
    name: 'frame.json',
    file: (content) =>
      json({ columns: keysOf(content), index: content.rows.map((_, i) => i), data: content.rows }, 0),
  },
  {
    id: 'json-header-row',
    title: 'array of arrays with a row of captions',
    read: 'a table with its header',
    visibility: 'visible',
    holds: [3, 40],
    name: 'values.json',
    file: (content) => json({ range: 'A1:F99', values: [content.head, ...content.rows] }),
  },
  {
    id: 'json-columns-described',
    title: 'rows beside a description of their columns, as open data portals export them',
    read: 'rows under the names of `meta.view.columns`',
    visibility: 'visible',
    holds: [3, 40],
    name: 'rows.json',
    file: (content) =>
      json({
        meta: {
          view: {
            id: 'abcd-1234',
            name: content.title,
            columns: content.head.map((name, i) => ({ id: i, name, dataTypeName: 'text', position: i })),
          },
        },
        data: content.rows,
      }),
  },
  {
    id: 'json-chart-table',
    title: 'table of Google charts (`cols`, `rows`, `c`, `v`)',
    read: 'rows under the labels of the columns',
    visibility: 'visible',
    holds: [3, 30],
    name: 'query.json',
    file: (content) =>
      json(
        {
          version: '0.6',
          status: 'ok',
          table: {
            cols: content.head.map((label, i) => ({ id: `C${i}`, label, type: 'string' })),
            rows: content.rows.map((row) => ({
              c: row.map((text, i) => (text === '' ? null : i === 1 ? { v: text, f: text } : { v: text })),
            })),
          },
        },
        0,
      ),
  },
  {
    id: 'json-in-string',
    title: 'JSON as a string in JSON',
    read: 'the string as the JSON that it is',
    visibility: 'visible',
    holds: [3, 20],
    name: 'response.json',
    file: (content) =>
      json({
        statusCode: 200,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ [tableName(content)]: list(content) }),
      }),
  },
  {
    id: 'json-in-base64',
    title: 'JSON as base64 in JSON',
    read: 'decoded',
    visibility: 'embedded',
    holds: [3, 20],
    name: 'message.json',
    file: (content) => json({ messageId: 7, isBase64Encoded: true, data: base64(json(list(content))) }),
  },
  {
    id: 'json-data-url',
    title: 'files in `data:` URLs',
    read: 'as files',
    visibility: 'embedded',
    holds: [3, 20],
    name: 'note.json',
    file: (content) =>
      json({
        attachments: [
          {
            name: 'list.csv',
            href: `data:text/csv;base64,${base64([content.head, ...content.rows].map((row) => row.map((t) => `"${t.replaceAll('"', '""')}"`).join(',')).join('\n'))}`,
          },
        ],
      }),
  },
  {
    id: 'json-concatenated',
    title: 'values one after the other',
    read: 'each as a row of one table',
    visibility: 'visible',
    holds: [3, 30],
    name: 'stream.json',
    file: (content) =>
      list(content)
        .map((one) => json(one))
        .join('\n'),
  },
  {
    id: 'json-lines',
    title: 'JSON lines',
    read: 'each line a row',
    visibility: 'visible',
    holds: [3, 60],
    name: 'list.jsonl',
    file: (content) =>
      list(content)
        .map((one) => JSON.stringify(one))
        .join('\n'),
  },
  {
    id: 'json-lines-nested',
    title: 'JSON lines of a log, the record inside a message',
    read: 'the record under its keys',
    visibility: 'visible',
    holds: [3, 20],
    name: 'events.ndjson',
    file: (content) =>
      list(content)
        .map((one, i) =>
          JSON.stringify({ level: 'info', time: 1700000000 + i, msg: 'saved', payload: { record: one } }),
        )
        .join('\n'),
  },
  {
    id: 'json-damaged',
    title: 'JSON that is cut off',
    read: 'what there is',
    visibility: 'visible',
    holds: [3, 20],
    name: 'list.json',
    problem: 'damaged',
    file: (content) => json({ list: list(content), more: [] }).slice(0, -8),
  },
  {
    id: 'geojson',
    title: 'GeoJSON features with properties',
    read: 'one row for each feature, its position beside its properties',
    visibility: 'visible',
    holds: [3, 20],
    name: 'map.geojson',
    file: (content) => json(features(content)),
  },
  {
    id: 'topojson',
    title: 'TopoJSON geometries with properties',
    read: 'one row for each geometry',
    visibility: 'visible',
    holds: [3, 20],
    name: 'map.topojson',
    file: (content) => json(topology(content), 0),
  },
  {
    id: 'json-schema-example',
    title: 'records as examples in an OpenAPI description',
    read: 'as records',
    visibility: 'visible',
    holds: [3, 9],
    name: 'openapi.json',
    file: (content) =>
      json({
        openapi: '3.0.3',
        info: { title: 'Records', version: '1.0' },
        paths: {
          '/records': {
            get: {
              responses: {
                200: { description: 'ok', content: { 'application/json': { example: list(content) } } },
              },
            },
          },
        },
      }),
  },
  {
    id: 'har',
    title: 'HAR: answers that a browser recorded',
    read: 'the answers as what they are',
    visibility: 'embedded',
    holds: [3, 20],
    name: 'session.har',
    file: (content) =>
      json({
        log: {
          version: '1.2',
          entries: [
            {
              request: {
                method: 'GET',
                url: 'https://service.example/api/list',
                headers: [{ name: 'Accept', value: '*/*' }],
              },
              response: {
                status: 200,
                content: {
                  mimeType: 'application/json',
                  text: base64(json(list(content))),
                  encoding: 'base64',
                },
              },
            },
          ],
        },
      }),
  },
];

function cell(outputs: unknown[]): unknown {
  return {
    cells: [
      { cell_type: 'markdown', metadata: {}, source: ['# Overview\n', 'Figures of the year'] },
      {
        cell_type: 'code',
        execution_count: 1,
        metadata: {},
        outputs,
        source: ['import pandas as pd\n', 'df.head()'],
      },
    ],
    metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

const lines = (text: string): string[] => text.split(/(?<=\n)/);

function frameText({ head, rows }: Content): string {
  const table = [['', ...head], ...rows.map((row, i) => [`${i}`, ...row])];
  const widths = table[0]!.map((_, i) => Math.max(...table.map((row) => row[i]!.length)));
  return table
    .map((row) => row.map((text, i) => text.padStart(widths[i]! + (i > 0 ? 2 : 0))).join(''))
    .join('\n');
}

function frameHtml({ head, rows }: Content): string {
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('\n')}</tr>\n`;
  return `<div>\n<table border="1" class="dataframe">\n<thead>${row(['', ...head], 'th')}</thead>\n<tbody>${rows.map((cells, i) => row([`${i}`, ...cells], 'td')).join('')}</tbody>\n</table>\n</div>`;
}

export const notebookPlaces: readonly Place[] = [
  {
    id: 'notebook-html',
    title: 'output: table as HTML',
    read: 'as a page',
    visibility: 'visible',
    holds: [3, 20],
    name: 'analysis.ipynb',
    file: (content) =>
      json(
        cell([
          {
            output_type: 'execute_result',
            execution_count: 1,
            metadata: {},
            data: { 'text/html': lines(frameHtml(content)), 'text/plain': ['<Figure>'] },
          },
        ]),
        1,
      ),
  },
  {
    id: 'notebook-text',
    title: 'output: table as text',
    read: 'as a text in columns',
    visibility: 'visible',
    holds: [3, 20],
    name: 'analysis.ipynb',
    file: (content) =>
      json(
        cell([
          {
            output_type: 'execute_result',
            execution_count: 1,
            metadata: {},
            data: { 'text/plain': lines(frameText(content)) },
          },
        ]),
        1,
      ),
  },
  {
    id: 'notebook-stream',
    title: 'output: what a cell printed',
    read: 'as text',
    visibility: 'visible',
    holds: [2, 9],
    name: 'analysis.ipynb',
    file: ({ sentences }) =>
      json(cell([{ output_type: 'stream', name: 'stdout', text: sentences.map((text) => `${text}\n`) }]), 1),
  },
  {
    id: 'notebook-source',
    title: 'code: a list in the source of a cell',
    read: 'as text',
    visibility: 'visible',
    holds: [2, 9],
    name: 'analysis.ipynb',
    file: ({ sentences }) =>
      json(
        {
          cells: [
            {
              cell_type: 'code',
              execution_count: null,
              metadata: {},
              outputs: [],
              source: sentences.map((text) => `# ${text}\n`),
            },
          ],
          metadata: {},
          nbformat: 4,
          nbformat_minor: 5,
        },
        1,
      ),
  },
  {
    id: 'notebook-attachment',
    title: 'attachment of a cell, in base64',
    read: 'as a file',
    visibility: 'embedded',
    holds: [3, 12],
    name: 'analysis.ipynb',
    file: (content) =>
      json(
        {
          cells: [
            {
              cell_type: 'markdown',
              metadata: {},
              source: ['see file'],
              attachments: {
                'list.csv': {
                  'text/csv': base64(
                    [content.head, ...content.rows]
                      .map((row) => row.map((t) => `"${t}"`).join(','))
                      .join('\n'),
                  ),
                },
              },
            },
          ],
          metadata: {},
          nbformat: 4,
          nbformat_minor: 5,
        },
        1,
      ),
  },
];
