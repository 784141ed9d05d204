import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagePackReader } from '../../src/readers/message-pack.ts';
import { makeProbe } from '../../src/readers/shared/probe.ts';
import { messagePack } from '../helpers/message-pack-writer.ts';
import { allText, problemsOf, sourceOf, tablesOf, unitsOf } from '../helpers/read-units.ts';

const PEOPLE = [
  { name: 'Ana Ruiz', born: '1990-02-03' },
  { name: 'Eva Paz', born: '1991-03-04' },
];
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const sure = async (bytes: Uint8Array) =>
  messagePackReader.recognise(await makeProbe(sourceOf(bytes, 'dump')));

/** `[{"a": "xx", "b": …}]`, the value given in bytes. */
const withValue = (value: string) => Buffer.concat([hex('91 82 a161 a27878 a162'), hex(value)]);

describe('MessagePack', () => {
  it('a list of maps is a table', async () => {
    const [table] = tablesOf(await unitsOf(messagePackReader, messagePack(PEOPLE)));
    expect(table).toMatchObject({ headers: ['name', 'born'], rows: PEOPLE.map((one) => Object.values(one)) });
  });

  it('maps in a row are a table', async () => {
    const bytes = Buffer.concat(PEOPLE.map(messagePack));
    const [table] = tablesOf(await unitsOf(messagePackReader, bytes));
    expect(table?.rows).toEqual(PEOPLE.map((one) => Object.values(one)));
  });

  it.each([
    ['05', '5'],
    ['ff', '-1'],
    ['c0', ''],
    ['c3', 'true'],
    ['cc c8', '200'],
    ['cd 0100', '256'],
    ['ce 00010000', '65536'],
    ['cf 0000000100000000', '4294967296'],
    ['d0 80', '-128'],
    ['d1 8000', '-32768'],
    ['d2 80000000', '-2147483648'],
    ['d3 ffffffffffffffff', '-1'],
    ['ca 3fc00000', '1.5'],
    ['cb 3ff8000000000000', '1.5'],
    ['d9 02 7979', 'yy'],
    ['da 0002 7979', 'yy'],
    ['db 00000002 7979', 'yy'],
    ['c4 02 7979', 'yy'],
    ['c5 0002 7979', 'yy'],
    ['d6 ff 00000000', '1970-01-01'],
    ['d7 ff 0000000000015180', '1970-01-02'],
    ['c7 0c ff 00000000 0000000000015180', '1970-01-02'],
    ['d5 01 7979', 'yy'],
  ])('value %s', async (value, text) => {
    const bytes = withValue(value);
    const [table] = tablesOf(await unitsOf(messagePackReader, bytes));
    expect(table?.rows[0]?.[1]).toBe(text);
    expect(await sure(bytes)).toBeGreaterThan(0.5);
  });

  it('all texts come out', async () => {
    const texts = fc.stringMatching(/^[a-z]{4,40}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ a: texts, b: fc.array(texts) }), { minLength: 1 }),
        async (list) => {
          const said = allText(await unitsOf(messagePackReader, messagePack(list))).join(' ');
          for (const text of list.flatMap(({ a, b }) => [a, ...b])) expect(said).toContain(text);
        },
      ),
    );
  });

  it.each([
    ['ends in a text', messagePack(PEOPLE).subarray(0, -3)],
    ['ends in a list', Buffer.concat([hex('dd ffffffff'), messagePack(PEOPLE[0])])],
    ['no kind', withValue('c1')],
    ['no UTF-8', withValue('a2 ff ff')],
  ])('damaged: %s', async (_, bytes) => {
    const units = await unitsOf(messagePackReader, bytes);
    expect(problemsOf(units).map(({ code }) => code)).toContain('damaged');
    expect(allText(units).join(' ')).toMatch(/xx|Ana/);
  });

  it('nested without end', async () => {
    const units = await unitsOf(messagePackReader, Buffer.alloc(100_000, 0x91));
    expect(problemsOf(units)[0]?.code).toBe('too-deep');
  });

  it('large files are known by their begin', async () => {
    const many = messagePack(Array.from({ length: 5000 }, () => PEOPLE[0]));
    expect(many.length).toBeGreaterThan(65_536);
    expect(await sure(many)).toBeGreaterThan(0.5);
  });

  it.each([
    ['text', Buffer.from('name,born\nAna Ruiz,1990-02-03\n')],
    ['Windows-1252', Buffer.from('\u0084Ana\u0093 Ruiz, Ángela, Überlingen\n', 'latin1')],
    ['German in Latin-1', Buffer.from('Übersicht über die Fälle\n', 'latin1')],
    ['DOS', hex('81 6265 72 20 64 69 65 20 46 84 6c 6c 65 0d0a')],
    ['Shift JIS', hex('8ec3 90c2 8140 8367 8355 0d0a')],
    ['GBK', hex('9cd8 a3ac a1b6 a5a2 0d0a')],
    ['UTF-8', Buffer.from('Übersicht; Größe\n')],
    ['UTF-16', Buffer.from('Übersicht; Größe\n', 'utf16le')],
    ['numbers only', hex('93 01 02 03')],
    ['something behind', Buffer.concat([messagePack(PEOPLE), Buffer.from('\n')])],
    ['nothing', Buffer.alloc(0)],
  ])('not: %s', async (_, bytes) => {
    expect(await sure(bytes)).toBe(0);
  });
});
