import type { Policy } from '../core/types.ts';
import confidentialPopulation from './packs/confidential-population.ts';

/** The default, which most scans use; the others are loaded when they are asked for. */
export const DEFAULT_POLICY: Policy = confidentialPopulation;

type Load = () => Promise<{ readonly default: Policy }>;

const OTHERS: Readonly<Record<string, Load>> = {
  asylum: () => import('./packs/asylum.ts'),
  victims: () => import('./packs/victims.ts'),
  taxpayers: () => import('./packs/taxpayers.ts'),
  health: () => import('./packs/health.ts'),
  children: () => import('./packs/children.ts'),
  'gdpr-special-categories': () => import('./packs/gdpr-special-categories.ts'),
  'staff-roster': () => import('./packs/staff-roster.ts'),
  'open-data': () => import('./packs/open-data.ts'),
};

/** Names of the built-in policies, the default first. */
export const POLICY_NAMES: readonly string[] = [DEFAULT_POLICY.id, ...Object.keys(OTHERS)];

/** The built-in policy of this name. */
export async function builtinPolicy(name: string): Promise<Policy | undefined> {
  if (name === DEFAULT_POLICY.id) return DEFAULT_POLICY;
  return Object.hasOwn(OTHERS, name) ? (await OTHERS[name]!()).default : undefined;
}

export async function builtinPolicies(): Promise<readonly Policy[]> {
  return [
    DEFAULT_POLICY,
    ...(await Promise.all(Object.values(OTHERS).map(async (load) => (await load()).default))),
  ];
}
