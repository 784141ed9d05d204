import { CONDITION, POLICY } from './schema.ts';

/** What is used of a valibot schema or of what stands in its pipe. */
interface Part {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly wrapped?: Part;
  readonly item?: Part;
  readonly options?: readonly string[];
  readonly requirement?: unknown;
  readonly description?: string;
  readonly pipe?: readonly Part[];
  getter?(input: unknown): Part;
}

type Json = Readonly<Record<string, unknown>>;

/** The shape of a policy file as JSON Schema 2020-12, for editors and other programs. */
export function policyJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'amparo.policy/1',
    title: 'Amparo policy',
    ...schemaOf(POLICY as never),
    $defs: { condition: objectOf(CONDITION as never) },
  };
}

function schemaOf(part: Part): Json {
  if ((part as unknown) === CONDITION) return { $ref: '#/$defs/condition' };
  const [bare, ...actions] = part.pipe ?? [part];
  const said = actions.find(({ type }) => type === 'description')?.description;
  const inner = bare === part ? plain(part) : schemaOf(bare!);
  return { ...(said === undefined ? {} : { description: said }), ...inner, ...limits(actions, inner.type) };
}

function plain(part: Part): Json {
  if (part.wrapped) return schemaOf(part.wrapped);
  if (part.type === 'lazy') return oneOf(part);
  if (part.entries) return objectOf(part);
  if (part.item) return { type: 'array', items: schemaOf(part.item) };
  if (part.options) return { enum: part.options };
  return { type: part.type };
}

/** A lazy schema chooses by what it is given: all that it may choose. */
function oneOf({ getter }: Part): Json {
  const chosen = ['', 'x-a', 0, {}].map((input) => JSON.stringify(schemaOf(getter!(input))));
  const different = [...new Set(chosen)].map((text) => JSON.parse(text) as Json);
  return different.length === 1 ? different[0]! : { anyOf: different };
}

function objectOf({ entries = {} }: Part): Json {
  const names = Object.keys(entries);
  const required = names.filter((name) => entries[name]!.type !== 'optional');
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(names.map((name) => [name, schemaOf(entries[name]!)])),
  };
}

function limits(actions: readonly Part[], type: unknown): Json {
  const ends = type === 'array' ? ['minItems', 'maxItems'] : ['minLength', 'maxLength'];
  return Object.assign(
    {},
    ...actions.map(({ type: kind, requirement }): Json => {
      if (kind === 'regex') return { pattern: (requirement as RegExp).source };
      if (kind === 'integer') return { type: 'integer' };
      if (kind === 'min_value') return { minimum: requirement };
      if (kind === 'min_length') return { [ends[0]!]: requirement };
      if (kind === 'max_length') return { [ends[1]!]: requirement };
      return kind === 'non_empty' ? { minLength: 1 } : {};
    }),
  ) as Json;
}
