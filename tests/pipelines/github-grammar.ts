/** The grammar of GitHub's parser of workflows and actions, as a JSON schema. */

type Named = string | { readonly type: string; readonly required?: boolean };
interface Definition {
  readonly context?: readonly string[];
  readonly mapping?: {
    readonly properties?: Readonly<Record<string, Named>>;
    readonly 'loose-key-type'?: string;
    readonly 'loose-value-type'?: string;
  };
  readonly sequence?: { readonly 'item-type': string };
  readonly 'one-of'?: readonly string[];
  readonly 'allowed-values'?: readonly string[];
  readonly string?: { readonly 'require-non-empty'?: boolean; readonly constant?: string };
  readonly number?: object;
  readonly boolean?: object;
  readonly null?: object;
}
export interface Grammar {
  readonly definitions: Readonly<Record<string, Definition>>;
}

/** What the parser knows by itself. */
const BUILT_IN: Readonly<Record<string, object>> = {
  any: {},
  string: { type: ['string', 'number', 'boolean', 'null'] },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  null: { type: 'null' },
  scalar: { type: ['string', 'number', 'boolean', 'null'] },
  mapping: { type: 'object' },
  sequence: { type: 'array' },
};
/** Stands for any value where a definition names contexts. */
const EXPRESSION = { type: 'string', pattern: '^\\s*\\$\\{\\{' };

export function jsonSchema({ definitions }: Grammar, root: string): object {
  const own = Object.entries(definitions).map(([name, one]) => [name, schemaOf(one)]);
  return { $ref: `#/definitions/${root}`, definitions: { ...BUILT_IN, ...Object.fromEntries(own) } };
}

const ref = (name: string) => ({ $ref: `#/definitions/${name}` });

function schemaOf(definition: Definition): object {
  const plain = plainSchema(definition);
  return definition.context ? { anyOf: [EXPRESSION, plain] } : plain;
}

function plainSchema(one: Definition): object {
  if (one['one-of']) return { anyOf: one['one-of'].map(ref) };
  if (one['allowed-values']) return { enum: one['allowed-values'] };
  if (one.sequence) return { type: 'array', items: ref(one.sequence['item-type']) };
  if (one.mapping) return mappingSchema(one.mapping);
  if (one.number) return { type: 'number' };
  if (one.boolean) return { type: 'boolean' };
  if (one.null) return { type: 'null' };
  if (one.string?.constant !== undefined) return { const: one.string.constant };
  return {
    type: ['string', 'number', 'boolean'],
    ...(one.string?.['require-non-empty'] && { minLength: 1 }),
  };
}

function mappingSchema(mapping: NonNullable<Definition['mapping']>): object {
  const entries = Object.entries(mapping.properties ?? {});
  const loose = mapping['loose-value-type'];
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, one]) => [name, ref(typeof one === 'string' ? one : one.type)]),
    ),
    required: entries.filter(([, one]) => typeof one === 'object' && one.required).map(([name]) => name),
    additionalProperties: loose === undefined ? false : ref(loose),
  };
}
