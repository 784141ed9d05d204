import confidentialPopulation from './confidential-population.yaml';

/** The texts of the built-in policies, the default first. */
export const POLICY_TEXTS: Readonly<Record<string, string>> = {
  'confidential-population': confidentialPopulation,
};
export const DEFAULT_POLICY = 'confidential-population';
