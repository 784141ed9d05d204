import type { Detector } from '../core/types.ts';
import { guarded, wrongMember } from '../rules/module-detector.ts';
import type { RuleFault } from '../rules/types.ts';

/** The detectors that modules export by default (one or a list). The addresses come from a configuration that was named. */
export async function loadModules(
  addresses: readonly string[],
): Promise<{ readonly detectors: readonly Detector[]; readonly faults: readonly RuleFault[] }> {
  const detectors: Detector[] = [];
  const faults: RuleFault[] = [];
  for (const [module, address] of addresses.entries()) {
    let exported: unknown;
    try {
      exported = ((await import(address)) as { default?: unknown }).default;
    } catch (error) {
      faults.push({ module, code: 'not-loaded', detail: kindOf(error) });
      continue;
    }
    const given = Array.isArray(exported) ? exported : [exported];
    if (given.length === 0) faults.push({ module, code: 'no-detector' });
    for (const [index, one] of given.entries()) {
      if (typeof one !== 'object' || one === null) {
        faults.push({ module, code: 'no-detector', index });
        continue;
      }
      const member = wrongMember(one);
      if (member === undefined) detectors.push(guarded(one));
      else faults.push({ module, code: 'member', index, detail: member });
    }
  }
  return { detectors, faults };
}

/** Messages of errors may quote anything. */
function kindOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException)?.code;
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'error';
}
