import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWellFormed } from '../../src/readers/shared/utf8.ts';

const strict = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

describe('isWellFormed', () => {
  it.each([0, 1, 2, 3])('bytes of any length that begin at place %i of four', (offset) => {
    for (let length = 0; length < 12; length++) {
      const bytes = new Uint8Array(16).fill(0x61).subarray(offset, offset + length);
      expect(isWellFormed(bytes)).toBe(true);
      if (length > 0) bytes[length - 1] = 0xff;
      expect(isWellFormed(bytes)).toBe(length === 0);
    }
  });

  it('says what a strict decoder says, wherever the bytes lie', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 5 }), fc.nat(3), (parts, offset) => {
        const all = Uint8Array.from([...new Uint8Array(offset), ...parts.flatMap((part) => [...part])]);
        const bytes = all.subarray(offset);
        expect(isWellFormed(bytes)).toBe(strict(bytes));
      }),
    );
  });
});
