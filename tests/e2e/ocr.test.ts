import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileEntry } from '../../src/core/types.ts';
import type { PdfItem } from '../helpers/pdf-writer.ts';
import { pdfOfPictures, scanned, tableItems } from '../helpers/scan.ts';
import { amparo, root, scanJson, temporaryFolder } from './command.ts';

const SIZE = { width: 440, height: 260 };
const LIST = [
  ['Name', 'A-Number', 'Date of birth', 'Country'],
  ['Tzoc, Ixchel', 'A091-827-364', '03/12/1987', 'Guatemala'],
  ['Ibáñez, Osvaldo', 'A205-119-482', '11/30/1990', 'Honduras'],
  ['Muñoz, Yesenia', 'A216-408-733', '07/04/2001', 'Ecuador'],
  ['Joassaint, Dieudonné', 'A098-551-207', '01/19/1979', 'Haiti'],
  ['Gjonaj, Anxhela', 'A213-640-958', '09/25/1995', 'Albania'],
];
const FORM = [
  'Application for employment',
  'Name of applicant: Wilberth Cumatz',
  'Social Security Number: 531-27-8046',
  'Date of birth: March 12, 1941',
  'Position: clerk, Office of Records, Washington',
];
const NOTICE = [
  'Public notice of a meeting',
  'The board of the water district will meet on the first',
  'Tuesday of the month at the town hall. The agenda holds',
  'the yearly budget, new pumps, and the repair of the dam.',
  'Everybody who lives in the district may speak.',
];
const lines = (texts: readonly string[]) =>
  texts.map((text, i): PdfItem => ({ text, x: 30, y: 220 - 22 * i, size: 11 }));

const folder = temporaryFolder();
afterAll(folder.remove);
beforeAll(async () => {
  const sheets: Record<string, readonly PdfItem[]> = {
    list: tableItems(LIST, [30, 150, 250, 345], { top: 220, pitch: 20, ruled: true }),
    form: lines(FORM),
    notice: lines(NOTICE),
  };
  for (const [name, items] of Object.entries(sheets)) {
    const picture = await scanned({ ...SIZE, items, dpi: 200 });
    writeFileSync(join(folder.path, `${name}.pdf`), pdfOfPictures([{ ...SIZE, pictures: [{ picture }] }]));
  }
});

describe('pages that are only pictures', () => {
  const codes = ({ problems }: FileEntry) => problems.map(({ code }) => code);

  test('without OCR they are named, and the gate stays shut', async () => {
    const { status, report } = await scanJson([folder.path]);
    expect(report.files.map(({ verdict }) => verdict)).toEqual(Array(3).fill('incomplete'));
    expect(report.files.map(codes)).toEqual(Array(3).fill([['ocr-unavailable']].flat()));
    expect(report.files[0]!.problems[0]!.message).toContain('--ocr');
    expect(status).toBe(3);
  });

  test('with OCR they are read as any page is', async () => {
    const { status, report, stderr } = await scanJson(['--ocr', folder.path], { within: 120_000 });
    const [form, list, notice] = report.files;
    expect(form).toMatchObject({ verdict: 'block', persons: 1, problems: [] });
    expect(form!.categories.ssn).toBe(1);
    expect(list).toMatchObject({ verdict: 'block', persons: 5, problems: [] });
    expect(list!.categories).toMatchObject({ a_number: 5, birth_date: 5, name: 5 });
    expect(list!.places.map(({ visibility, locator }) => [visibility, locator])).toEqual([
      ['image-text', 'page 1, table rows 2–6'],
    ]);
    expect(notice).toMatchObject({ verdict: 'pass', persons: 0, problems: [] });
    expect([status, stderr]).toEqual([1, '']);
  }, 120_000);

  test('a policy may allow them; the report names them all the same', async () => {
    const policy = join(folder.path, 'policy.yaml');
    const rule = 'id: a\n    level: block\n    about: x\n    advice: y\n    person: {any: [ssn]}';
    writeFileSync(policy, `policy: p\nabout: x\nallowProblems: [ocr-unavailable]\nrules:\n  - ${rule}\n`);
    const { status, report } = await scanJson(['--policy', policy, join(folder.path, 'list.pdf')]);
    expect(report.files.map(({ verdict }) => verdict)).toEqual(['pass']);
    expect(report.files.map(codes)).toEqual([['ocr-unavailable']]);
    expect(status).toBe(0);
  });

  test('without the packages it is said once what to install', async () => {
    const bare = join(folder.path, 'bare');
    for (const name of ['bin', 'dist', 'package.json']) {
      cpSync(join(root, name), join(bare, name), { recursive: true });
    }
    mkdirSync(join(bare, 'node_modules/@embedpdf'), { recursive: true });
    symlinkSync(join(root, 'node_modules/@embedpdf/pdfium'), join(bare, 'node_modules/@embedpdf/pdfium'));
    const files = ['list.pdf', 'form.pdf'].map((name) => join(folder.path, name));
    const { status, stderr, stdout } = await amparo(['scan', '--ocr', ...files], {
      from: bare,
      within: 30_000,
    });
    const install = 'npm install tesseract.js-core@7 @tesseract.js-data/eng@1 @tesseract.js-data/spa@1';
    expect(stderr.split(install)).toHaveLength(2);
    expect(stdout).toContain('list.pdf');
    expect(status).toBe(3);
  });
});
