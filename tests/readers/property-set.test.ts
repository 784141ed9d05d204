import { expect, test } from 'vitest';
import { propertyTexts } from '../../src/readers/shared/legacy/property-set.ts';

/** Sets of document properties (MS-OLEPS 2.21), written by hand. All people are invented. */

const u32 = (...values: number[]) => new Uint8Array(new Uint32Array(values).buffer);
const joined = (parts: readonly Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

/** A section with simple texts by the number of their property. */
function section(texts: Readonly<Record<number, string>>): Uint8Array {
  const entries = Object.entries(texts);
  const values = entries.map(([, text]) => {
    const bytes = new TextEncoder().encode(`${text}\0`.padEnd(Math.ceil((text.length + 1) / 4) * 4, '\0'));
    return joined([u32(30, text.length + 1), bytes]);
  });
  let at = 8 + entries.length * 8;
  const index = entries.flatMap(([id], i) => {
    const pair = [Number(id), at];
    at += values[i]!.length;
    return pair;
  });
  return joined([u32(at, entries.length, ...index), ...values]);
}

function propertySet(...sections: readonly Uint8Array[]): Uint8Array {
  let at = 28 + sections.length * 20;
  const heads = sections.map((one) => {
    const head = joined([new Uint8Array(16), u32(at)]);
    at += one.length;
    return head;
  });
  return joined([new Uint8Array(24), u32(sections.length), ...heads, ...sections]);
}

const textsOf = (bytes: Uint8Array, name: string) => [...propertyTexts(bytes, name)].map(({ text }) => text);

/** Numbers that are the template's, the revision's and the program's in the summary. */
const TEXTS = { 6: 'Ixchel Tzoc Lux', 7: 'Nahid Rezayi', 9: 'Olvin Banegas', 18: 'Dawit Woldu' };

test('of the summary, what programs write is left out', () => {
  expect(textsOf(propertySet(section(TEXTS)), '\x05SummaryInformation')).toEqual(['Ixchel Tzoc Lux']);
});

test('properties that a person added are read whatever their number', () => {
  const bytes = propertySet(section({ 2: 'Quarterly report' }), section(TEXTS));
  expect(textsOf(bytes, '\x05DocumentSummaryInformation')).toEqual([
    'Quarterly report',
    ...Object.values(TEXTS),
  ]);
  expect(textsOf(bytes, '\x05SummaryInformation').slice(1)).toEqual(Object.values(TEXTS));
});
