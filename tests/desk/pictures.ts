/**
 * Takes the pictures of docs/desk and prints the sheets `docs/check-a-file.en.pdf` and `.es.pdf`, from the built page:
 *
 *     node scripts/with-build.mjs tests/desk/pictures.ts
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Lang } from '../../src/core/types.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { type PdfItem, writePdf } from '../helpers/pdf-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { check, Desk } from './page.ts';

const incidents = 'fixtures/incidents';
const hidden = `${incidents}/2022-detention-statistics/leak/FY23_detentionStats.xlsx`;
const filtered = `${incidents}/2022-relocation-applicants/leak/cases-to-verify.xlsx`;
const harmless = `${incidents}/2022-detention-statistics/twin/FY23_detentionStats.xlsx`;
const victims = `${incidents}/2021-victims/leak/foi-3318-21.txt`;

const NAMES = ['Ana Ruiz', 'Luis Vega', 'Marta Rey', 'Eva Soto', 'Juan Paz', 'Rosa Gil'];
const rows = [
  ['Name', 'A-Number', 'Date of Birth', 'Nationality'],
  ...NAMES.map((name, i) => [name, `A20${1_000_000 + i * 7919}`, `0${i + 1}/12/198${i}`, 'Honduras']),
];
const list: PdfItem[] = rows.flatMap((row, r) =>
  row.map((text, c) => ({ text, x: 50 + c * 130, y: 700 - r * 16 })),
);
const heading: PdfItem[] = [{ text: 'Annual report', x: 50, y: 700 }];
const cover: PdfItem = { rect: [40, 560, 520, 160], fill: '#000000' };

const folder = mkdtempSync(join(tmpdir(), 'amparo-pictures-'));
const made = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const covered = made('report.pdf', writePdf([{ items: heading }, { items: [...list, cover] }]));
const locked = made(
  'locked.pdf',
  writePdf([{ items: list }], {}, { cipher: rc4Cipher({ user: 'x', owner: 'x' }) }),
);
const letter = made('letter.txt', 'Ana Ruiz comes from Honduras.\n');
const release = made(
  'release.zip',
  writeZip([
    { name: 'notes/readme.txt', data: 'Opening hours of the library' },
    { name: 'people/list.csv', data: rows.map((row) => row.join(',')).join('\n') },
  ]),
);

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly dark?: boolean;
  readonly reach: (page: Page) => Promise<unknown>;
}

const making = async (page: Page) => {
  await check(page, filtered);
  await page.click('[data-do=copy]');
  await page.waitForSelector('.made');
  await page.click('.choices summary');
};
const asking = async (page: Page) => {
  await check(page, filtered);
  await page.click('.rows summary');
  await page.locator('[data-do=show-ask]').first().click();
};

const PICTURES: readonly Picture[] = [
  { name: 'start', width: 1440, reach: async () => {} },
  { name: 'start-phone', width: 360, dark: true, reach: async () => {} },
  { name: 'hidden-sheet', width: 768, reach: (page) => check(page, hidden) },
  { name: 'hidden-sheet-phone', width: 360, reach: (page) => check(page, hidden) },
  { name: 'hidden-sheet-dark', width: 1440, dark: true, reach: (page) => check(page, hidden) },
  { name: 'covered', width: 768, reach: (page) => check(page, covered) },
  { name: 'archive', width: 768, reach: (page) => check(page, release) },
  { name: 'several', width: 768, reach: (page) => check(page, [filtered, harmless, victims, letter]) },
  { name: 'look-first', width: 768, reach: (page) => check(page, letter) },
  { name: 'not-read', width: 768, reach: (page) => check(page, locked) },
  { name: 'harmless', width: 768, reach: (page) => check(page, harmless) },
  { name: 'show-me', width: 768, reach: asking },
  { name: 'safe-copy', width: 768, reach: making },
  { name: 'sheet', width: 768, reach: (page) => page.click('[data-view=guide]') },
];

const desk = await Desk.make();
try {
  mkdirSync('docs/desk', { recursive: true });
  for (const lang of ['en', 'es'] as const) {
    for (const picture of PICTURES) await take(picture, lang);
    await printSheet(lang);
  }
} finally {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
}

async function take({ name, width, dark, reach }: Picture, lang: Lang): Promise<void> {
  const viewport = { width, height: width < 500 ? 740 : 900 };
  const { page } = await desk.open({ viewport, locale: lang, colorScheme: dark ? 'dark' : 'light' });
  await reach(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const clip =
    name === 'safe-copy' ? page.locator('.copy') : name === 'show-me' ? page.locator('.rows') : undefined;
  const path = `docs/desk/${name}.${lang}.png`;
  if (clip) await clip.screenshot({ path });
  else await page.screenshot({ path, fullPage: true });
  await page.context().close();
}

/** Both A4 and Letter hold it on one page. */
async function printSheet(lang: Lang): Promise<void> {
  const { page } = await desk.open({ locale: lang });
  await page.click('[data-view=guide]');
  await page.pdf({
    path: `docs/check-a-file.${lang}.pdf`,
    format: lang === 'es' ? 'A4' : 'Letter',
    preferCSSPageSize: false,
  });
  await page.context().close();
}
