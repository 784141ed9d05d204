import * as v from 'valibot';
import type { Limits } from '../core/types.ts';
import { type ParsedYaml, parseYaml } from '../policies/yaml-text.ts';
import type { Fault } from './errors/config.ts';
import { RULE_KEYS } from './rules/schema.ts';

const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));
const words = v.union([v.string(), v.array(v.string())]);

const LIMITS = v.strictObject({
  depth: v.optional(count(1)),
  unpackedBytes: v.optional(count(1)),
  ratio: v.optional(count(1)),
  entries: v.optional(count(1)),
  cellLength: v.optional(count(1)),
  wholeBytes: v.optional(count(1)),
  fileMs: v.optional(count(1)),
} satisfies Record<keyof Limits, unknown>);

/** What a configuration file may say. Unknown keys are refused: a misspelt one would silently weaken the gate. */
const CONFIG = v.strictObject({
  policy: v.optional(v.pipe(v.string(), v.nonEmpty())),
  lang: v.optional(v.picklist(['en', 'es'])),
  format: v.optional(words),
  maxFindings: v.optional(count(0)),
  jobs: v.optional(count(1)),
  memory: v.optional(v.pipe(v.string(), v.nonEmpty())),
  allowIncomplete: v.optional(v.boolean()),
  strict: v.optional(v.boolean()),
  gitignore: v.optional(v.boolean()),
  together: v.optional(v.boolean()),
  ocr: v.optional(v.union([v.boolean(), v.pipe(v.array(v.picklist(['en', 'es'])), v.minLength(1))])),
  ignore: v.optional(words),
  limits: v.optional(LIMITS),
  /** Files with detectors and lists, and modules with detectors. */
  rules: v.optional(words),
  modules: v.optional(words),
  ...RULE_KEYS,
});

export type Config = v.InferOutput<typeof CONFIG>;

/** The configuration in a YAML text, or every fault in it with its place. */
export function parseConfig(
  text: string,
): { readonly config: Config; readonly place: ParsedYaml<Config>['place'] } | { faults: Fault[] } {
  const parsed = parseYaml(text, CONFIG);
  return 'faults' in parsed ? parsed : { config: parsed.value, place: parsed.place };
}
