/** Tables in the marks of formats that people write texts in, one cell to a line where the format has it so. */
import type { Content } from '../pdf/content.ts';
import type { Place } from './place.ts';

const wikiText = (text: string) => text.replaceAll('|', '{{!}}');
const xmlText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const texText = (text: string) => text.replace(/[&%$#_]/g, '\\$&');

function wikiLines({ title, head, rows }: Content): string {
  const cells = (row: readonly string[]) => row.map((text) => `| ${wikiText(text)}\n`).join('');
  const captions = head.map((text) => `! ${wikiText(text)}\n`).join('');
  return `{| class="wikitable sortable"\n|+ ${title}\n${captions}${rows.map((row) => `|-\n${cells(row)}`).join('')}|}\n`;
}

function wikiRows({ title, head, rows }: Content): string {
  const cells = (row: readonly string[]) => row.map((text) => `style="x" | ${wikiText(text)}`).join(' || ');
  return `== ${title} ==\n\n{|\n! ${head.map(wikiText).join(' !! ')}\n${rows.map((row) => `|-\n| ${cells(row)}\n`).join('')}|}\n`;
}

function texRows({ head, rows }: Content, join: string): string {
  return rows
    .map((row) => `${row.map(texText).join(join)} \\\\\n`)
    .join(`\\hline\n`)
    .replace(/^/, `${head.map((text) => `\\textbf{${texText(text)}}`).join(join)} \\\\\n\\hline\n`);
}

/** Each cell over two lines, where it has two words. */
function gridRows({ head, rows }: Content): string {
  const parts = [head, ...rows].map((row) => row.map((text) => text.replaceAll('|', '/').split(/ (.*)/)));
  const widths = head.map((_, i) =>
    Math.max(...parts.flatMap((row) => (row[i] ?? []).map((part) => part.length))),
  );
  const rule = (mark: string) => `+${widths.map((width) => mark.repeat(width + 2)).join('+')}+\n`;
  const line = (row: readonly (readonly string[])[], at: number) =>
    `|${widths.map((width, i) => ` ${(row[i]?.[at] ?? '').padEnd(width)} `).join('|')}|\n`;
  return rule('-') + parts.map((row, i) => line(row, 0) + line(row, 1) + rule(i === 0 ? '=' : '-')).join('');
}

export const markupPlaces: readonly Place[] = [
  {
    id: 'mediawiki-cells',
    title: 'MediaWiki: a line for each cell',
    read: 'rows under the captions',
    visibility: 'visible',
    holds: [3, 200],
    name: 'list.wiki',
    file: wikiLines,
  },
  {
    id: 'mediawiki-rows',
    title: 'MediaWiki: `||`, attributes of cells',
    read: 'rows under the captions',
    visibility: 'visible',
    holds: [3, 30],
    name: 'list.mediawiki',
    file: wikiRows,
  },
  {
    id: 'mediawiki-dump',
    title: 'MediaWiki: dump of its pages in XML',
    read: 'as the text of the page',
    visibility: 'visible',
    holds: [3, 30],
    name: 'dump.xml',
    file: (content) =>
      `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="en"><siteinfo><sitename>Wiki</sitename></siteinfo><page><title>${xmlText(content.title)}</title><ns>0</ns><id>7</id><revision><id>99</id><timestamp>2023-08-01T09:11:00Z</timestamp><model>wikitext</model><text xml:space="preserve">Page of the team.\n\n${xmlText(wikiLines(content))}</text></revision></page></mediawiki>\n`,
  },
  {
    id: 'asciidoc-cells',
    title: 'AsciiDoc: a line for each cell',
    read: 'rows of as many cells as `cols` says',
    visibility: 'visible',
    holds: [3, 200],
    name: 'list.adoc',
    file: ({ title, head, rows }) =>
      `= ${title}\n\n[cols="${head.length}*", options="header"]\n|===\n${[head, ...rows]
        .map((row) => row.map((text) => `|${text.replaceAll('|', '\\|')}\n`).join(''))
        .join('\n')}|===\n`,
  },
  {
    id: 'rst-list-table',
    title: 'reStructuredText: `list-table`',
    read: 'rows under the captions',
    visibility: 'visible',
    holds: [3, 200],
    name: 'list.rst',
    file: ({ title, head, rows }) =>
      `.. list-table:: ${title}\n   :header-rows: 1\n\n${[head, ...rows]
        .map((row) => row.map((text, i) => `   ${i === 0 ? '*' : ' '} - ${text}\n`).join(''))
        .join('')}\n`,
  },
  {
    id: 'rst-grid',
    title: 'reStructuredText, Pandoc: grid, rows over several lines',
    read: 'lines between rules as one row',
    visibility: 'visible',
    holds: [3, 30],
    name: 'list.rst',
    file: gridRows,
  },
  {
    id: 'latex-tabular',
    title: 'LaTeX: `tabular`',
    read: 'rows under the captions',
    visibility: 'visible',
    holds: [3, 30],
    name: 'list.tex',
    file: (content) =>
      `\\documentclass{article}\n\\begin{document}\n\\begin{tabular}{|${'l|'.repeat(content.head.length)}}\n\\hline\n${texRows(content, ' & ')}\\end{tabular}\n\\end{document}\n`,
  },
  {
    id: 'latex-longtable',
    title: 'LaTeX: `longtable`, rows over several lines',
    read: 'rows under the captions',
    visibility: 'visible',
    holds: [3, 200],
    name: 'list.tex',
    file: (content) =>
      `\\begin{longtable}{${'p{2cm}'.repeat(content.head.length)}}\n\\caption{${texText(content.title)}} \\\\\n${texRows(content, '\n  & ')}\\end{longtable}\n`,
  },
];
