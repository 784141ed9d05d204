import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileEntry } from '../../src/core/types.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { type PdfItem, updatePdf, writePdf } from '../helpers/pdf-writer.ts';
import { hasBrowser, NO_BROWSER, visit } from './browser.ts';
import { root } from './command.ts';

const NAMES = ['Ana Ruiz', 'Luis Vega', 'Marta Rey', 'Eva Soto', 'Juan Paz', 'Rosa Gil'];
const rows = [
  ['Name', 'A-Number', 'Date of Birth', 'Nationality'],
  ...NAMES.map((name, i) => [name, `A20${1_000_000 + i * 7919}`, `0${i + 1}/12/198${i}`, 'Honduras']),
];
const list: PdfItem[] = rows.flatMap((row, r) =>
  row.map((text, c) => ({ text, x: 50 + c * 130, y: 700 - r * 16 })),
);
const box: PdfItem = { rect: [40, 560, 520, 160], fill: '#000000' };
const plain = writePdf([{ items: list }], {}, { compress: true });

const FILES: Readonly<Record<string, Uint8Array>> = {
  'list.pdf': plain,
  'covered.pdf': writePdf([{ items: [...list, box] }]),
  'encrypted.pdf': writePdf([{ items: list }], {}, { cipher: rc4Cipher({ user: '', owner: 'x' }) }),
  'locked.pdf': writePdf([{ items: list }], {}, { cipher: rc4Cipher({ user: 'x', owner: 'x' }) }),
  'cut.pdf': plain.subarray(0, plain.length - 900),
  'damaged.pdf': plain.map((byte, i) => (i === plain.indexOf(0x78) + 400 ? byte ^ 16 : byte)),
  'emptied.pdf': updatePdf(writePdf([{ items: list }]), { 2: '<< /Type /Pages /Count 0 /Kids [] >>' }),
  'properties.pdf': writePdf([{ items: [] }], { Author: 'Ana Ruiz', Keywords: 'A-Number A201000000' }),
  'harmless.pdf': writePdf([{ items: [{ text: 'Opening hours of the library', x: 50, y: 700 }] }]),
};

/** What two engines must agree on: all but the order of timing. */
function summary({ path, verdict, persons, places, problems, categories }: FileEntry) {
  return { path, verdict, persons, places, problems, categories };
}

const script = `
  const { scanBytes, usePdfium } = await import('/dist/browser.js');
  usePdfium(await bytesOf('/pdfium/pdfium.wasm'));
  const entries = [];
  for (const name of ${JSON.stringify(Object.keys(FILES))}) {
    entries.push(await scanBytes(name, await bytesOf('/files/' + name)));
  }
  await fetch('https://example.org/').catch(() => {});
  // What was refused is told a turn later.
  await new Promise((done) => setTimeout(done, 300));
  await send({ entries, refused });
`;

const there = hasBrowser();
if (!there) {
  console.warn(`PDFs in a browser are not tested. ${NO_BROWSER}`);
  // In CI what cannot be tested fails.
  if (process.env.CI) test('Chromium is there', () => expect.fail(NO_BROWSER));
}
describe.runIf(there)('PDFs in a browser', () => {
  let seen: { entries: FileEntry[]; refused: string[] };
  let asked: readonly string[];
  let expected: FileEntry[];
  beforeAll(async () => {
    const { scanBytes } = (await import(join(root, 'dist/index.js'))) as typeof import('../../src/index.ts');
    expected = [];
    for (const [name, bytes] of Object.entries(FILES)) expected.push(await scanBytes(name, bytes));
    const visited = await visit(script, FILES);
    seen = visited.result as typeof seen;
    asked = visited.asked;
    expect(seen).not.toHaveProperty('error');
  }, 60_000);

  test.each(Object.keys(FILES).map((name, i) => [name, i] as const))('%s is read as in Node', (_, i) => {
    expect(summary(seen.entries[i]!)).toEqual(summary(expected[i]!));
  });

  test('the files are of all kinds', () => {
    expect(new Set(expected.map(({ verdict }) => verdict))).toEqual(new Set(['block', 'incomplete', 'pass']));
    expect(expected.find(({ path }) => path === 'list.pdf')!.persons).toBe(NAMES.length);
  });

  test('nothing is asked of any other server, and nothing but files of the page is asked for', () => {
    // The one that the test itself tries shows that the browser would say so.
    expect(seen.refused).toEqual(['https://example.org/']);
    const known = /^\/(?:|favicon\.ico|result|dist\/[\w./-]+|pdfium\/[\w.-]+|files\/[\w.-]+)$/;
    expect(asked.filter((path) => !known.test(path))).toEqual([]);
  });
});
