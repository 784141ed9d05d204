import { Trouble } from '../shared/trouble.ts';

const MAX_DEPTH = 64;
const MAX_TYPES = 100_000;

/** A type of Avro, its names put in (Apache Avro specification, Schema Declaration). */
export interface Type {
  readonly kind:
    | 'null'
    | 'boolean'
    | 'int'
    | 'long'
    | 'float'
    | 'double'
    | 'bytes'
    | 'string'
    | 'record'
    | 'enum'
    | 'array'
    | 'map'
    | 'union'
    | 'fixed';
  readonly logical?: string;
  readonly scale?: number;
  fields: readonly { readonly name: string; readonly type: Type }[];
  readonly symbols?: readonly string[];
  /** Bytes of a `fixed`. */
  readonly size?: number;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const PRIMITIVE = new Set(['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string']);

/** The type of all values of a file, and what its author says of it and its fields. Throws `Trouble`. */
export function parseSchema(text: string): { type: Type; remarks: readonly string[] } {
  const parser = new SchemaParser();
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    throw new Trouble('damaged', 'the description of the records is damaged');
  }
  return { type: parser.type(json, '', 0), remarks: parser.remarks };
}

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const damaged = (): never => {
  throw new Trouble('damaged', 'the description of the records is damaged');
};

class SchemaParser {
  readonly remarks: string[] = [];
  readonly #named = new Map<string, Type>();
  #count = 0;

  type(json: Json, space: string, depth: number): Type {
    if (depth > MAX_DEPTH) throw new Trouble('too-deep', 'records are nested too deeply');
    if (++this.#count > MAX_TYPES) throw new Trouble('too-large', 'there are too many columns');
    if (typeof json === 'string') return this.#byName(json, space);
    if (Array.isArray(json)) {
      const fields = json.map((one: Json) => ({ name: '', type: this.type(one, space, depth + 1) }));
      return { kind: 'union', fields };
    }
    return isObject(json) ? this.#object(json, space, depth) : damaged();
  }

  #byName(name: string, space: string): Type {
    if (PRIMITIVE.has(name)) return { kind: name as Type['kind'], fields: [] };
    return this.#named.get(name) ?? this.#named.get(`${space}.${name}`) ?? damaged();
  }

  #object(json: JsonObject, space: string, depth: number): Type {
    const { type: kind, doc } = json;
    if (typeof doc === 'string') this.remarks.push(doc);
    if (isObject(kind) || Array.isArray(kind)) return this.type(kind as Json, space, depth + 1);
    if (typeof kind !== 'string') return damaged();
    const inside = typeof json.namespace === 'string' ? json.namespace : space;
    const items = kind === 'array' ? json.items : kind === 'map' ? json.values : undefined;
    if (items !== undefined)
      return {
        kind: kind as Type['kind'],
        fields: [{ name: '', type: this.type(items, inside, depth + 1) }],
      };
    if (kind === 'record' || kind === 'error') return this.#record(json, inside, depth);
    const said = {
      ...(typeof json.logicalType === 'string' ? { logical: json.logicalType } : {}),
      ...(typeof json.scale === 'number' ? { scale: json.scale } : {}),
    };
    if (kind === 'enum') {
      const symbols = Array.isArray(json.symbols) ? json.symbols.map(String) : damaged();
      return this.#name({ kind, symbols, fields: [] }, json, inside);
    }
    if (kind === 'fixed') {
      const size = typeof json.size === 'number' && json.size >= 0 ? json.size : damaged();
      return this.#name({ kind, size, ...said, fields: [] }, json, inside);
    }
    return { ...this.#byName(kind, inside), ...said };
  }

  #name(type: Type, { name }: JsonObject, space: string): Type {
    if (typeof name !== 'string') return damaged();
    this.#named.set(name, type);
    this.#named.set(`${space}.${name}`, type);
    return type;
  }

  /** A record may stand in its own fields. */
  #record(json: JsonObject, space: string, depth: number): Type {
    const type = this.#name({ kind: 'record', fields: [] }, json, space);
    if (!Array.isArray(json.fields)) return damaged();
    type.fields = json.fields.map((field: Json) => {
      if (!isObject(field) || typeof field.name !== 'string' || field.type === undefined) return damaged();
      if (typeof field.doc === 'string') this.remarks.push(field.doc);
      return { name: field.name, type: this.type(field.type, space, depth + 1) };
    });
    return type;
  }
}
