import type { Policy } from '../core/types.ts';
import { policyExamples } from './examples.ts';
import { merged } from './merge.ts';
import { POLICY, type RawPolicy } from './schema.ts';
import type { Fault, ParsedPolicy, PolicyFinder, PolicyText } from './types.ts';
import { MAX_FAULTS } from './yaml-faults.ts';
import { parseYaml } from './yaml-text.ts';

/** Policies that extend one another, at most. */
const MOST_EXTENDED = 8;

/** Reads a policy from YAML, with those that it extends. Never throws for what the texts hold: errors name their place. */
export async function parsePolicy(
  given: PolicyText,
  finder: PolicyFinder,
  below: readonly string[] = [],
): Promise<ParsedPolicy> {
  const parsed = parseYaml(given.text, POLICY);
  if ('faults' in parsed) return { errors: parsed.faults };
  const { value: raw, place } = parsed;
  const found = raw.extends === undefined ? {} : await baseOf(raw.extends, { given, finder, below });
  if ('message' in found) return { errors: [{ ...place(['extends']), message: found.message }] };
  if ('errors' in found) return found;
  const whole = merged(raw, found.base);
  if ('faults' in whole) {
    const faults = whole.faults.slice(0, MAX_FAULTS);
    return { errors: faults.map(({ path, message }) => ({ ...place(path), message })) };
  }
  const digest = finder.digest(found.base ? `${found.base.digest}\n${given.text}` : given.text);
  const ids = whole.policy.rules.map(({ id }) => id);
  const examples = policyExamples(raw as RawPolicy, { place, ids });
  return 'faults' in examples
    ? { errors: examples.faults }
    : { policy: { ...whole.policy, digest }, examples: examples.examples };
}

type Base =
  | { readonly base?: Policy }
  | { readonly message: Fault['message'] }
  | { readonly errors: readonly Fault[] };

async function baseOf(
  name: string,
  { given, finder, below }: { given: PolicyText; finder: PolicyFinder; below: readonly string[] },
): Promise<Base> {
  const found = await finder.find(name, given.name);
  if (found === undefined) return { message: NOT_FOUND };
  if ('rules' in found) return { base: found };
  const chain = [...below, given.name];
  if (chain.includes(found.name)) return { message: CYCLE };
  if (chain.length >= MOST_EXTENDED) return { message: TOO_LONG };
  const parsed = await parsePolicy(found, finder, chain);
  if ('policy' in parsed) return { base: parsed.policy };
  return { errors: parsed.errors.map((fault) => ({ file: found.name, ...fault })) };
}

const NOT_FOUND = {
  en: 'there is no built-in policy of this name, and no such file can be read',
  es: 'no hay una política incluida con este nombre, ni se puede leer tal archivo',
};
const CYCLE = {
  en: 'the policy would extend itself',
  es: 'la política se ampliaría a sí misma',
};
const TOO_LONG = {
  en: `more than ${MOST_EXTENDED} policies extend one another`,
  es: `más de ${MOST_EXTENDED} políticas se amplían unas a otras`,
};
