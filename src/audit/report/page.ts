import type { Lang } from '../../core/types.ts';
import type { AuditReport, ReportRow, ReportSide } from '../types.ts';
import { type AuditWords, auditWords } from './words.ts';

/** What every form of the report says, in order: the forms differ in their signs only. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

const TOTALS = [
  'requests',
  'requestsIncomplete',
  'requestsUnanswered',
  'answers',
  'withoutContent',
  'released',
  'releasedOnIncompleteRequest',
  'withNamesakes',
  'mostNamesakes',
  'weak',
] as const;

export function* pageOf(report: AuditReport, lang: Lang): Generator<Block> {
  const words = auditWords[lang];
  const number = (value: number) => value.toLocaleString(lang === 'es' ? 'es-419' : 'en-US');
  yield { kind: 'title', text: words.title };
  yield { kind: 'text', text: words.verdicts[report.verdict] };
  yield* sideOf(words.request, report.request, words, number);
  yield* sideOf(words.response, report.response, words, number);
  const required = report.required.map((one) => words.requirements[one]).join(', ');
  yield { kind: 'text', text: `${words.required}: ${required}.` };
  if (report.problems.length > 0) {
    yield { kind: 'heading', text: words.problems };
    yield { kind: 'list', items: report.problems.map(({ path, message }) => `${path}: ${message}`) };
  }
  yield { kind: 'heading', text: words.figures };
  yield { kind: 'list', items: TOTALS.map((key) => `${words.totals[key]}: ${number(report.totals[key])}`) };
  yield* countsOf(words.byStrength, report.strengths, words.strengths, number);
  yield* countsOf(words.byDefect, report.defects, words.reasons, number);
  yield* countsOf(words.byReason, report.reasons, words.reasons, number);
  if (report.rows.length > 0) {
    yield { kind: 'heading', text: words.weakRows };
    yield {
      kind: 'table',
      head: words.rowColumns,
      rows: report.rows.map((row) => cellsOf(row, words, number)),
    };
  }
  if (report.rowsTotal > report.rows.length)
    yield { kind: 'text', text: words.shown(number(report.rows.length), number(report.rowsTotal)) };
  yield { kind: 'text', text: words.masked };
  if (report.required.includes('address')) yield { kind: 'text', text: words.law };
}

type Show = (value: number) => string;

function* sideOf(name: string, side: ReportSide, words: AuditWords, number: Show): Generator<Block> {
  yield { kind: 'heading', text: `${name}: ${side.path} (${side.format})` };
  const columns = side.columns.map(({ field, column, caption }) =>
    caption === undefined
      ? `${words.fields[field]}: ${words.column} ${column}`
      : `${words.fields[field]}: ${words.column} ${column}, “${caption}”`,
  );
  const others = side.otherRows > 0 ? [`${words.otherRows}: ${number(side.otherRows)}`] : [];
  yield { kind: 'list', items: [...columns, ...others] };
}

function* countsOf<K extends string>(
  heading: string,
  counts: Readonly<Partial<Record<K, number>>>,
  names: Readonly<Record<K, string>>,
  number: Show,
): Generator<Block> {
  const some = (Object.entries(counts) as [K, number][]).filter(([, count]) => count > 0);
  if (some.length === 0) return;
  yield { kind: 'heading', text: heading };
  yield { kind: 'list', items: some.map(([key, count]) => `${number(count)} × ${names[key]}`) };
}

function cellsOf(row: ReportRow, words: AuditWords, number: Show): string[] {
  const { requests, answers } = row.namesakes;
  return [
    row.locator,
    row.request ?? '–',
    row.name ?? '–',
    words.strengths[row.strength].split(':')[0]!,
    `${number(requests)} / ${number(answers)}`,
    row.reasons.map((reason) => words.reasons[reason]).join('; '),
  ];
}
