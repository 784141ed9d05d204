import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { type PdfItem, writePdf } from '../helpers/pdf-writer.ts';
import { png } from '../helpers/picture-writer.ts';
import { sheetData, writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { check, halt } from './page.ts';

/** A state of the page, and how somebody comes to it. */
export interface State {
  readonly name: string;
  readonly dark?: boolean;
  readonly print?: boolean;
  readonly reach: (page: Page) => Promise<unknown>;
  /** What of the page is of interest; all, if absent. */
  readonly part?: string;
}

const incidents = 'fixtures/incidents';
const hidden = `${incidents}/2022-detention-statistics/leak/FY23_detentionStats.xlsx`;
const filtered = `${incidents}/2022-relocation-applicants/leak/cases-to-verify.xlsx`;
const harmless = `${incidents}/2022-detention-statistics/twin/FY23_detentionStats.xlsx`;
const victims = `${incidents}/2021-victims/leak/foi-3318-21.txt`;

const NAMES = ['Ana Ruiz', 'Luis Vega', 'Marta Rey', 'Eva Soto', 'Juan Paz', 'Rosa Gil'];
const HEAD = ['Name', 'A-Number', 'Date of Birth', 'Nationality'];
const person = (name: string, i: number): string[] => [
  name,
  `A20${1_000_000 + i * 7919}`,
  `0${i + 1}/12/198${i}`,
  'Honduras',
];
const ROWS = [HEAD, ...NAMES.map(person)];

const folder = mkdtempSync(join(tmpdir(), 'amparo-states-'));
const made = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const list = (y: number): PdfItem[] =>
  ROWS.flatMap((row, r) => row.map((text, c) => ({ text, x: 50 + c * 130, y: y - r * 16 })));
const lines = (texts: readonly string[], y: number): PdfItem[] =>
  texts.map((text, i) => ({ text, x: 50, y: y - i * 16 }));
const covered = made(
  'report.pdf',
  writePdf([
    {
      items: lines(['Annual report of the shelter', 'How many people came, and how long they stayed.'], 740),
    },
    {
      items: [
        ...lines(['People who came in spring'], 740),
        ...list(690),
        ...ROWS.slice(1).map((_, i): PdfItem => ({ rect: [44, 668 - i * 16, 440, 14], fill: '#000000' })),
        ...lines(['In summer fewer people came than in the year before.'], 540),
      ],
    },
    {
      items: [
        ...lines(['People who left'], 740),
        ...list(560),
        { rect: [40, 450, 500, 126], fill: '#000000' },
      ],
    },
  ]),
);
const locked = made(
  'locked.pdf',
  writePdf([{ items: list(700) }], {}, { cipher: rc4Cipher({ user: 'x', owner: 'x' }) }),
);
const unknown = made(
  'backup.dat',
  Uint8Array.from({ length: 4096 }, (_, i) => (i * 2654435761) >>> 13),
);
const apple = made(
  'visits.numbers',
  writeZip([
    {
      name: 'Index/Document.iwa',
      data: Uint8Array.from({ length: 3000 }, (_, i) => (i * 2654435761) >>> 13),
    },
  ]),
);
const photo = made('room.png', png());
const letter = made('letter.txt', 'Ana Ruiz comes from Honduras.\n');
const table = ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
const site = made(
  'news.html',
  `<!doctype html><title>News</title><h1>News</h1><p>Opening hours of the library.</p><table style="display:none">${table}</table>`,
);
const release = made(
  'release.zip',
  writeZip([
    { name: 'notes/readme.txt', data: 'Opening hours of the library' },
    { name: 'people/list.csv', data: ROWS.map((row) => row.join(',')).join('\n') },
  ]),
);

const month = (name: string): { name: string; rows: (string | number)[][] } => ({
  name,
  rows: [
    ['Month', 'Meals', 'Beds'],
    ...Array.from({ length: 14 }, (_, i) => [`${i + 1}`, 40 + i * 3, 20 + i]),
  ],
});
/** A workbook as offices have them: sheets that all see, one that nobody sees, rows and a column folded away. */
const office = made(
  'office.xlsx',
  writeXlsx({
    sheets: [
      month('Summary'),
      {
        name: 'Guests',
        xml:
          '<cols><col min="3" max="3" width="9" hidden="1"/></cols>' +
          sheetData(ROWS).replace(/<row r="([456])"/g, '<row r="$1" hidden="1"'),
      },
      { name: 'Old list', state: 'hidden', rows: ROWS },
      { ...month('Lists'), state: 'veryHidden' },
      month('Kitchen'),
      { name: 'Ana Ruiz', rows: [['Room'], [12]] },
    ],
  }),
);

/** Rows that take some seconds to be read, made in the page: carrying them over takes longer. */
async function large(page: Page): Promise<void> {
  await page.evaluate(() => {
    const row = 'Region 7,2022-01-12,4711,note\n'.repeat(1000);
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(['Region,Day,Count,Note\n', ...Array<string>(2500).fill(row)], 'counts-2019-2024.csv'),
    );
    const field = document.querySelector<HTMLInputElement>('#files')!;
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
  });
  await page.waitForFunction(() => /[1-9]\d %/.test(document.querySelector('.reading')?.textContent ?? ''));
}

async function copied(page: Page, file: string): Promise<void> {
  await check(page, file);
  await page.click('[data-do=copy]');
  await page.waitForSelector('.made');
}

async function asked(page: Page): Promise<void> {
  await check(page, filtered);
  await page.click('.rows summary');
  await page.locator('[data-do=show-ask]').first().click();
}

export const STATES: readonly State[] = [
  { name: 'start', reach: async () => {} },
  { name: 'start-dark', dark: true, reach: async () => {} },
  {
    name: 'dragging',
    reach: (page) => page.evaluate(() => document.documentElement.classList.add('dragging')),
  },
  { name: 'working', reach: large },
  {
    name: 'stopped',
    reach: async (page) => {
      await large(page);
      await page.click('.reading [data-do=stop]');
      await page.waitForSelector('.stopped');
    },
  },
  { name: 'clean', reach: (page) => check(page, harmless) },
  { name: 'review', reach: (page) => check(page, letter) },
  { name: 'block-hidden-sheet', reach: (page) => check(page, hidden) },
  { name: 'block-dark', dark: true, reach: (page) => check(page, office) },
  { name: 'block-workbook', reach: (page) => check(page, office) },
  { name: 'block-pdf', reach: (page) => check(page, covered) },
  { name: 'block-archive', reach: (page) => check(page, release) },
  { name: 'block-text', reach: (page) => check(page, victims) },
  { name: 'block-web-page', reach: (page) => check(page, site) },
  {
    name: 'several',
    part: '.overview',
    reach: (page) => check(page, [filtered, harmless, victims, letter, locked]),
  },
  { name: 'locked', reach: (page) => check(page, locked) },
  { name: 'picture', reach: (page) => check(page, photo) },
  { name: 'apple', reach: (page) => check(page, apple) },
  { name: 'unknown', reach: (page) => check(page, unknown) },
  { name: 'show-me-asks', part: '.rows', reach: asked },
  {
    name: 'show-me',
    part: '.rows',
    reach: async (page) => {
      await asked(page);
      await page.click('[data-do=show-yes]');
      await page.waitForSelector('.revealed');
    },
  },
  { name: 'steps', part: '.todo', reach: (page) => check(page, office) },
  { name: 'copy-offered', part: '.copy', reach: (page) => check(page, filtered) },
  {
    name: 'copy-making',
    part: '.copy',
    reach: async (page) => {
      await check(page, filtered);
      await halt(page);
      await page.click('[data-do=copy]');
      await page.waitForFunction(() => /2/.test(document.querySelector('.making')?.textContent ?? ''));
    },
  },
  { name: 'copy-done', part: '.copy', reach: (page) => copied(page, filtered) },
  {
    name: 'copy-choices',
    part: '.copy',
    reach: async (page) => {
      await copied(page, filtered);
      await page.click('.choices summary');
    },
  },
  {
    name: 'copy-refused',
    part: '.copy',
    reach: async (page) => {
      await copied(page, filtered);
      await page.click('.choices summary');
      await page.selectOption('[data-change=column][data-column="1"]', 'keep');
      await page.selectOption('[data-change=column][data-column="2"]', 'keep');
      await page.uncheck('[data-change=alike]');
      await page.click('[data-do=copy]');
      await page.waitForSelector('.made.block');
    },
  },
  { name: 'print', print: true, reach: (page) => check(page, office) },
  { name: 'sheet', reach: (page) => page.click('[data-view=guide]') },
];
