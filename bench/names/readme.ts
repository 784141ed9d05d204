/** The table of the README: by group of origins. */
import { ORIGINS } from './people.ts';
import type { Figures } from './print.ts';

const BEGIN = '<!-- names: printed by `npm run eval:names -- --speed --out docs/names.md` -->';
const END = '<!-- /names -->';

const mean = (values: readonly number[]) =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);

function table({ columns, single }: Figures): string {
  const groups = [...new Set(ORIGINS.map(({ group }) => group))];
  const rows = groups.map((group) => {
    const names = ORIGINS.filter((origin) => origin.group === group).map(({ name }) => name);
    const full = names.map((name) => single.row(name).percent);
    const found = names.map((name) => columns.row(name).percent);
    return [group, String(names.length), mean(found), mean(full), Math.min(...full).toFixed(1)];
  });
  return aligned([['Names of', 'origins', 'columns, %', 'full names, %', 'worst origin'], ...rows]);
}

/** As the formatter sets it: all columns but the first to the right. */
function aligned([head, ...rows]: readonly (readonly string[])[]): string {
  const widths = head!.map((text, at) => Math.max(text.length, ...rows.map((row) => row[at]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, at) => (at === 0 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head!), line(rule), ...rows.map(line)].join('\n');
}

/** Puts the table between its marks; throws if they are not there. */
export function withTable(readme: string, figures: Figures): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('README.md has no place for the table of names');
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table(figures)}\n\n${readme.slice(end)}`;
}
