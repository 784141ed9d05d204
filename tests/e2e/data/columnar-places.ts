/** Tables by columns, as programs for statistics exchange them. */
import { arrowFile } from '../../helpers/arrow-writer.ts';
import type { Content } from '../pdf/content.ts';
import type { Place } from './place.ts';
import { keysOf } from './records.ts';

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
];
