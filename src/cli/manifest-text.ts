import * as v from 'valibot';
import type { Manifest, MeantFile } from '../core/manifest/types.ts';
import type { Fault } from '../policies/types.ts';
import { parseYaml } from '../policies/yaml-text.ts';

const RANGE = /^(\d{1,9})\s*-\s*(\d{1,9})$/;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.nonEmpty());
/** Captions may be numbers: years. */
const caption = v.pipe(
  v.union([text, v.number()]),
  v.transform((given) => String(given)),
);
const TABLE = {
  columns: v.optional(v.array(caption)),
  rows: v.optional(
    v.pipe(
      v.union([count, v.pipe(v.string(), v.regex(RANGE, 'rows'))], 'rows'),
      v.transform((given): number | readonly [number, number] => {
        if (typeof given === 'number') return given;
        const [, first, last] = RANGE.exec(given)!;
        return [Number(first), Number(last)];
      }),
    ),
  ),
};
const SHEET = v.strictObject({ name: text, hidden: v.optional(v.boolean()), ...TABLE });
const FILE = v.strictObject({
  path: text,
  persons: v.optional(count),
  sheets: v.optional(v.array(SHEET)),
  ...TABLE,
});
/** Unknown keys are refused: a misspelt one would let more out than was meant. */
const MANIFEST = v.strictObject({ persons: v.optional(count), files: v.array(FILE) });

/** The manifest in a YAML text, or every fault in it with its place. */
export function parseManifest(given: string): { readonly manifest: Manifest } | { readonly faults: Fault[] } {
  const parsed = parseYaml(given, MANIFEST);
  if ('faults' in parsed) return parsed;
  const { persons, files } = parsed.value;
  return { manifest: { files: files as MeantFile[], ...(persons !== undefined && { persons }) } };
}
