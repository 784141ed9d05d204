import { populationBit } from '../persons/populations.ts';
import type { Detail, Rule, TableCondition } from '../types.ts';
import type { TableRisk, Told } from './risk.ts';

/** A rule about tables as it is asked in some file. */
export interface TableRule {
  readonly rule: Rule;
  /** Numbers of the allowances that let pass what it finds. */
  readonly allowedBy: readonly number[];
}

/** A rule about tables that holds, and what it says of them. */
export interface TableFinding extends TableRule {
  /** The number that the rule asks of rows or figures; 0 if it asks for details. */
  readonly asked: number;
  readonly details: readonly Detail[];
  /** Rows or figures. */
  readonly count: number;
  readonly told: Told;
}

/** The rules that hold for the table. */
export function judgeTable(rules: readonly TableRule[], risk: TableRisk): readonly TableFinding[] {
  return rules.flatMap(({ rule, allowedBy }) => {
    if (!rule.table || !isAbout(rule.table, risk)) return [];
    const found = detailsFound(rule.table, risk) ?? numberFound(rule.table, risk);
    if (!found || found.count === 0 || found.count < (rule.persons ?? 1)) return [];
    return [{ rule, allowedBy, ...found, told: found.told() }];
  });
}

type Found = Pick<TableFinding, 'asked' | 'details' | 'count'> & { readonly told: () => Told };

function detailsFound({ gives: details }: TableCondition, risk: TableRisk): Found | undefined {
  if (details === undefined || risk.kind !== 'rows') return undefined;
  const { rows: count, told } = risk.giving(details);
  return { asked: 0, details, count, told: () => told };
}

function numberFound(condition: TableCondition, risk: TableRisk): Found | undefined {
  const asked = numberAsked(condition, risk);
  if (asked === undefined) return undefined;
  const count = risk.kind === 'rows' ? risk.below(asked) : risk.cells(asked);
  return { asked, details: [], count, told: () => risk.tell(asked) };
}

/** Whether the condition is for tables of such people. */
function isAbout({ protected: isProtected, population }: TableCondition, risk: TableRisk): boolean {
  if (isProtected !== undefined && isProtected !== (risk.populations !== 0)) return false;
  return !population || population.some((one) => (populationBit(one) & risk.populations) !== 0);
}

/** The number that the condition asks of such tables; undefined if it does not ask this one. */
function numberAsked(condition: TableCondition, risk: TableRisk): number | undefined {
  const { local } = condition;
  if (risk.kind === 'rows') return condition.alikeBelow;
  return local === undefined || local === risk.isLocal ? condition.cellsUpTo : undefined;
}

/** Tables of one file of which a rule tells in numbers; those past it count, too. */
const MOST_TOLD = 3;

/** What rules about tables have found in one file, and in those inside it. */
export class TableTally {
  private readonly found = new Map<Rule, { count: number; told: Told[] }>();
  private readonly allowed = new Map<number, number>();

  count({ rule, count, told, allowedBy }: TableFinding): void {
    for (const one of allowedBy) this.allowed.set(one, this.allowedBy(one) + count);
    if (allowedBy.length > 0) return;
    const known = this.found.get(rule);
    if (known === undefined) this.found.set(rule, { count, told: [told] });
    else {
      known.count += count;
      if (known.told.length < MOST_TOLD) known.told.push(told);
    }
  }

  /** What a rule has found; undefined if nothing. */
  of(rule: Rule): { readonly count: number; readonly told: readonly Told[] } | undefined {
    return this.found.get(rule);
  }

  /** How much an allowance let pass. */
  allowedBy(allowance: number): number {
    return this.allowed.get(allowance) ?? 0;
  }
}
