import * as v from 'valibot';
import { stringify } from 'yaml';
import { ACTIONS, type GivenPlan, type Plan, planGiven, TEXT_ACTIONS } from '../clean/index.ts';
import type { Lang } from '../core/types.ts';
import type { Fault } from '../policies/types.ts';
import { parseYaml } from '../policies/yaml-text.ts';

const caption = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((given) => String(given)),
);
const COLUMN = v.strictObject({
  column: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/, 'column')),
  name: v.optional(caption),
  do: v.picklist(ACTIONS),
});
const TABLE = v.strictObject({
  table: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.optional(caption),
  do: v.optional(v.picklist(['keep', 'drop', 'count'])),
  alike: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  columns: v.optional(v.array(COLUMN)),
});
/** Unknown keys are refused: a misspelt one would let more out than was meant. */
const PLAN = v.strictObject({
  texts: v.optional(v.picklist(TEXT_ACTIONS)),
  fewest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
  tables: v.optional(v.array(TABLE)),
});

export interface ParsedPlan {
  readonly plan: GivenPlan;
  place(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}

/** The plan in a YAML text, or every fault in it with its place. */
export function parsePlan(text: string): ParsedPlan | { readonly faults: Fault[] } {
  const parsed = parseYaml(text, PLAN);
  return 'faults' in parsed ? parsed : { plan: parsed.value, place: parsed.place };
}

const HEAD = {
  en: `What goes into the copy. What is not named is left out.
texts: keep, redact, drop. Tables, do: keep, drop, count (rows by the columns kept; counts below "fewest" are withheld);
alike: cells by which fewer rows are alike are left empty.
Columns, do: ${ACTIONS.join(', ')}.`,
  es: `Lo que pasa a la copia. Lo que no se nombra queda fuera.
texts: keep (dejar), redact (tachar), drop (quitar). Tablas, do: keep, drop, count (recuento por las columnas que quedan;
se reservan los recuentos menores que "fewest"); alike: se vacían las celdas en que coinciden menos filas. Columnas, do: ${ACTIONS.join(', ')}.`,
} as const;

/** A plan as YAML, with what was found in each column beside it. */
export function planText(plan: Plan, lang: Lang): string {
  const { tables = [], texts, fewest } = planGiven(plan);
  const lines = [
    ...HEAD[lang].split('\n').map((line) => `# ${line}`),
    `texts: ${texts}`,
    ...(fewest === undefined ? [] : [`fewest: ${fewest}`]),
    tables.length > 0 ? 'tables:' : 'tables: []',
  ];
  tables.forEach((table, i) => {
    lines.push(`  - table: ${table.table}`);
    if (table.name !== undefined) lines.push(`    name: ${scalar(table.name)}`);
    lines.push(`    do: ${table.do}`);
    if (table.alike !== undefined) lines.push(`    alike: ${table.alike}`);
    lines.push(table.columns?.length ? '    columns:' : '    columns: []');
    table.columns?.forEach(({ column, name, do: action }, at) => {
      const holds = plan.tables[i]!.columns[at]!.holds ?? [];
      const found = holds.length > 0 ? ` # ${holds.join(', ')}` : '';
      const named = name === undefined ? '' : `name: ${scalar(name)}, `;
      lines.push(`      - { column: ${column}, ${named}do: ${action} }${found}`);
    });
  });
  return `${lines.join('\n')}\n`;
}

/** One line of YAML, whatever the text holds. */
const scalar = (text: string): string =>
  stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trim();
