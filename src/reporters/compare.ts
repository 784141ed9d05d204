import type { Change } from '../core/disclosure/release.ts';
import type { Lang, Verdict } from '../core/types.ts';
import { hanging, printable } from './text/layout.ts';
import { counted, number, words } from './words/index.ts';

/** One of two releases that were compared. */
export interface ComparedSide {
  readonly path: string;
  readonly verdict: Verdict;
  readonly persons: number;
}

/** What `amparo compare` says; docs/contract/compare.schema.json has it. */
export interface Comparison {
  readonly schema: 'amparo.compare/1';
  readonly tool: { readonly name: 'amparo'; readonly version: string };
  /** `block`: the new release exposes what the old one did not. */
  readonly verdict: Verdict;
  readonly old: ComparedSide;
  readonly new: ComparedSide;
  readonly changes: readonly Change[];
}

const WIDTH = 80;
type Words = {
  readonly titles: Readonly<Record<Verdict, string>>;
  readonly persons: (before: string, after: string) => string;
  readonly rule: Readonly<Record<'block' | 'review' | 'note', (rule: string) => string>>;
  readonly table: (table: string, rows: string, hidden: string) => string;
  readonly gone: (table: string, rows: string) => string;
  readonly hidden: (table: string, how: string) => string;
  readonly columns: (table: string, columns: string) => string;
  readonly columnsGone: (table: string, columns: string) => string;
  readonly rows: (table: string, before: string, after: string, times: string) => string;
  readonly few: (table: string, figures: string, ones: string) => string;
  readonly same: string;
  readonly stillBlocks: string;
};

const EN: Words = {
  titles: {
    block: 'EXPOSES MORE. The new release shows people whom the old one did not.',
    incomplete: 'NOT CLEARED. A release could not be read whole.',
    review: 'LOOK FIRST. The new release says more than the old one.',
    pass: 'NOTHING NEW that would expose people.',
  },
  persons: (before, after) => `People exposed: ${before} before, ${after} now.`,
  rule: {
    block: (rule) => `A rule blocks that did not before: ${rule}.`,
    review: (rule) => `A rule asks for a look that did not before: ${rule}.`,
    note: (rule) => `A rule notes something that it did not before: ${rule}.`,
  },
  table: (table, rows, hidden) => `New table: ${table}, ${rows}${hidden}.`,
  gone: (table, rows) => `No longer there: ${table}, ${rows}.`,
  hidden: (table, how) => `Hidden now (${how}): ${table}.`,
  columns: (table, columns) => `New columns in ${table}: ${columns}.`,
  columnsGone: (table, columns) => `Columns no longer in ${table}: ${columns}.`,
  rows: (table, before, after, times) => `Rows in ${table}: ${before} before, ${after} now${times}.`,
  few: (table, figures, ones) =>
    `Figures in ${table} that differ by one to ten people: ${figures}, ${ones} of them by one. Who has both releases knows of those few.`,
  same: 'Tables, columns and figures are as they were.',
  stillBlocks: 'The new release must not be published all the same: scan it to see why.',
};

const ES: Words = {
  titles: {
    block: 'EXPONE MÁS. La versión nueva muestra a personas que la anterior no mostraba.',
    incomplete: 'SIN AUTORIZAR. Una de las versiones no se pudo leer por completo.',
    review: 'REVISAR ANTES. La versión nueva dice más que la anterior.',
    pass: 'NADA NUEVO que exponga a personas.',
  },
  persons: (before, after) => `Personas expuestas: ${before} antes, ${after} ahora.`,
  rule: {
    block: (rule) => `Una regla bloquea y antes no: ${rule}.`,
    review: (rule) => `Una regla pide revisión y antes no: ${rule}.`,
    note: (rule) => `Una regla anota algo y antes no: ${rule}.`,
  },
  table: (table, rows, hidden) => `Tabla nueva: ${table}, ${rows}${hidden}.`,
  gone: (table, rows) => `Ya no está: ${table}, ${rows}.`,
  hidden: (table, how) => `Ahora oculta (${how}): ${table}.`,
  columns: (table, columns) => `Columnas nuevas en ${table}: ${columns}.`,
  columnsGone: (table, columns) => `Columnas que ya no están en ${table}: ${columns}.`,
  rows: (table, before, after, times) => `Filas en ${table}: ${before} antes, ${after} ahora${times}.`,
  few: (table, figures, ones) =>
    `Cifras en ${table} que difieren en una a diez personas: ${figures}, ${ones} de ellas en una. Quien tenga ambas versiones sabe de esas pocas.`,
  same: 'Las tablas, columnas y cifras son las mismas.',
  stillBlocks: 'Aun así la versión nueva no debe publicarse: analícela para ver por qué.',
};

/** The comparison for people. */
export function compareText(comparison: Comparison, lang: Lang): string {
  const text = lang === 'es' ? ES : EN;
  const { verdict, changes } = comparison;
  const lines = [...hanging('● ', text.titles[verdict], WIDTH), ''];
  for (const change of changes) lines.push(...hanging('  • ', printable(lineOf(change, text, lang)), WIDTH));
  if (changes.length === 0) lines.push(`  ${text.same}`);
  if (verdict !== 'block' && comparison.new.verdict === 'block')
    lines.push('', ...hanging('  ▲ ', text.stillBlocks, WIDTH));
  return `${lines.join('\n')}\n`;
}

function lineOf(change: Change, text: Words, lang: Lang): string {
  const own = words[lang];
  const count = (value: number): string => number(value, own);
  const rows = (value: number): string =>
    counted(value, lang === 'es' ? ['fila', 'filas'] : ['row', 'rows'], own);
  switch (change.kind) {
    case 'persons':
      return text.persons(count(change.before), count(change.after));
    case 'rule':
      return text.rule[change.level](change.rule);
    case 'table': {
      const { visibility } = change;
      return text.table(
        change.table,
        rows(change.rows),
        visibility === 'visible' ? '' : ` (${own.visibilities[visibility]})`,
      );
    }
    case 'table-gone':
      return text.gone(change.table, rows(change.rows));
    case 'hidden':
      return text.hidden(change.table, own.visibilities[change.visibility]);
    case 'columns':
      return text.columns(change.table, change.columns.join(', '));
    case 'columns-gone':
      return text.columnsGone(change.table, change.columns.join(', '));
    case 'rows': {
      const times = change.before > 0 ? ` (× ${count(Math.round(change.after / change.before))})` : '';
      return text.rows(change.table, count(change.before), count(change.after), times);
    }
    case 'few':
      return text.few(change.table, count(change.figures), count(change.ones));
  }
}
