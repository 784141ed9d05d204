import { describe, expect, it } from 'vitest';
import type { Reader } from '../../src/core/types.ts';
import { csvReader } from '../../src/readers/csv.ts';
import { htmlReader } from '../../src/readers/html.ts';
import { pickReader } from '../../src/readers/shared/pick.ts';
import { extensionOf, makeProbe } from '../../src/readers/shared/probe.ts';
import { textReader } from '../../src/readers/text.ts';
import { sourceOf } from '../helpers/read-units.ts';

const readers = [csvReader, textReader];
const sure = (id: string, score: number): Reader => ({
  ...textReader,
  id,
  extensions: [id],
  recognise: () => score,
});
const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + (i >> 2) * 17) & 255);
const container = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);

describe('the reader', () => {
  const cases: readonly (readonly [name: string, content: string, id: string])[] = [
    ['people.csv', 'name,born,city\nRosa,1980,Lima\n', 'csv'],
    ['people.txt', 'name;born;city\nRosa;1980;Lima\nEva;1979;Oslo\n', 'csv'],
    ['people.csv', 'We met on Monday. It was late, and we were tired. So we went home.\n', 'text'],
    ['notes', 'Some words.\n', 'text'],
    ['blank.txt', '\n', 'text'],
  ];
  it.each(cases)('of %s (%#)', async (name, content, id) => {
    expect((await pickReader(sourceOf(content, name), readers)).reader?.id).toBe(id);
  });

  it('is the surest one, then the one of the extension, then the first', async () => {
    const pick = async (name: string, all: Reader[]) =>
      (await pickReader(sourceOf('x', name), all)).reader?.id;
    expect(await pick('a', [sure('one', 0.4), sure('two', 0.9), sure('three', 0.2)])).toBe('two');
    expect(await pick('a.two', [sure('one', 0.5), sure('two', 0.5)])).toBe('two');
    expect(await pick('a.htm', [sure('one', 0.5), { ...htmlReader, recognise: () => 0.5 }])).toBe('html');
    expect(await pick('a', [sure('one', 0.5), sure('two', 0.5)])).toBe('one');
    expect(await pick('a.one', [sure('one', 0)])).toBeUndefined();
  });
});

describe('no reader', () => {
  it('for an empty file, which is clean', async () => {
    const { reader, problem, probe } = await pickReader(sourceOf('', 'a.csv'), readers);
    expect([reader, problem, probe.size]).toEqual([undefined, undefined, 0]);
  });

  it.each([
    ['noise', noise, 'bytes of no known format'],
    ['a compound file', container, 'legacy Office or encrypted Office container'],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'PNG image'],
  ])('for %s, which is a problem', async (_what, content, detail) => {
    const { reader, problem } = await pickReader(sourceOf(content, 'a.csv'), readers);
    expect(reader).toBeUndefined();
    expect(problem).toEqual({ kind: 'problem', code: 'unknown-format', detail });
  });
});

describe('the probe', () => {
  it.each([
    ['a/b/People.CSV', 'csv'],
    ['outer.zip!inner/list.tsv', 'tsv'],
    ['a.b/c', ''],
    ['.profile', ''],
    ['archive.tar.gz', 'gz'],
  ])('reads the extension of %s', (name, extension) => {
    expect(extensionOf(name)).toBe(extension);
  });

  it('reads no more than the two ends and decodes the head once', async () => {
    let read = 0;
    const source = sourceOf('words '.repeat(50_000), 'a.txt');
    const probe = await makeProbe({
      ...source,
      read: (offset, length) => {
        read += length;
        return source.read(offset, length);
      },
    });
    expect(probe.text()).toHaveLength(65_536);
    expect(probe.text()).toBe(probe.text());
    expect(await probe.zipNames()).toBeUndefined();
    expect(read).toBeLessThan(2 * 65_536 + 100);
  });

  it('has no text of bytes that another format signs', async () => {
    expect((await makeProbe(sourceOf('%PDF-1.7\nplain words', 'a.txt'))).text()).toBeUndefined();
  });
});
