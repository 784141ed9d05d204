/** Writes drafts of documents as files, by the writers of the tests. */
import { escapeXml, paragraph, tableXml, writeDocx } from '../../tests/helpers/docx-writer.ts';
import { cell, number, row, sheet, writeOds } from '../../tests/helpers/ods-writer.ts';
import { odfParagraph, odfTable, writeOdf } from '../../tests/helpers/odt-writer.ts';
import { type PdfItem, writePdf } from '../../tests/helpers/pdf-writer.ts';
import { shape, slideTable, writePptx } from '../../tests/helpers/pptx-writer.ts';
import { writeXlsx } from '../../tests/helpers/xlsx-writer.ts';
import type { Block, Draft } from './templates.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const WRITERS: Readonly<Record<string, (draft: Draft) => Uint8Array>> = {
  csv: (draft) => utf8(separated(draft, draft.separator)),
  tsv: (draft) => utf8(separated(draft, '\t')),
  xlsx: ({ blocks }) => writeXlsx({ sheets: sheetsOf(blocks) }),
  ods: ({ blocks }) =>
    writeOds({
      body: sheetsOf(blocks)
        .map(({ name, rows }) => sheet(rows.map(odsRow).join(''), name))
        .join(''),
    }),
  docx: ({ blocks }) => writeDocx(blocks.map(docxBlock).join('')),
  odt: ({ blocks }) => writeOdf({ body: blocks.map(odtBlock).join('') }),
  pptx: ({ blocks }) => writePptx(slides(blocks)),
  pdf: ({ blocks }) => writePdf(pagesOf(blocks)),
  html: (draft) => utf8(htmlOf(draft)),
  md: ({ blocks }) => utf8(`${blocks.map(markdown).join('\n\n')}\n`),
};

/** The bytes of a document; those in a language of their own as they stand. */
export function write(draft: Draft): Uint8Array {
  const text =
    draft.ending === 'eml' || draft.ending === 'ics' ? draft.text.replaceAll('\n', '\r\n') : draft.text;
  return WRITERS[draft.ending]?.(draft) ?? utf8(text);
}

function separated({ blocks }: Draft, separator: string): string {
  const quoted = (text: string) =>
    text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((cells) => cells.map(quoted).join(separator))
      : [quoted(block.text)],
  );
  return `${lines.join('\n')}\n`;
}

interface Sheet {
  readonly name: string;
  readonly rows: (string | number | null)[][];
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,9})(?:\.\d{1,4})?$/;

/** A heading of the second level begins a sheet. */
function sheetsOf(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = [];
  for (const block of blocks) {
    if (sheets.length === 0 || (block.kind === 'heading' && block.level === 2)) {
      const name = block.kind === 'heading' && block.level === 2 ? block.text.slice(0, 30) : 'Sheet1';
      sheets.push({ name, rows: [] });
      if (name !== 'Sheet1') continue;
    }
    const { rows } = sheets.at(-1)!;
    if (block.kind !== 'table') rows.push([block.text], []);
    else
      rows.push(
        ...block.rows.map((cells) => cells.map((text) => (PLAIN_NUMBER.test(text) ? Number(text) : text))),
        [],
      );
  }
  return sheets;
}

const odsRow = (cells: readonly (string | number | null)[]): string =>
  row(cells.map((text) => (typeof text === 'number' ? number(String(text)) : cell(text ?? ''))).join(''));

const docxBlock = (block: Block): string =>
  block.kind === 'table' ? tableXml(block.rows) : paragraph(block.text);

const odtBlock = (block: Block): string =>
  block.kind === 'table'
    ? odfTable(block.rows.map((cells) => cells.map(escapeXml)))
    : odfParagraph(escapeXml(block.text));

function slides(blocks: readonly Block[]) {
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts.map((part) => ({
    xml: part
      .map((block) => (block.kind === 'table' ? slideTable(block.rows) : shape([block.text])))
      .join(''),
  }));
}

const [LEFT, TOP, BOTTOM, WIDE] = [54, 740, 60, 92];

function pagesOf(blocks: readonly Block[]) {
  const pages: { items: PdfItem[] }[] = [{ items: [] }];
  let y = TOP;
  const put = (items: readonly PdfItem[], down: number) => {
    pages.at(-1)!.items.push(...items);
    y -= down;
    if (y < BOTTOM) {
      pages.push({ items: [] });
      y = TOP;
    }
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      const places = columnsOf(block.rows);
      for (const cells of block.rows)
        put(
          cells.map((text, i) => ({ text, x: places[i]!, y, size: 8 })),
          14,
        );
    } else
      for (const text of wrapped(block.text))
        put([{ text, x: LEFT, y, size: block.kind === 'heading' ? 13 : 10 }], 15);
    put([], 10);
  }
  return pages.filter(({ items }) => items.length > 0);
}

/** Where columns begin, by their longest texts. */
function columnsOf(rows: readonly (readonly string[])[]): number[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)) * 4.4 + 12);
  return widths.map((_, i) => LEFT + widths.slice(0, i).reduce((sum, width) => sum + width, 0));
}

function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' '))
    if (lines.at(-1)!.length + word.length < WIDE) lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
    else lines.push(word);
  return lines;
}

function htmlOf({ blocks, name }: Draft): string {
  const title = blocks.find(({ kind }) => kind === 'heading');
  const said = title !== undefined && title.kind === 'heading' ? title.text : name;
  const body = blocks.map((block) => {
    if (block.kind === 'heading') return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`;
    if (block.kind === 'paragraph') return `<p>${escapeXml(block.text)}</p>`;
    const rows = block.rows.map((cells, i) => {
      const tag = i === 0 ? 'th' : 'td';
      return `<tr>${cells.map((text) => `<${tag}>${escapeXml(text)}</${tag}>`).join('')}</tr>`;
    });
    return `<table>\n${rows.join('\n')}\n</table>`;
  });
  return `<!doctype html>\n<html><head><meta charset="utf-8"><title>${escapeXml(said)}</title></head>\n<body>\n${body.join('\n')}\n</body></html>\n`;
}

function markdown(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
  if (block.kind === 'paragraph') return block.text;
  const [first, ...rest] = block.rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [first, `|${block.rows[0]!.map(() => ' --- |').join('')}`, ...rest].join('\n');
}
