import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundStreams } from '../../src/readers/shared/compound/streams.ts';
import { decompress, macroTexts } from '../../src/readers/shared/compound/vba.ts';
import { Trouble } from '../../src/readers/shared/trouble.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { packVba, writeCompound, writeMacros } from '../helpers/compound-writer.ts';
import { ascii } from '../helpers/picture-writer.ts';
import { readAll } from '../helpers/reading.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';

const SOURCE = [
  'Sub Fill()',
  "  ' list kept by Ana Ruiz",
  '  people = Array("Ilse Varga", "says ""no""", 7)',
  '  Rem old: Omar Sesay',
  '  If x = "" Then Range("A1").Value = "ok"',
  '  MsgBox "N\xfa\xf1ez"',
  'End Sub',
].join('\r\n');
const WORDS = ['list kept by Ana Ruiz', 'Ilse Varga, says "no"', 'old: Omar Sesay', 'A1, ok', 'Núñez'].join(
  '\n',
);

const texts = (project: Uint8Array) => [...macroTexts(project, () => {})];

describe('compound files', () => {
  it('give their streams, small and large, with their folders', () => {
    const large = Uint8Array.from({ length: 9000 }, (_, i) => i & 255);
    const bytes = writeCompound([
      { name: 'one', data: ascii('small') },
      { folder: 'F', name: 'two', data: large },
      { folder: 'F', name: 'three', data: ascii('x'.repeat(200)) },
      { name: 'none', data: new Uint8Array(0) },
    ]);
    const found = compoundStreams(bytes).map((stream) => [...stream.folders, stream.name, stream.bytes()]);
    expect(found).toHaveLength(4);
    expect(found).toContainEqual(['one', ascii('small')]);
    expect(found).toContainEqual(['F', 'two', large]);
    expect(found).toContainEqual(['F', 'three', ascii('x'.repeat(200))]);
  });

  it('that are damaged end in trouble, never in a loop', () => {
    const bytes = writeMacros({ Module1: SOURCE });
    const bent = fc.tuple(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.nat(bytes.length),
    );
    fc.assert(
      fc.property(bent, ([changes, length]) => {
        const copy = bytes.slice(0, Math.max(length, 2000));
        for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
        try {
          const notTrouble: unknown[] = [];
          [...macroTexts(copy, (error) => error instanceof Trouble || notTrouble.push(error))];
          expect(notTrouble).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(Trouble);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('macros', () => {
  it('unpack literals and copies', () => {
    // The example of MS-OVBA 3.2.3: `#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa`.
    const packed = [
      0x01, 0x2f, 0xb0, 0x00, 0x23, 0x61, 0x61, 0x61, 0x62, 0x63, 0x64, 0x65, 0x82, 0x66, 0x00, 0x70, 0x61,
      0x67, 0x68, 0x69, 0x6a, 0x01, 0x38, 0x08, 0x61, 0x6b, 0x6c, 0x00, 0x30, 0x6d, 0x6e, 0x6f, 0x70, 0x06,
      0x71, 0x02, 0x70, 0x04, 0x10, 0x72, 0x73, 0x74, 0x75, 0x76, 0x10, 0x77, 0x78, 0x79, 0x7a, 0x00, 0x3c,
    ];
    expect(new TextDecoder().decode(decompress(Uint8Array.from(packed)))).toBe(
      '#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa',
    );
    const long = 'line of a module\r\n'.repeat(900);
    expect(new TextDecoder().decode(decompress(packVba(long)))).toBe(long);
  });

  it('give texts in quotes and comments, in the code page of the project', () => {
    expect(texts(writeMacros({ Module1: SOURCE, Empty: 'Sub A()\r\nEnd Sub' }))).toEqual([
      { name: 'Module1', text: WORDS },
    ]);
  });

  it('give captions of forms and the project’s description', () => {
    const more = [
      { folder: 'Form1', name: 'o', data: ascii('\x00\x02\x14Case of Nadia Haddad\x00\x01ab\x03') },
      { name: 'PROJECT', data: ascii('ID="{0}"\r\nDescription="for Lin Wei"\r\n[Host]') },
    ];
    const found = texts(writeMacros({}, more));
    expect(found).toContainEqual({ name: 'Form1', text: 'Case of Nadia Haddad' });
    expect(found).toContainEqual({ name: 'PROJECT', text: 'for Lin Wei' });
  });

  it('of a workbook are read as script', async () => {
    const book = (data: Uint8Array) =>
      writeXlsx({
        sheets: [{ name: 'S', rows: [['x']] }],
        parts: [{ name: 'xl/vbaProject.bin', data, type: 'application/vnd.ms-office.vbaProject' }],
      });
    const good = await readAll(xlsxReader, book(writeMacros({ Module1: SOURCE })));
    expect(good.problems).toEqual([]);
    expect(good.texts.map(({ text, visibility, part }) => [part, visibility, text])).toEqual([
      ['macros "Module1"', 'script-data', WORDS],
    ]);
    const bad = await readAll(xlsxReader, book(ascii('no project at all')));
    expect(bad.problems.map(({ code, locator }) => [code, locator])).toEqual([
      ['damaged', 'xl/vbaProject.bin'],
    ]);
    const other = writeCompound([{ folder: 'VBA', name: 'M', data: ascii('no source') }]);
    expect((await readAll(xlsxReader, book(other))).problems.map(({ code }) => code)).toEqual(['unreadable']);
  });
});
