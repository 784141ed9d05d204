import { describe, expect, it } from 'vitest';
import { wordsInExtra } from '../../src/readers/shared/zip/extra.ts';
import { extraField } from '../helpers/zip-writer.ts';

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const times = extraField(0x5455, Uint8Array.of(3, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48));

describe('extra fields of ZIP entries', () => {
  it.each([
    ['none', new Uint8Array(0), ''],
    ['times', times, ''],
    ['padding', extraField(0xa220, new Uint8Array(520)), ''],
    [
      'bytes in no order',
      extraField(
        0x4141,
        Uint8Array.from({ length: 60 }, (_, i) => (i * 151) % 256),
      ),
      '',
    ],
    ['the name again', extraField(0x7075, joined(Uint8Array.of(1, 2, 3, 4, 5), Buffer.from('a.txt'))), ''],
    ['another name', extraField(0x7075, joined(Uint8Array.of(1, 2, 3, 4, 5), Buffer.from('b.txt'))), 'b.txt'],
    [
      'a comment',
      extraField(0x6375, joined(Uint8Array.of(1, 2, 3, 4, 5), Buffer.from('für später'))),
      'für später',
    ],
    [
      'words behind times',
      joined(times, extraField(0x4141, 'a note of some length')),
      'a note of some length',
    ],
    [
      'words as long times',
      extraField(0x5455, 'a note of some length, '.repeat(4).trim()),
      'a note of some length, '.repeat(4).trim(),
    ],
    ['a length beyond the end', extraField(0x4141, 'a note that is cut').subarray(0, 12), 'a note t'],
  ])('%s', (_, extra, words) => {
    expect(wordsInExtra(extra, 'a.txt')).toBe(words);
  });
});
