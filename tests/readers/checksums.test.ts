import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Crc64 } from '../../src/readers/shared/unpack/crc64.ts';
import { XxHash32, XxHash64 } from '../../src/readers/shared/unpack/xxhash.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sumsOf = (...parts: readonly Uint8Array[]) => {
  const hashes = [new XxHash32(), new XxHash64(), new Crc64()] as const;
  for (const part of parts) for (const hash of hashes) hash.add(part);
  return [hashes[0].sum, hashes[1].lowSum, ...hashes[2].sum];
};

describe('checksums of packed data', () => {
  // From the specifications' test vectors.
  it.each([
    ['', 0x02cc5d05, 0x51d8e999],
    ['a', 0x550d7456, 0xa98c6e5b],
    ['abc', 0x32d153ff, 0xad770999],
  ])('xxHash of "%s"', (text, short, long) => {
    expect(sumsOf(bytesOf(text)).slice(0, 2)).toEqual([short, long]);
  });

  it('CRC-64 of the digits', () => {
    expect(sumsOf(bytesOf('123456789')).slice(2)).toEqual([0xdf1939fa, 0x995dc9bb]);
  });

  it('do not depend on how the bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, at) => {
        expect(sumsOf(bytes.subarray(0, at), bytes.subarray(at))).toEqual(sumsOf(bytes));
      }),
    );
  });
});
