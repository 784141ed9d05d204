import { expect, test } from 'vitest';
import { memorySource } from '../../src/core/memory-source.ts';
import { formats, readers } from '../../src/readers/index.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { signaturesOf } from '../../src/readers/shared/signatures.ts';

test('every reader has a page in both languages, under an id of its own', () => {
  expect(new Set(formats.read.map(({ id }) => id)).size).toBe(readers.length);
  for (const { name, reads, discloses } of formats.read) {
    for (const words of [name, reads, ...(discloses ? [discloses] : [])]) {
      expect(words.en).toMatch(/\S/);
      expect(words.es).toMatch(/\S/);
    }
    expect(reads.en).not.toBe(reads.es);
  }
});

test.each(formats.unread.map(({ en }) => en))('%s is said not to be read, and is not', async (family) => {
  for (const signature of signaturesOf(family)) {
    const bytes = new Uint8Array(512);
    bytes.set(signature);
    const { reader, problem } = await pickReader(memorySource('file', bytes), readers);
    expect(reader).toBeUndefined();
    expect(problem).toMatchObject({ code: 'unknown-format', detail: family });
  }
});
