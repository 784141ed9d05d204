import type { ColumnPlan, CopyReport, Plan, ScannedCopy } from '../../clean/index.ts';
import { ACTIONS, columnName } from '../../clean/index.ts';
import type { FileEntry, Lang, ReportProblem, Visibility } from '../../core/types.ts';
import { hanging, printable } from '../../reporters/text/layout.ts';
import { number, words } from '../../reporters/words/index.ts';
import { CLEAN_WORDS } from './clean-words.ts';

const WIDTH = 80;
/** Columns that a line names: all of ten thousand would push what matters off the screen. */
const MOST_NAMED = 50;
/** Tables that are told one by one; workbooks can have thousands of sheets, and the plan has them all. */
const MOST_TABLES = 20;

/** What went into the copy and what did not, in lines for a terminal. Captions are shown, values never. */
export function copyLines({ report, plan }: Pick<ScannedCopy, 'report' | 'plan'>, lang: Lang): string[] {
  const say = CLEAN_WORDS[lang];
  const { texts } = report;
  return [
    ...report.tables.slice(0, MOST_TABLES).flatMap((table) => tableLines(table, plan, lang)),
    ...restLines(report.tables.slice(MOST_TABLES), lang),
    ...(texts.read > 0 ? [say.texts(texts.written, texts.read, texts.redacted)] : []),
    ...pageLines(report, lang),
    ...leftLines(report, lang),
    ...problemLines(report.problems, say.problems),
  ];
}

/** How many further tables are copied, counted, left out. */
function restLines(tables: CopyReport['tables'], lang: Lang): string[] {
  if (tables.length === 0) return [];
  const say = CLEAN_WORDS[lang];
  const how = TABLE_ACTIONS.flatMap((action) => {
    const count = tables.filter((table) => table.action === action).length;
    return count > 0 ? [say.tables[action](number(count, words[lang]))] : [];
  });
  const title = say.moreTables(number(tables.length, words[lang]), tables.length === 1);
  return hanging('', `${title}: ${how.join(', ')}`, WIDTH);
}
const TABLE_ACTIONS = ['keep', 'count', 'drop'] as const;

function tableLines(table: CopyReport['tables'][number], plan: Plan, lang: Lang): string[] {
  const say = CLEAN_WORDS[lang];
  const own = plan.tables.find((one) => one.table === table.table - 1);
  const title = printable(say.table(table.table, own?.name ?? ''));
  if (!own || table.action === 'drop') return [`${title}: ${say.left}`];
  const rows =
    table.action === 'count'
      ? say.counted(table.rowsWritten, table.withheld ?? 0)
      : say.rows(table.rowsWritten, table.rows);
  const gone = new Set(table.columns.flatMap((one) => (isGone(one) ? [one.column] : [])));
  const line = (what: string, which: (column: ColumnPlan) => boolean): string[] => {
    const named = own.columns
      .filter(which)
      .map(({ column, name }) => printable(`${columnName(column)} ${name}`.trim()));
    const rest = named.length - MOST_NAMED;
    const more = rest > 0 ? ` ${say.more(number(rest, words[lang]))}` : '';
    const shown = `${named.slice(0, MOST_NAMED).join(', ')}${more}`;
    return named.length > 0 ? hanging('  ', `${what}: ${shown}`, WIDTH) : [];
  };
  const emptied = table.columns.reduce((sum, column) => sum + column.emptied, 0);
  const rare = table.columns.reduce((sum, column) => sum + (isGone(column) ? 0 : (column.rare ?? 0)), 0);
  return [
    `${title}: ${rows}`,
    ...ACTIONS.flatMap((action) =>
      line(say.actions[action], (one) => one.action === action && !gone.has(columnName(one.column))),
    ),
    ...line(say.gone(own.alike ?? 0), ({ column }) => gone.has(columnName(column))),
    ...(emptied > 0 ? hanging('  ', say.emptied(emptied), WIDTH) : []),
    ...(rare > 0 ? hanging('  ', say.rare(rare, own.alike ?? 0), WIDTH) : []),
  ];
}

/** By each of its cells too few rows were alike. */
const isGone = ({ filled, emptied, rare = 0 }: CopyReport['tables'][number]['columns'][number]): boolean =>
  rare > 0 && rare === filled - emptied;

function pageLines({ pages }: CopyReport, lang: Lang): string[] {
  if (!pages) return [];
  const say = CLEAN_WORDS[lang];
  return [
    ...hanging('', `${say.pages(pages.drawn, pages.paintedOver)}.`, WIDTH),
    ...(pages.unread.length > 0 ? hanging('', `${say.pagesUnread(pages.unread.join(', '))}.`, WIDTH) : []),
    ...(pages.paintedOver > 0 ? hanging('', `${say.bars}.`, WIDTH) : []),
    ...hanging('', `${say.picturesOf}.`, WIDTH),
  ];
}

function leftLines({ left }: CopyReport, lang: Lang): string[] {
  const say = CLEAN_WORDS[lang];
  const hidden = Object.entries(left.hidden).map(
    ([visibility, count]) =>
      `${number(count, words[lang])} × ${words[lang].visibilities[visibility as Visibility]}`,
  );
  const all = [...hidden, ...(left.files > 0 ? [say.files(left.files)] : [])];
  return all.length > 0 ? hanging('', `${say.notCopied}: ${all.join('; ')}`, WIDTH) : [];
}

export function problemLines(problems: readonly Pick<ReportProblem, 'message'>[], title: string): string[] {
  const told = [...new Set(problems.map(({ message }) => message))].slice(0, 20);
  return told.length === 0
    ? []
    : [`${title}:`, ...told.flatMap((one) => hanging('  ▲ ', printable(one), WIDTH))];
}

/** What a scan of the copy says against it. */
export function ruleLines(entry: FileEntry): string[] {
  const rules = entry.rules.filter(({ level }) => level !== 'note');
  return [...rules, ...entry.problems].flatMap(({ message }) => hanging('  ▲ ', printable(message), WIDTH));
}
