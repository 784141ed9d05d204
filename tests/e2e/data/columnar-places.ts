/** Tables as programs for statistics exchange them. */
import { deflateRawSync } from 'node:zlib';
import { arrowFile } from '../../helpers/arrow-writer.ts';
import { avroFile } from '../../helpers/avro-writer.ts';
import { memoFile } from '../../helpers/memo-writer.ts';
import { messagePack } from '../../helpers/message-pack-writer.ts';
import { binaryPlist, xmlPlist } from '../../helpers/plist-writer.ts';
import { spssFile } from '../../helpers/spss-writer.ts';
import { stataFile } from '../../helpers/stata-writer.ts';
import { xptFile } from '../../helpers/xpt-writer.ts';
import type { Content } from '../pdf/content.ts';
import type { Place } from './place.ts';
import { keysOf, objects, styleOf } from './records.ts';

const numbered = ({ head }: Content) => head.map((_, i) => `q${i + 1}`);

const ofColumns = ({ head, rows }: Content) => head.map((_, i) => rows.map((row) => row[i] ?? ''));

/** Rows about nobody, so that what hides does not hide alone. */
const blanks = (head: readonly string[]) => Array.from({ length: 12 }, () => head.map(() => 'n/a'));
const OFFICES = Array.from({ length: 12 }, (_, row) => [`office ${row}`, `${1990 + row}`]);

export const columnarPlaces: readonly Place[] = [
  {
    id: 'arrow-file',
    title: 'Arrow file, Feather',
    read: 'rows under its columns, batch by batch',
    visibility: 'visible',
    holds: [3, 60],
    name: 'data.feather',
    file: (content) => arrowFile(keysOf(content), content.rows, { perBatch: 20 }),
  },
  {
    id: 'arrow-stream',
    title: 'Arrow stream',
    read: 'as a file, from its first message on',
    visibility: 'visible',
    holds: [3, 40],
    name: 'data.arrows',
    file: (content) => arrowFile(content.head, content.rows, { stream: true }),
  },
  {
    id: 'arrow-struct',
    title: 'Arrow: columns in a struct, values in lists that rows point to',
    read: 'as columns, the struct’s name before theirs',
    visibility: 'visible',
    holds: [3, 40],
    name: 'data.arrow',
    file: (content) =>
      arrowFile(keysOf(content), content.rows, {
        struct: 'applicant',
        dictionaries: { 0: [...new Set(ofColumns(content)[0])] },
      }),
  },
  {
    id: 'arrow-emptied',
    title: 'Arrow: values under empty cells',
    read: 'as rows of their own: programs empty a cell by a bit and leave what it held',
    visibility: 'slack',
    holds: [3, 40],
    name: 'data.arrow',
    file: (content) => arrowFile(keysOf(content), content.rows, { isEmptied: () => true }),
  },
  {
    id: 'arrow-unlisted',
    title: 'Arrow: rows that the footer does not list',
    read: 'as rows of their own',
    visibility: 'slack',
    holds: [3, 40],
    name: 'data.arrow',
    file: (content) =>
      arrowFile(keysOf(content), [...blanks(content.head), ...content.rows], { perBatch: 12, listed: 1 }),
  },
  {
    id: 'arrow-filtered',
    title: 'Arrow: values that no row has any more',
    read: 'as rows under their column: filtered tables keep the lists that their rows point to',
    visibility: 'slack',
    holds: [2, 12],
    name: 'data.arrow',
    file: ({ sentences }) =>
      arrowFile(['note'], Array(8).fill(['no remark']), {
        dictionaries: { 0: ['no remark', ...sentences] },
      }),
  },
  {
    id: 'arrow-remark',
    title: 'Arrow: remarks on the table and on columns',
    read: 'each as a text under its key',
    visibility: 'property',
    holds: [1, 1],
    name: 'data.arrow',
    file: ({ sentences, random }) => {
      const remarks = { description: sentences[0]! };
      return arrowFile(
        ['office', 'opened'],
        OFFICES,
        random.fork('where').chance(0.5) ? { remarks } : { columnRemarks: remarks },
      );
    },
  },
  {
    id: 'stata',
    title: 'Stata data set (DTA)',
    read: 'rows under names of variables',
    visibility: 'visible',
    holds: [3, 60],
    name: 'data.dta',
    file: (content) => stataFile(keysOf(content), content.rows, { release: releaseOf(content) }),
  },
  {
    id: 'stata-labels',
    title: 'Stata: labels of variables over numbered names, labels of values in the place of codes',
    read: 'rows under labels and names, values as their labels show them',
    visibility: 'visible',
    holds: [3, 40],
    name: 'survey.dta',
    file: (content) =>
      stataFile(numbered(content), content.rows, {
        release: releaseOf(content),
        labels: content.head,
        valueLabels: { 0: [...new Set(ofColumns(content)[0])] },
      }),
  },
  {
    id: 'stata-long-texts',
    title: 'Stata: long texts (strL)',
    read: 'in the rows that point to them',
    visibility: 'visible',
    holds: [2, 12],
    name: 'notes.dta',
    file: ({ sentences }) =>
      stataFile(
        ['id', 'note'],
        sentences.map((text, i) => [`${i}`, text]),
        { longTexts: [1] },
      ),
  },
  {
    id: 'stata-unused-long-texts',
    title: 'Stata: long texts that no row points to',
    read: 'each as a text',
    visibility: 'slack',
    holds: [1, 6],
    name: 'notes.dta',
    file: ({ sentences }) => stataFile(['office', 'opened'], OFFICES, { unused: sentences }),
  },
  {
    id: 'stata-unused-labels',
    title: 'Stata: labels of values that no row has',
    read: 'as rows under the caption of their variable',
    visibility: 'property',
    holds: [2, 12],
    name: 'survey.dta',
    file: ({ sentences, ...content }) =>
      stataFile(['remark'], Array(8).fill(['none']), {
        release: releaseOf({ sentences, ...content }),
        valueLabels: { 0: ['none', ...sentences] },
      }),
  },
  {
    id: 'stata-note',
    title: 'Stata: notes on the data set',
    read: 'each as a text',
    visibility: 'comment',
    holds: [1, 1],
    name: 'survey.dta',
    file: ({ sentences, ...content }) =>
      stataFile(['office', 'opened'], OFFICES, {
        release: releaseOf({ sentences, ...content }),
        characteristics: { note0: '1', note1: sentences[0]! },
      }),
  },
  {
    id: 'stata-characteristic',
    title: 'Stata: characteristics, the title',
    read: 'each as a text',
    visibility: 'property',
    holds: [1, 1],
    name: 'survey.dta',
    file: ({ sentences, random }) =>
      stataFile(['office', 'opened'], OFFICES, {
        characteristics: { [random.pick(['source', 'remark'])]: sentences[0]! },
      }),
  },
  {
    id: 'stata-behind',
    title: 'Stata: what was left behind the ends of texts',
    read: 'as rows of their own',
    visibility: 'slack',
    holds: [3, 40],
    name: 'survey.dta',
    file: (content) =>
      stataFile(
        keysOf(content),
        content.rows.map((row) => row.map(() => '')),
        {
          release: releaseOf(content),
          behind: (row, column) => content.rows[row]?.[column] ?? '',
        },
      ),
  },
  {
    id: 'spss',
    title: 'SPSS data set (SAV, ZSAV)',
    read: 'rows under names of variables, packed or not',
    visibility: 'visible',
    holds: [3, 60],
    name: 'data.sav',
    file: (content) => spssFile(keysOf(content), content.rows, { compression: packingOf(content) }),
  },
  {
    id: 'spss-labels',
    title: 'SPSS: labels of variables over numbered names, labels of values in the place of codes',
    read: 'rows under labels and names, values as their labels show them',
    visibility: 'visible',
    holds: [3, 40],
    name: 'survey.sav',
    file: (content) =>
      spssFile(numbered(content), content.rows, {
        compression: packingOf(content),
        labels: content.head,
        valueLabels: { 0: [...new Set(ofColumns(content)[0])] },
      }),
  },
  {
    id: 'spss-long-texts',
    title: 'SPSS: very long texts',
    read: 'put together from their pieces',
    visibility: 'visible',
    holds: [2, 12],
    name: 'notes.sav',
    file: ({ sentences, ...content }) =>
      spssFile(
        ['id', 'note'],
        sentences.map((text, i) => [`${i}`, `${'The office is open on workdays. '.repeat(20)}\n\n${text}`]),
        { compression: packingOf({ sentences, ...content }) },
      ),
  },
  {
    id: 'spss-unused-labels',
    title: 'SPSS: labels of values that no row has',
    read: 'as rows under the caption of their variable',
    visibility: 'property',
    holds: [2, 12],
    name: 'survey.sav',
    file: ({ sentences }) =>
      spssFile(['remark'], Array(8).fill(['none']), { valueLabels: { 0: ['none', ...sentences] } }),
  },
  {
    id: 'spss-document',
    title: 'SPSS: documents',
    read: 'as a text',
    visibility: 'comment',
    holds: [1, 1],
    name: 'survey.sav',
    file: ({ sentences }) =>
      spssFile(['office', 'opened'], OFFICES, { documents: sentences[0]!.match(/.{1,80}(?:\s|$)/g)! }),
  },
  {
    id: 'spss-attribute',
    title: 'SPSS: attributes of variables and of the data set',
    read: 'as a text',
    visibility: 'property',
    holds: [1, 1],
    name: 'survey.sav',
    file: ({ sentences }) =>
      spssFile(['office', 'opened'], OFFICES, { attributes: `Source('${sentences[0]}'\n)` }),
  },
  {
    id: 'spss-behind',
    title: 'SPSS: rows behind the last',
    read: 'as rows of their own',
    visibility: 'slack',
    holds: [3, 40],
    name: 'survey.sav',
    file: (content) =>
      spssFile(keysOf(content), [...blanks(content.head), ...content.rows], {
        compression: packingOf(content),
        cases: 12,
      }),
  },
  {
    id: 'sas-transport',
    title: 'SAS transport file (XPT)',
    read: 'rows under labels and names of variables, data set by data set',
    visibility: 'visible',
    holds: [3, 40],
    name: 'dm.xpt',
    file: (content) =>
      xptFile(['office', 'opened'], OFFICES, {
        version: content.random.fork('version').pick([5, 8] as const),
        second: { head: keysOf(content).map((key) => key.slice(0, 32)), rows: content.rows },
      }),
  },
  {
    id: 'sas-transport-behind',
    title: 'SAS transport: what was left behind the ends of texts',
    read: 'as rows of their own',
    visibility: 'slack',
    holds: [3, 40],
    name: 'dm.xpt',
    file: (content) =>
      xptFile(
        content.head.map((_, i) => `V${i}`),
        content.rows.map((row) => row.map(() => '')),
        {
          labels: content.head,
          behind: (row, column) => content.rows[row]?.[column] ?? '',
        },
      ),
  },
  {
    id: 'avro',
    title: 'Avro file',
    read: 'records as rows, those in records under their paths',
    visibility: 'visible',
    holds: [3, 60],
    name: 'data.avro',
    file: (content) => {
      const pack = (block: Uint8Array) => new Uint8Array(deflateRawSync(block));
      const isPacked = content.random.fork('packing').chance(0.5);
      return avroFile(
        keysOf(content),
        content.rows,
        isPacked ? { codec: ['deflate', pack] } : { inside: 'applicant' },
      );
    },
  },
  {
    id: 'avro-remark',
    title: 'Avro: remarks on records, metadata',
    read: 'each as a text',
    visibility: 'property',
    holds: [1, 1],
    name: 'data.avro',
    file: ({ sentences, random }) =>
      avroFile(
        ['office', 'opened'],
        OFFICES,
        random.fork('where').chance(0.5) ? { doc: sentences[0]! } : { metadata: { remark: sentences[0]! } },
      ),
  },
  {
    id: 'plist-either',
    title: 'Property list of Apple, binary or XML',
    read: 'records as rows',
    visibility: 'visible',
    holds: [3, 40],
    name: 'cases.plist',
    file: (content) =>
      content.random.fork('form').pick([binaryPlist, xmlPlist])(keysOf(content), content.rows),
  },
  {
    id: 'plist-unused',
    title: 'Property list: texts that nothing leads to',
    read: 'each as a text',
    visibility: 'slack',
    holds: [1, 6],
    name: 'cases.plist',
    file: ({ sentences }) => binaryPlist(['office', 'opened'], OFFICES, { unused: sentences }),
  },
  {
    id: 'message-pack',
    title: 'MessagePack: a list of maps',
    read: 'rows under their keys',
    visibility: 'visible',
    holds: [3, 30],
    name: 'dump.msgpack',
    file: (content) => messagePack(objects(content, styleOf(content))),
  },
  {
    id: 'message-pack-stream',
    title: 'MessagePack: one map after the other',
    read: 'rows under their keys',
    visibility: 'visible',
    holds: [3, 30],
    name: 'cache.mpk',
    file: (content) => Buffer.concat(objects(content).map((one, i) => messagePack({ id: i, data: one }))),
  },
  {
    id: 'memo',
    title: 'Memos of dBase and FoxPro (DBT, FPT)',
    read: 'each as a text',
    visibility: 'visible',
    holds: [2, 12],
    name: 'cases.dbt',
    file: ({ sentences, random }) =>
      memoFile(sentences, { kind: random.fork('kind').pick(['foxpro', 'dbase-3', 'dbase-4'] as const) }),
  },
  {
    id: 'memo-given-up',
    title: 'Memos behind the place where the next would stand',
    read: 'each as a text',
    visibility: 'slack',
    holds: [2, 12],
    name: 'cases.fpt',
    file: ({ sentences, random }) =>
      memoFile(['The office is open on workdays.', ...sentences], {
        kind: random.fork('kind').pick(['foxpro', 'dbase-3', 'dbase-4'] as const),
        kept: 1,
      }),
  },
];

const releaseOf = ({ random }: Content) => random.fork('release').pick([115, 118] as const);
const packingOf = ({ random }: Content) => random.fork('packing').pick([0, 1, 2] as const);
