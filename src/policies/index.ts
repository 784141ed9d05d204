import type { Policy } from '../core/types.ts';
import { confidentialPopulation } from './confidential-population.ts';

/** The built-in policies, the default first. */
export const POLICIES: readonly [Policy, ...Policy[]] = [confidentialPopulation];
