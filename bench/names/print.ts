/** The tables of docs/names.md. */
import { ORIGINS } from './people.ts';
import type { SpanTally } from './prose.ts';
import type { Point } from './single.ts';
import type { Tallies, Tally } from './tally.ts';

export interface Figures {
  readonly columns: Tallies;
  readonly harmless: Tallies;
  readonly single: Tallies;
  readonly phrases: Tally;
  /** Phrases in Arabic script. */
  readonly arabic: Tally;
  /** What other thresholds would give. */
  readonly curve: readonly Point[];
  /** By `finder/language/origin`. */
  readonly spans: ReadonlyMap<string, SpanTally>;
  /** MB/s of prose. */
  readonly speed: number | undefined;
  /** Milliseconds until the model's first answer. */
  readonly load: string | undefined;
  /** Megabytes of the model. */
  readonly size: string | undefined;
}

const number = (value: number | undefined) => (value === undefined ? '' : value.toFixed(1));
const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const head = (first: string, ...others: string[]) => [
  row(first, ...others),
  row('---', ...others.map(() => '--:')),
];

function byOrigin({ columns, single, spans }: Figures): string[] {
  const f1 = (key: string) => number(spans.get(key)?.f1);
  return [
    ...head('Origin', 'columns', 'full names', 'prose en', 'compromise', 'prose es', 'compromise'),
    ...ORIGINS.map(({ name }) =>
      row(
        name,
        number(columns.row(name).percent),
        number(single.row(name).percent),
        f1(`ours/en/${name}`),
        f1(`compromise/en/${name}`),
        f1(`ours/es/${name}`),
        f1(`compromise/es/${name}`),
      ),
    ),
  ];
}

function byLayout({ columns }: Figures): string[] {
  const sums = new Map<string, { hit: number; of: number }>();
  for (const cells of columns.rows.values()) {
    for (const [layout, { hit, of }] of cells) {
      const sum = sums.get(layout) ?? { hit: 0, of: 0 };
      sums.set(layout, { hit: sum.hit + hit, of: sum.of + of });
    }
  }
  return [
    ...head('Layout', 'columns found, %'),
    ...[...sums].map(([layout, { hit, of }]) => row(layout, number((100 * hit) / of))),
  ];
}

const HEADERS: Readonly<Record<string, string>> = { '': 'no header', own: 'own header' };

function alarms({ harmless }: Figures): string[] {
  const [first] = harmless.rows.values();
  const headers = [...(first?.keys() ?? [])];
  return [
    ...head('Columns of', ...headers.map((header) => HEADERS[header] ?? `\`${header}\``)),
    ...[...harmless.rows].map(([kind, cells]) =>
      row(kind, ...headers.map((header) => `${cells.get(header)!.hit} of ${cells.get(header)!.of}`)),
    ),
  ];
}

const LANGUAGES = { en: 'English', es: 'Spanish' } as const;

/** One row for each language. */
const prose = (spans: Figures['spans'], key: string, title: string) =>
  Object.entries(LANGUAGES).map(([language, name]) => {
    const f1 = (finder: string) => number(spans.get(`${finder}/${language}/${key}`)?.f1);
    return row(`${title}, ${name}, span F1 (compromise)`, `${f1('ours')} (${f1('compromise')})`, '');
  });

function summary({ columns, single, phrases, arabic, spans, speed, load, size }: Figures): string[] {
  const shares = [...single.rows.keys()].map((origin) => single.row(origin).percent);
  const worstColumns = Math.min(...[...columns.rows.keys()].map((origin) => columns.row(origin).percent));
  const [best, worst] = [Math.max(...shares), Math.min(...shares)];
  return [
    row('Figure', 'measured', 'to reach'),
    row('---', '--:', '--:'),
    row('columns found, worst origin, %', number(worstColumns), '≥ 99'),
    row('full names found, worst origin, %', number(worst), '≥ 95'),
    row('full names, best less worst, points', number(best - worst), '≤ 3'),
    row('full names, origins below 95 %', shares.filter((share) => share < 95).length, 0),
    row('phrases taken for names, %', number(phrases.percent), '≤ 1'),
    row('phrases in Arabic script taken for names', `${arabic.hit} of ${arabic.of}`, ''),
    ...prose(spans, 'all', 'prose'),
    ...prose(spans, 'passages', 'passages'),
    ...(speed === undefined ? [] : [row('prose on one core, MB/s', number(speed), '≥ 5')]),
    ...(size === undefined ? [] : [row('model, MB', size, '≤ 1.5')]),
    ...(load === undefined ? [] : [row('model loads in, ms, Node', load, '≤ 10')]),
  ];
}

const curved = ({ curve }: Figures): string[] => [
  ...head('Phrases taken, %', 'threshold moved by', 'worst origin', 'all on average', 'best less worst'),
  ...curve.map(({ shift, alarms, worst, mean, best }) =>
    row(number(alarms), shift.toFixed(2), number(worst), number(mean), number(best - worst)),
  ),
];

/** Markdown. */
export function print(figures: Figures): string {
  return [
    '## Figures',
    summary(figures).join('\n'),
    '## By origin',
    byOrigin(figures).join('\n'),
    '## Full names found at other thresholds, %',
    curved(figures).join('\n'),
    '## By layout',
    byLayout(figures).join('\n'),
    '## Columns of other things, taken for names',
    alarms(figures).join('\n'),
    '',
  ].join('\n\n');
}
