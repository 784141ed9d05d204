/** Files in the file. */
import * as XLSX from 'xlsx';
import { calcSheet } from './calc.ts';
import { type Content, twin } from './content.ts';
import { coverPages, LETTER, look, type Page, painted } from './drawing.ts';
import { beside, handFile, type Objects, utf8Latin1 } from './hand.ts';
import type { Place } from './place.ts';

const ANY = /./;

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

export const csv = ({ head, rows, random: chance }: Content): string => {
  const [delimiter, newline] = [chance.pick([',', ';', '\t']), chance.pick(['\n', '\r\n'])];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [head, ...rows].map((row) => row.map(quoted).join(delimiter)).join(newline);
};

function workbook({ head, rows, title }: Content): string {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([[title], [], [...head], ...rows.map((row) => [...row])]);
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
  return latin1(new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true })));
}

/** A published page and another with the list. */
export const listPage = (content: Content): Page => ({
  ...LETTER,
  ops: painted(content, 700, look(content)).ops,
});
export const withPage = (content: Content): Uint8Array =>
  handFile([...coverPages(content), listPage(content)]);

/** An attached file; its name says nothing. */
function attached(objects: Objects, name: string, content: string): string {
  const file = objects.stream(content, `/Type /EmbeddedFile /Params << /Size ${content.length} >>`);
  return objects.add(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${file} >> >>`);
}

export const attachment = (name: string, make: (content: Content) => string, more = '') =>
  beside((content, objects) => {
    const file = attached(objects, name, make(content));
    return { catalog: `/Names << /EmbeddedFiles << /Names [(${name}) ${file}] >> >> ${more}` };
  });

export const FILE_PLACES: readonly Place[] = [
  {
    id: 'attached-csv',
    title: 'attached CSV',
    read: 'as a file of its own',
    visibility: 'embedded',
    where: ANY,
    holds: [4, 40],
    hand: attachment('data.csv', (content) => utf8Latin1(csv(content))),
  },
  {
    id: 'attached-xlsx',
    title: 'attached workbook',
    read: 'as a file of its own',
    visibility: 'embedded',
    where: ANY,
    holds: [4, 40],
    hand: attachment('tables.xlsx', workbook),
  },
  {
    id: 'source-spreadsheet',
    title: 'the spreadsheet that was exported, kept in its PDF (hybrid)',
    read: 'as a file of its own, with its hidden sheets',
    visibility: 'hidden-sheet',
    where: ANY,
    holds: [4, 40],
    sheet: (content) => calcSheet(twin(`shown-${content.random.int(1, 1e6)}`, 12), { hidden: content }),
    hybrid: true,
  },
  {
    id: 'file-annotation',
    title: 'file pinned to a page',
    read: 'as a file of its own',
    visibility: 'embedded',
    where: ANY,
    holds: [4, 30],
    hand: beside((content, objects) => {
      const file = attached(objects, 'appendix.csv', utf8Latin1(csv(content)));
      return { annotations: [`/Subtype /FileAttachment /FS ${file} /Contents (Appendix)`] };
    }),
  },
  {
    id: 'portfolio',
    title: 'portfolio',
    read: 'each of its files',
    visibility: 'embedded',
    where: ANY,
    holds: [4, 30],
    hand: attachment(
      'part-1.csv',
      (content) => utf8Latin1(csv(content)),
      '/Collection << /Type /Collection /View /D >>',
    ),
  },
  {
    id: 'nested-pdf',
    title: 'PDF attached to a PDF',
    read: 'as a file of its own',
    visibility: 'embedded',
    where: ANY,
    holds: [3, 12],
    hand: attachment('annex.pdf', (content) => latin1(withPage(content))),
  },
];
