import { describe, expect, test } from 'vitest';
import { isNothing, MISSING, ValueCodes } from '../../../src/core/disclosure/value-codes.ts';

const SECRET = [3, 4] as const;

describe('codes of values', () => {
  test('are one to a meaning, and the same in every column of a run', () => {
    const codes = new ValueCodes(SECRET);
    const codeOf = (text: string) => codes.codeOf(text);
    const [mexico, haiti, iran] = ['Mexico', 'Haiti', 'Iran'].map(codeOf);
    expect(['MÉXICO', ' haiti ', 'México', 'IRAN'].map(codeOf)).toEqual([mexico, haiti, mexico, iran]);
    expect(new Set([mexico, haiti, iran, MISSING]).size).toBe(4);
    expect(new ValueCodes(SECRET).codeOf('Iran')).toBe(iran);
    expect(new ValueCodes([5, 6]).codeOf('Iran')).not.toBe(iran);
  });

  test.each(['', '-', 'N/A', 'unknown', 'Desconocido', '*', 'null', 'No consta'])(
    '%j tells nothing',
    (text) => {
      expect(isNothing(text)).toBe(true);
      expect(new ValueCodes(SECRET).codeOf(text)).toBe(MISSING);
    },
  );

  test.each(['0', 'No', 'Nadir', 'F', 'Xhosa', 'Unknown Heights Shelter'])('%j tells something', (text) => {
    expect(isNothing(text)).toBe(false);
    expect(new ValueCodes(SECRET).codeOf(text)).not.toBe(MISSING);
  });

  test('of very many values are still one to a value', () => {
    const codes = new ValueCodes(SECRET);
    const first = Array.from({ length: 100_000 }, (_, i) => codes.codeOf(`v${i}`));
    const again = Array.from({ length: 100_000 }, (_, i) => codes.codeOf(`V${i}`));
    expect(again).toEqual(first);
    expect(new Set(first.slice(0, 65_536)).size).toBe(65_536);
    expect(new Set(first).size).toBeGreaterThan(99_990);
  });
});
