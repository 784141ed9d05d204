import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapPairs } from '../../../src/readers/shared/script/pairs.ts';

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** As Astro writes properties; `asText`: lists as texts, as its first versions did. */
function wrapped(value: Value, asText: boolean): unknown {
  if (isList(value)) {
    const list = value.map((one) => wrapped(one, asText));
    return [1, asText ? JSON.stringify(list) : list];
  }
  return [0, typeof value === 'object' && value !== null ? wrappedMembers(value, asText) : value];
}

const wrappedMembers = (value: { readonly [key: string]: Value }, asText: boolean) =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wrapped(one, asText)]));

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { maxKeys: 4 }),
  ),
}));

describe('pairs of kind and value', () => {
  it('whatever was wrapped comes out', () => {
    fc.assert(
      fc.property(anyValue, fc.boolean(), (value, asText) => {
        const json = JSON.stringify({ a: wrapped(value, asText) });
        expect(JSON.parse(unwrapPairs(json) ?? '')).toEqual(JSON.parse(JSON.stringify({ a: value })));
      }),
    );
  });

  it.each([
    ['a date', '{"a":[3,"1990-02-03T00:00:00.000Z"]}', { a: '1990-02-03T00:00:00.000Z' }],
    ['a map', '{"a":[4,[[1,[[0,"k"],[0,"v"]]]]]}', { a: [['k', 'v']] }],
    ['a set', '{"a":[5,[[0,"x"]]]}', { a: ['x'] }],
    ['bytes', '{"a":[8,[1,2]]}', { a: [1, 2] }],
    ['nothing', '{"a":[0]}', { a: null }],
  ])('%s', (_, json, value) => {
    expect(JSON.parse(unwrapPairs(json) ?? '')).toEqual(value);
  });

  it.each([
    '{"a":[0,"x"],"b":"y"}',
    '{"a":[1,2]}',
    '{"a":[0,1,2]}',
    '{"a":[40.1,-3.7]}',
    '{"a":[12,"x"]}',
    '{"a":[1,[[0,"x"],"y"]]}',
    '{"a":[1,"[[0,"]}',
    '{"a":[0,',
    '{"name":"Ana"}',
    '[[0,"x"]]',
    '',
    `{"a":${'[1,['.repeat(50_000)}${']]'.repeat(50_000)}}`,
  ])('other data stays as it is', (text) => {
    expect(unwrapPairs(text)).toBeUndefined();
  });
});
