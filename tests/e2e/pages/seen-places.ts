/** What a visitor of a page sees. */
import type { Content } from '../pdf/content.ts';
import { eachRow, element, escaped, paragraphs, table } from './markup.ts';
import type { Place } from './place.ts';

const hash = ({ random }: Content) => `css-${random.digits(6)}`;

const labelled = (cells: readonly { caption: string; text: string }[], mark: string) =>
  cells
    .map(({ caption, text }) => element('p', `<b>${escaped(caption)}${mark}</b> ${escaped(text)}`))
    .join('');

/** A heading of its own for each, and what else is said of them without captions. */
const bare = (cells: readonly { text: string }[], tag: string, inner: string) =>
  cells
    .map(({ text }, i) =>
      i === 0 ? element(tag, escaped(text)) : element(inner, escaped(text), 'class="meta"'),
    )
    .join('');

const grouped = (content: Content): string => {
  const { head, rows } = content;
  const cells = (row: readonly string[], tag: string) =>
    row.map((text) => element(tag, escaped(text))).join('');
  const lines = rows.map((row, i) => {
    const span = Math.min(2, rows.length - i);
    const group = i % 2 === 0 ? `<td rowspan="${span}">Group ${i / 2 + 1}</td>` : '';
    return `<tr>${group}${cells(row, 'td')}</tr>`;
  });
  return `<table><tr><th colspan="${head.length + 1}">${escaped(content.title)}</th></tr><tr><th>Group</th>${cells(head, 'th')}</tr>${lines.join('\n')}</table>`;
};

/** Columns of white space, or a line for each. */
const preformatted = ({ head, rows, sentences, random }: Content): string => {
  if (random.chance(0.4)) return sentences.join('\n');
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  return lines
    .map((cells) =>
      cells
        .map((text, column) => text.padEnd(widths[column]! + 2))
        .join('')
        .trimEnd(),
    )
    .join('\n');
};

/** One of the ways in which a page about a person sets captions beside values. */
const singleRecord = ({ head, rows: [row = []], random }: Content): string => {
  const cells = row.map((text, i) => ({ caption: escaped(head[i]!), text: escaped(text) }));
  const each = (write: (caption: string, text: string) => string) =>
    cells.map(({ caption, text }) => write(caption, text)).join('');
  return random.pick([
    () =>
      element(
        'dl',
        each((caption, text) => `<dt>${caption}</dt><dd>${text}</dd>`),
      ),
    () =>
      element(
        'table',
        each((caption, text) => `<tr><th>${caption}</th><td>${text}</td></tr>`),
      ),
    () =>
      element(
        'table',
        each((caption, text) => `<tr><td><b>${caption}:</b></td><td>${text}</td></tr>`),
      ),
    () => each((caption, text) => `<p><strong>${caption}:</strong> ${text}</p>`),
    () =>
      element(
        'ul',
        each((caption, text) => `<li>${caption}: ${text}</li>`),
      ),
    () =>
      element(
        'p',
        each((caption, text) => `${caption}: ${text}<br>`),
      ),
    () =>
      element(
        'div',
        each((caption, text) => `<div class="f"><div class="l">${caption}</div><div>${text}</div></div>`),
      ),
    () =>
      element(
        'div',
        each((caption, text) => `<div><span>${caption}</span><span>${text}</span></div>`),
      ),
    () => each((caption, text) => `<h4>${caption}</h4><p>${text}</p>`),
  ])();
};

const one = { visibility: 'visible', holds: [6, 12] } as const;

export const SEEN_PLACES: readonly Place[] = [
  {
    id: 'table',
    title: 'Table',
    read: 'rows under their header',
    ...one,
    where: /^table \d/,
    fragment: (content) => ({ body: table(content) }),
  },
  {
    id: 'screen-table',
    title: 'Table that is hidden in print and on telephones only',
    read: 'as seen on a screen',
    ...one,
    where: /^table \d/,
    fragment: (content) => ({
      head: '<style>@media print{.t{display:none}} @media (max-width: 600px){.t{display:none}}</style><style media="print">.t{visibility:hidden}</style>',
      body: `<div class="t">${table(content)}</div>`,
    }),
  },
  {
    id: 'hidden-overruled',
    title: 'Attribute `hidden` that a style overrules',
    read: 'as seen',
    ...one,
    where: /^table \d/,
    fragment: (content) => ({
      head: '<style>.grid{display:block}</style>',
      body: `<div hidden class="grid">${table(content)}</div>`,
    }),
  },
  {
    id: 'spans',
    title: 'Table with cells that span',
    read: 'each cell in every row and column that it covers',
    ...one,
    where: /^table \d/,
    fragment: (content) => ({ body: grouped(content) }),
  },
  {
    id: 'nested-table',
    title: 'Table in a table',
    read: 'the inner table for itself',
    ...one,
    where: /^table \d/,
    fragment: (content) => ({
      body: `<table><tr><td>Menu</td><td>${table(content)}</td></tr><tr><td colspan="2">Back to top</td></tr></table>`,
    }),
  },
  {
    id: 'definition-list',
    title: 'Definition lists',
    read: 'terms as captions, each round as a row',
    ...one,
    where: /^list \d/,
    fragment: (content) => ({
      body: eachRow(content, (cells) =>
        element(
          'dl',
          cells.map(({ caption, text }) => `<dt>${escaped(caption)}</dt><dd>${escaped(text)}</dd>`).join(''),
        ),
      ),
    }),
  },
  {
    id: 'one-list',
    title: 'One definition list for all',
    read: 'terms that come again begin a new row',
    ...one,
    where: /^list \d/,
    fragment: (content) => ({
      body: element(
        'dl',
        eachRow(content, (cells) =>
          cells.map(({ caption, text }) => `<dt>${escaped(caption)}</dt><dd>${escaped(text)}</dd>`).join(''),
        ),
      ),
    }),
  },
  {
    id: 'cards',
    title: 'Cards with captions',
    read: 'each card as a row, its captions as columns',
    ...one,
    where: /^cards \d/,
    fragment: (content) => ({
      body: element(
        'div',
        eachRow(content, (cells) => element('div', labelled(cells, ':'), 'class="card"')),
        'class="cards"',
      ),
    }),
  },
  {
    id: 'bare-cards',
    title: 'Cards without captions',
    read: 'each card as a row',
    ...one,
    where: /^cards \d/,
    fragment: (content) => ({
      body: element(
        'section',
        eachRow(content, (cells) => element('article', bare(cells, 'h3', 'div'))),
        `class="${hash(content)}"`,
      ),
    }),
  },
  {
    id: 'inline-cards',
    title: 'Items of a list, in parts',
    read: 'each item as a row',
    ...one,
    where: /^cards \d/,
    fragment: (content) => ({
      body: element(
        'ul',
        eachRow(content, (cells) => element('li', bare(cells, 'strong', 'span'))),
      ),
    }),
  },
  {
    id: 'twofold-cards',
    title: 'Cards whose captions are elements',
    read: 'captions as columns',
    ...one,
    where: /^cards \d/,
    fragment: (content) => ({
      body: element(
        'div',
        eachRow(content, (cells) =>
          element(
            'div',
            cells
              .map(({ caption, text }) =>
                element(
                  'div',
                  `<div class="label">${escaped(caption)}</div><div class="value">${escaped(text)}</div>`,
                  'class="field"',
                ),
              )
              .join(''),
          ),
        ),
      ),
    }),
  },
  {
    id: 'div-rows',
    title: 'Rows of boxes',
    read: 'rows under the first row',
    ...one,
    where: /^cards \d/,
    fragment: (content) => {
      const row = (cells: readonly string[], name: string) =>
        element(
          'div',
          cells.map((text) => element('div', escaped(text), 'class="td"')).join(''),
          `class="${name}"`,
        );
      return {
        body: element(
          'div',
          [row(content.head, 'tr head'), ...content.rows.map((cells) => row(cells, 'tr'))].join('\n'),
          'class="grid" role="table"',
        ),
      };
    },
  },
  {
    id: 'paragraphs',
    title: 'Paragraphs',
    read: 'text',
    ...one,
    where: /^element/,
    fragment: (content) => ({ body: paragraphs(content) }),
  },
  {
    id: 'lines',
    title: 'Lines of one paragraph',
    read: 'text',
    ...one,
    where: /^element/,
    fragment: ({ sentences }) => ({ body: element('p', sentences.map(escaped).join('<br>')) }),
  },
  {
    id: 'items',
    title: 'Items of a list',
    read: 'text',
    ...one,
    where: /^element|^cards/,
    fragment: ({ sentences }) => ({
      body: element('ol', sentences.map((text) => element('li', escaped(text))).join('\n')),
    }),
  },
  {
    id: 'preformatted',
    title: 'Preformatted text',
    read: 'lines, columns of white space as rows',
    ...one,
    where: /./,
    fragment: (content) => ({ body: element('pre', escaped(preformatted(content))) }),
  },
  {
    id: 'single-record',
    title: 'Page about one person',
    read: 'captions beside values as one record',
    ...one,
    holds: [1, 1],
    where: /./,
    fragment: (content) => ({ body: singleRecord(content) }),
  },
  {
    id: 'textarea',
    title: 'Text area',
    read: 'text',
    ...one,
    where: /^element/,
    fragment: ({ sentences }) => ({
      body: element('textarea', sentences.map(escaped).join('\n'), 'name="notes" rows="8"'),
    }),
  },
  {
    id: 'options',
    title: 'Options of a select box',
    read: 'text',
    ...one,
    where: /^element|^cards/,
    fragment: ({ sentences }) => ({
      body: element(
        'select',
        `<option value="">Choose…</option>${sentences.map((text, i) => element('option', escaped(text), `value="${i}"`)).join('')}`,
        'name="client"',
      ),
    }),
  },
  {
    id: 'svg-text',
    title: 'Text of a drawing in the page',
    read: 'text',
    ...one,
    where: /^element/,
    fragment: ({ sentences }) => ({
      body: `<svg viewBox="0 0 900 400" width="900">${sentences.map((text, i) => `<text x="10" y="${20 + 20 * i}">${escaped(text)}</text>`).join('')}</svg>`,
    }),
  },
];
