import { suggest } from '../core/text/suggest.ts';
import type { RawExample, RawPolicy } from './schema.ts';
import type { Fault, PolicyExample } from './types.ts';

interface Surroundings {
  place(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
  /** Ids of the policy's rules. */
  readonly ids: readonly string[];
}

/** The examples of a policy's own file; those of the policy that it extends are that one's. */
export function policyExamples(
  { examples = [] }: RawPolicy,
  { place, ids }: Surroundings,
): { examples: PolicyExample[] } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const read = examples.map((raw, i) => {
    const { text, table, rule } = raw;
    if ((text === undefined) === (table === undefined))
      faults.push({ ...place(['examples', i]), message: ONE_OF });
    if (rule !== undefined && !ids.includes(rule)) {
      const meant = suggest(rule, ids);
      faults.push({ ...place(['examples', i, 'rule']), message: noRule(rule, meant) });
    }
    return example(raw, place(['examples', i]));
  });
  return faults.length > 0 ? { faults } : { examples: read };
}

function example(raw: RawExample, at: { line: number; column: number }): PolicyExample {
  const { text, table, about, rule, expect, name } = raw;
  return {
    ...at,
    ...(about !== undefined && { about }),
    ...(rule !== undefined && { rule }),
    expect,
    name: name ?? (table ? 'table.csv' : 'text.txt'),
    text: text ?? csv(table ?? []),
  };
}

function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(String(cell))).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const ONE_OF = { en: 'must hold either "text" or "table"', es: 'debe tener o bien "text" o bien "table"' };

function noRule(id: string, meant: string | undefined): Fault['message'] {
  return meant === undefined
    ? { en: `there is no rule "${id}"`, es: `no hay una regla "${id}"` }
    : {
        en: `there is no rule "${id}"; did you mean "${meant}"?`,
        es: `no hay una regla "${id}"; ¿quiso decir "${meant}"?`,
      };
}
