import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembered } from '../../src/core/text/remembered.ts';

test('answers as it would be answered anew, whatever was asked before', () => {
  const ask = (text: string) => text.length + (text.codePointAt(0) ?? 0);
  const known = remembered(ask);
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => known(text) === ask(text)));
  for (let i = 0; i < 3_000; i++) expect(known(`caption ${i % 1_500}`)).toBe(ask(`caption ${i % 1_500}`));
});

test('asks once for a caption that comes again, and each time for a long text', () => {
  let asked = 0;
  const known = remembered(() => ++asked);
  for (const text of ['Name', 'Name', 'x'.repeat(241), 'x'.repeat(241)]) known(text);
  expect(asked).toBe(3);
});

test('an answer of false or nothing is an answer', () => {
  let asked = 0;
  const known = remembered(() => {
    asked++;
    return false;
  });
  expect([known(''), known('')]).toEqual([false, false]);
  expect(asked).toBe(1);
});
