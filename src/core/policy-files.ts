import { globOf } from './glob.ts';
import type { CategoryBits } from './persons/condition.ts';
import type { FileCondition, Policy, PolicyAllowance } from './types.ts';

/** Whether a rule or an allowance is for a file of this path and format. */
export type FileTest = (path: string, format: string) => boolean;

export function fileTest({ paths, formats }: FileCondition = {}): FileTest {
  const globs = paths?.map(globOf);
  const known = formats && new Set(formats);
  return (path, format) =>
    (globs === undefined || globs.some((glob) => glob.matches(path))) &&
    (known === undefined || known.has(format));
}

/** An allowance ready to be asked. */
export interface CompiledAllowance {
  readonly allowance: PolicyAllowance;
  readonly isFor: FileTest;
  /** Categories that do not count, as bits; 0: rules are not asked. */
  readonly categories: number;
  concerns(rule: string): boolean;
}

export function compileAllowance(allowance: PolicyAllowance, bits: CategoryBits): CompiledAllowance {
  const rules = allowance.rules && new Set(allowance.rules);
  return {
    allowance,
    isFor: fileTest(allowance.paths && { paths: allowance.paths }),
    categories: bits.mask(allowance.categories ?? []),
    concerns: (rule) => rules === undefined || rules.has(rule),
  };
}

/** The policy without what no longer holds, and that. `today`: `YYYY-MM-DD`. */
export function onDay(
  policy: Policy,
  today: string,
): { readonly policy: Policy; readonly expired: readonly PolicyAllowance[] } {
  const { allow = [], ...rest } = policy;
  const expired = allow.filter(({ until }) => until < today);
  if (expired.length === 0) return { policy, expired };
  return { policy: { ...rest, allow: allow.filter((one) => !expired.includes(one)) }, expired };
}

const EXPIRED = 'allow-expired:';

/** How `run.flags` names an allowance whose time is over. */
export function expiredFlag({ id, until }: PolicyAllowance): string {
  return `${EXPIRED}${id}:${until}`;
}

/** The id and the last day of an allowance that a flag names. */
export function expiredIn(flag: string): { readonly id: string; readonly until: string } | undefined {
  if (!flag.startsWith(EXPIRED)) return undefined;
  const [id = '', until = ''] = flag.slice(EXPIRED.length).split(':');
  return { id, until };
}
