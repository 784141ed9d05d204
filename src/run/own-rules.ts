import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Detector, Policy } from '../core/types.ts';
import { builtinEngine } from '../registry.ts';
import { checkDetectors, exampleFaults } from '../rules/check.ts';
import { MOST_OWN_CATEGORIES, ownCategories, withOwnCategories } from '../rules/policy.ts';
import type { OwnRules, RuleFault } from '../rules/types.ts';
import { loadModules } from './modules.ts';

/** The policy to scan by with these rules, or all that is wrong with them. Loads the modules. */
export async function preparedPolicy(
  own: OwnRules,
  policy: Policy,
): Promise<{ readonly policy: Policy } | { readonly faults: readonly RuleFault[] }> {
  const taken = new Set(builtinEngine().byId.keys());
  const faults = checkDetectors(own.detectors, taken);
  for (const { id } of own.detectors) taken.add(id);
  const coded: Detector[] = [];
  for (const [module, address] of own.modules.entries()) {
    const loaded = await loadModules([address]);
    faults.push(...loaded.faults.map((fault) => ({ ...fault, module })));
    coded.push(...loaded.detectors);
    for (const detector of loaded.detectors) faults.push(...moduleFaults(detector, module, taken));
  }
  const whole = withOwnCategories(policy, [...own.detectors, ...coded]);
  if (ownCategories(whole) > MOST_OWN_CATEGORIES) faults.push({ code: 'too-many-categories' });
  if (faults.length > 0) return { faults };
  return { policy: { ...whole, digest: await digestOf(policy, own) } };
}

function moduleFaults(detector: Detector, module: number, taken: Set<string>): RuleFault[] {
  const { id } = detector;
  const faults: RuleFault[] = taken.has(id) ? [{ code: 'id-taken' }] : exampleFaults(detector);
  taken.add(id);
  return faults.map((fault) => ({ ...fault, module, id }));
}

/** What was judged by, as a whole: the policy, the rules of the user's own, and the code of modules. */
async function digestOf(policy: Policy, own: OwnRules): Promise<string> {
  const hash = createHash('sha256').update(policy.digest);
  hash.update(JSON.stringify([own.detectors, own.allow]));
  for (const address of own.modules) hash.update(await readFile(new URL(address)));
  return `sha256:${hash.digest('hex')}`;
}
