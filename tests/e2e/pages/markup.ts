/** Pieces of pages: escaped text, rows as elements, objects as programs write them. */
import type { Content } from '../pdf/content.ts';

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

export const element = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes === '' ? '' : ` ${attributes}`}>${content}</${name}>`;

export const paragraphs = ({ sentences }: Content): string =>
  sentences.map((text) => element('p', `${escaped(text)}.`)).join('\n');

/** All sentences as they would stand in one attribute or comment. */
export const prose = ({ sentences }: Content): string => sentences.map((text) => `${text}.`).join('\n');

/** One element for each row, made from its cells. */
export const eachRow = (
  { head, rows }: Content,
  write: (cells: readonly { readonly caption: string; readonly text: string }[], index: number) => string,
): string =>
  rows
    .map((row, i) =>
      write(
        row.map((text, column) => ({ caption: head[column]!, text })),
        i,
      ),
    )
    .join('\n');

const tableRow = (name: string, cells: readonly string[], attributes: (column: number) => string) =>
  `<tr>${cells.map((text, i) => element(name, escaped(text), attributes(i))).join('')}</tr>`;

/** A table; `attributes` of each cell by its column. */
export const table = (
  { head, rows }: Content,
  attributes: (column: number) => string = () => '',
  own = '',
): string =>
  element(
    'table',
    `\n<thead>${tableRow('th', head, attributes)}</thead>\n<tbody>${rows
      .map((row) => tableRow('td', row, attributes))
      .join('\n')}</tbody>\n`,
    own,
  );

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/#/g, ' number')
    .replace(/['’.]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');

/** `Date of Birth` → `dateOfBirth`. */
export const camel = (caption: string): string =>
  plain(caption)
    .map((word) => word.toLowerCase())
    .map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join('');
/** `Date of Birth` → `date_of_birth`. */
export const snake = (caption: string): string => plain(caption).join('_').toLowerCase();
/** `Date of Birth` → `date-of-birth`. */
export const kebab = (caption: string): string => plain(caption).join('-').toLowerCase();

/** The rows as objects. */
export const objects = ({ head, rows }: Content, key = camel): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(row.map((text, column) => [key(head[column]!), text])));

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

export const csv = ({ head, rows }: Content): string =>
  [head, ...rows].map((row) => row.map((text) => `"${text}"`).join(',')).join('\n');

/** A literal of JavaScript without quotes where none are needed. */
export const literal = (value: unknown, quote = "'"): string => {
  if (typeof value === 'string')
    return quote + value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, quote)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, one]) => `${key}:${literal(one, quote)}`);
    return `{${members.join(',')}}`;
  }
  return String(value);
};
