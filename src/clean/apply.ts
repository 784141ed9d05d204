import { captionKind } from '../core/disclosure/quasi-kinds.ts';
import type { Lang } from '../core/types.ts';
import { counted } from './aggregate.ts';
import { madeAlike } from './alike.ts';
import { type SafeCaption, safeCaptions } from './captions.ts';
import { CLEAR, type CleanKit, type DocumentFacts, type TableFacts } from './facts.ts';
import type { KeptWords, NotedText } from './kept.ts';
import { type Cell, type CleanDocument, type DocTable, type DocText, tablesOf, textOf } from './model.ts';
import type { ColumnPlan, Plan, TablePlan, TextAction } from './plan.ts';
import { FEWEST } from './plan.ts';
import { type Redactor, redactorFor } from './redact.ts';
import { columnName, columnNumber } from './references.ts';
import type { CopiedColumn, CopiedTable, CopyReport } from './report.ts';
import { shortenerOf } from './shorten.ts';
import type { Span } from './spans.ts';
import { tokensFor } from './tokens.ts';
import type { CopyTools } from './tools.ts';
import { COPY_WORDS } from './words.ts';

/** A table as it goes out. */
export interface SafeTable {
  readonly kind: 'table';
  readonly name: string;
  /** Rows above the captions. */
  readonly above: readonly (readonly Cell[])[];
  readonly captions: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
export interface SafeText {
  readonly kind: 'text';
  readonly text: string;
  readonly isHeading: boolean;
}
export type SafeBlock = SafeTable | SafeText;

/** A document made of nothing but what a plan allows. Writers see this and no more. */
export interface SafeDocument {
  readonly blocks: readonly SafeBlock[];
  readonly tables: readonly CopiedTable[];
  readonly texts: CopyReport['texts'];
}

export interface Applying {
  readonly kit: Pick<CleanKit, 'engine'>;
  readonly facts: DocumentFacts;
  readonly tools: CopyTools;
  readonly lang: Lang;
  /** Is told what becomes of each text of a page, if the document says where they stand. */
  readonly kept?: KeptWords;
}

/** What the plan allows of a document, made anew. */
export async function applied(document: CleanDocument, plan: Plan, how: Applying): Promise<SafeDocument> {
  const redactor = redactorFor(how.facts, how.kit, how.lang);
  const texts = new Texts(plan.texts, redactor, how.kept);
  const tables: CopiedTable[] = [];
  const blocks: SafeBlock[] = [];
  const all = tablesOf(document);
  for (const block of document.blocks) {
    if (block.kind === 'text') {
      const text = texts.text(block.text, block.page);
      if (text !== undefined)
        blocks.push({ kind: 'text', text: inOwnWords(text, block, how.lang), isHeading: block.isHeading });
      continue;
    }
    const index = all.indexOf(block);
    const own = plan.tables.find(({ table }) => table === index) ?? nothingOf(block, index);
    const making = {
      ...how,
      redactor,
      texts,
      facts: how.facts.tables[index]!,
      fewest: plan.fewest ?? FEWEST,
    };
    const captions = safeCaptions(block, { ...making, texts: plan.texts });
    const { table, told } = await safeTable(block, own, { ...making, captions });
    tables.push(told);
    if (table) blocks.push(table);
  }
  return { blocks, tables, texts: texts.told };
}

/** Names of a mail's fields as mail programs say them in the reader's language. */
function inOwnWords(text: string, { field }: Pick<DocText, 'field'>, lang: Lang): string {
  const said = field === undefined ? undefined : COPY_WORDS[lang].fields[field.toLowerCase()];
  return said !== undefined && text.startsWith(`${field}:`) ? `${said}${text.slice(field!.length)}` : text;
}

const nothingOf = ({ name }: DocTable, table: number): TablePlan => ({
  table,
  name,
  action: 'drop',
  columns: [],
});

/** Paragraphs and titles on their way through, counted. */
class Texts {
  private readonly action: TextAction;
  private readonly redactor: Redactor;
  private read = 0;
  private written = 0;
  private redacted = 0;

  private readonly kept: KeptWords | undefined;

  constructor(action: TextAction, redactor: Redactor, kept: KeptWords | undefined) {
    this.action = action;
    this.redactor = redactor;
    this.kept = kept;
  }

  get told(): CopyReport['texts'] {
    const { action, read, written, redacted } = this;
    return { action, read, written, redacted };
  }

  /** `page`: that it stands on. */
  text(text: string, page: number | undefined): string | undefined {
    this.read++;
    const spans = this.action === 'redact' ? this.redactor.spans(text) : [];
    if (page !== undefined) this.kept?.note(page, [{ text, gone: this.action === 'drop' ? 'all' : spans }]);
    if (this.action === 'drop') return undefined;
    this.written++;
    if (spans.length > 0) this.redacted++;
    return this.redactor.without(text, spans);
  }
}

interface Making extends Omit<Applying, 'facts'> {
  readonly redactor: Redactor;
  readonly texts: Texts;
  readonly facts: TableFacts;
  readonly captions: readonly SafeCaption[];
  readonly fewest: number;
}

async function safeTable(
  table: DocTable,
  plan: TablePlan,
  making: Making,
): Promise<{ readonly table?: SafeTable; readonly told: CopiedTable }> {
  const number = plan.table + 1;
  const kept = plan.action === 'drop' ? [] : plan.columns.filter(({ action }) => action !== 'drop');
  const plain: Made[] = [];
  for (const column of kept) plain.push(await madeColumn(table, column, making));
  const columns =
    plan.alike === undefined ? plain : withoutRare(plain, kept, plan.alike, { ...making, table });
  if (table.pages && making.kept)
    noteTable(table, plan, { ...making, columns, kept: making.kept, engine: making.kit.engine });
  const told = columns.map(({ told: column }) => column);
  const about = { table: number, action: plan.action, rows: table.rows.length, columns: told } as const;
  if (columns.length === 0) return { told: { ...about, action: 'drop', rowsWritten: 0 } };
  const words = COPY_WORDS[making.lang];
  const name = nameOf(table.name, making.redactor) ?? `${words.table} ${number}`;
  const written = columns.filter(({ told: { rare = 0 }, cells }) => rare === 0 || cells.some(isFilled));
  if (written.length === 0) return { told: { ...about, rowsWritten: 0 } };
  const captions = written.map((column) => column.caption);
  const rows = rowsOf(written, table.rows.length);
  if (plan.action === 'count') {
    const { rows: counts, withheld } = counted(rows, making.fewest, words.others);
    const safe: SafeTable = {
      kind: 'table',
      name,
      above: [],
      captions: [...captions, words.count],
      rows: counts,
    };
    return { table: safe, told: { ...about, name, rowsWritten: counts.length, withheld } };
  }
  const above = aboveOf(table, making.texts);
  const filled = rows.filter((row) => row.some((cell) => textOf(cell) !== ''));
  return {
    table: { kind: 'table', name, above, captions, rows: filled },
    told: { ...about, name, rowsWritten: filled.length },
  };
}

/** Names of sheets are texts, too. */
function nameOf(name: string, redactor: Redactor): string | undefined {
  return redactor.redact(name) === name ? name : undefined;
}

/** Of tables that are drawn, only cells that are as they were may be seen; of counts there is nothing on the page. */
function noteTable(table: DocTable, plan: TablePlan, { columns, captions, kept, engine }: Noting): void {
  const { pages, rows } = table;
  const made = plan.action === 'keep' ? columns : [];
  const byColumn = new Map(made.map((column) => [columnNumber(column.told.column), column]));
  const told = table.captions.map((text, column): NotedText => {
    // Words that are known for captions tell of nobody.
    const isTelling = !byColumn.has(column) && (engine.headers.lookup(text)[0]?.strength ?? 0) < CLEAR;
    return { text, gone: isTelling ? 'all' : captions[column]!.gone };
  });
  for (const page of pages!.captions) kept.note(page, told);
  rows.forEach((row, at) => {
    const cells = row.map((cell, column): NotedText => {
      const [text, own] = [textOf(cell), byColumn.get(column)];
      return { text, gone: own ? goneOf(own, at, text) : 'all' };
    });
    kept.note(pages!.rows[at]!, cells);
  });
}

interface Noting {
  readonly columns: readonly Made[];
  readonly captions: readonly SafeCaption[];
  readonly kept: KeptWords;
  readonly engine: CleanKit['engine'];
}

function goneOf({ cells, spans }: Made, row: number, text: string): readonly Span[] | 'all' {
  const safe = textOf(cells[row]);
  if (safe === text) return [];
  return safe === '' ? 'all' : (spans?.[row] ?? 'all');
}

/** Titles stand where they like: they go out without what was left out, at the left. */
function aboveOf({ above, pages }: DocTable, texts: Texts): string[][] {
  return above.flatMap((row, i) => {
    const cells = row.map(textOf).filter((text) => text !== '');
    const safe = cells.map((text) => texts.text(text, pages?.above[i])).filter((text) => text !== undefined);
    return safe.length > 0 ? [safe] : [];
  });
}

/**
 * Without what singles people out in columns that tell of them. Those of few different values go first, as they keep most that
 * way, and those that are shortened last.
 */
function withoutRare(
  columns: readonly Made[],
  plans: readonly ColumnPlan[],
  least: number,
  { facts, table }: { readonly facts: TableFacts; readonly table: DocTable },
): readonly Made[] {
  const distinct = (at: number): number => new Set(columns[at]!.cells.map(textOf)).size;
  const isShort = (at: number): boolean => plans[at]!.action !== 'keep';
  const telling = columns
    .flatMap((_, at) =>
      tellsOfPeople(plans[at]!, table.captions[plans[at]!.column] ?? '', facts)
        ? [{ at, size: distinct(at), isShort: isShort(at) }]
        : [],
    )
    .sort((a, b) => Number(a.isShort) - Number(b.isShort) || a.size - b.size);
  const safe = madeAlike(
    telling.map(({ at }) => columns[at]!.cells),
    least,
  );
  const made = [...columns];
  telling.forEach(({ at }, i) => {
    const rare = safe.emptied[i]!;
    made[at] = { ...made[at]!, cells: safe.columns[i]!, told: { ...made[at]!.told, rare } };
  });
  return made;
}

function tellsOfPeople({ action, column }: ColumnPlan, caption: string, facts: TableFacts): boolean {
  if (action === 'token' || action === 'redact') return false;
  return (
    shortenerOf(action) !== undefined ||
    facts.columns.has(column) ||
    facts.cells.has(column) ||
    captionKind(caption).quasi !== undefined
  );
}

interface Made {
  readonly caption: string;
  readonly cells: readonly Cell[];
  readonly told: CopiedColumn;
  /** What was taken out of each cell, of columns that are redacted. */
  readonly spans?: readonly (readonly Span[])[];
}

const isFilled = (cell: Cell): boolean => textOf(cell).trim() !== '';

async function madeColumn(table: DocTable, plan: ColumnPlan, making: Making): Promise<Made> {
  const caption = making.captions[plan.column]?.text ?? '';
  const given = table.rows.map((row) => row[plan.column] ?? '');
  const { cells, spans } =
    plan.action === 'redact' ? redacted(given, plan, making) : { cells: await made(given, plan, making) };
  const filled = given.filter(isFilled).length;
  const emptied = given.filter((cell, i) => isFilled(cell) && !isFilled(cells[i]!)).length;
  const told = { column: columnName(plan.column), name: caption, action: plan.action, filled, emptied };
  return { caption, cells, told, ...(spans && { spans }) };
}

async function made(
  cells: readonly Cell[],
  { action }: ColumnPlan,
  making: Making,
): Promise<readonly Cell[]> {
  if (action === 'keep') return cells;
  const texts = cells.map((cell) => textOf(cell).trim());
  if (action === 'token') {
    const tokens = await tokensFor(texts, making.tools);
    return texts.map((text) => (text === '' ? '' : tokens.get(text)!));
  }
  const shorten = shortenerOf(action);
  return texts.map((text) => (text === '' ? '' : (shorten?.(text) ?? '')));
}

const NO_SPANS: readonly Span[] = [];

function redacted(cells: readonly Cell[], { column }: ColumnPlan, { facts, redactor, kept }: Making) {
  const own = facts.cells.get(column);
  const spans = kept && cells.map(() => NO_SPANS);
  const safe = cells.map((cell, row): Cell => {
    const text = textOf(cell);
    if (text === '') return '';
    const gone = redactor.cellSpans(text, own?.at(row));
    if (spans) spans[row] = gone;
    return gone.length === 0 ? cell : redactor.without(text, gone);
  });
  return { cells: safe, spans };
}

function rowsOf(columns: readonly Made[], count: number): Cell[][] {
  return Array.from({ length: count }, (_, row) => columns.map(({ cells }) => cells[row] ?? ''));
}
