/**
 * Takes the pictures of docs/desk (each state of the page, in each language, on a phone, a tablet and a desk) and prints the sheets
 * `docs/check-a-file.en.pdf` and `.es.pdf`, from the built page:
 *
 *     node scripts/with-build.mjs tests/desk/pictures.ts [--out FOLDER] [--png] [STATE…]
 *
 * `--stale` takes none, and lists for each state what it is drawn from that has changed since its pictures were committed. Those that
 * came out the same, byte for byte, count as old.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { Lang } from '../../src/core/types.ts';
import { Desk } from './page.ts';
import { STATES, type State } from './states.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'docs/desk' },
    png: { type: 'boolean', default: false },
    stale: { type: 'boolean', default: false },
  },
});
const WIDTHS = [360, 768, 1440] as const;
/** Pixels: what is below is more of the same. */
const TALLEST = 1_400;
const LANGUAGES: readonly Lang[] = ['en', 'es'];
/** Of WebP: letters can be read, and all pictures together stay at some 3 MB. */
const QUALITY = 18;
/** The page, and the sentences and drawings that it has of others: reports, policies, detectors, problems. */
const DRAWN_FROM = [
  'src/app/page',
  'src/app/words',
  'src/policies/packs',
  'src/reporters/html',
  'src/reporters/shared',
  'src/reporters/words',
  'src/core/problem-words.ts',
  'src/core/problem-details',
  'tests/desk/states.ts',
];

if (values.stale) {
  for (const { name } of wanted()) {
    const changed = changedSince(name);
    if (changed.length > 0) console.log(`${name}: ${changed.join(', ')}`);
  }
  process.exit();
}

const desk = await Desk.make();
try {
  mkdirSync(values.out, { recursive: true });
  for (const state of wanted())
    for (const lang of LANGUAGES) for (const width of WIDTHS) await take(state, lang, width);
  if (positionals.length === 0 && !values.png) for (const lang of LANGUAGES) await printSheet(lang);
} finally {
  await desk.close();
}

function wanted(): State[] {
  return STATES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
}

/** Files that the pictures of a state are drawn from, as far as they are not as they were when the oldest of these was committed. */
function changedSince(name: string): string[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const pictures = LANGUAGES.flatMap((lang) =>
    WIDTHS.map((width) => `docs/desk/${name}.${lang}.${width}.webp`),
  );
  const commits = pictures.map((file) => git('log', '-1', '--format=%ct %H', '--', file)).filter(Boolean);
  const [, oldest] = commits.sort()[0]?.split(' ') ?? [];
  if (oldest === undefined) return ['no picture yet'];
  return git('diff', '--name-only', oldest, '--', ...DRAWN_FROM)
    .split('\n')
    .filter(Boolean);
}

async function take({ name, dark, print, reach, part }: State, lang: Lang, width: number): Promise<void> {
  const viewport = { width, height: width < 500 ? 740 : 900 };
  const { page } = await desk.open({ viewport, locale: lang, colorScheme: dark ? 'dark' : 'light' });
  await reach(page);
  if (print) await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    scrollTo(0, 0);
    if (!document.activeElement?.matches('.show button'))
      (document.activeElement as HTMLElement | null)?.blur();
  });
  const from = part === undefined ? undefined : await page.locator(part).first().boundingBox();
  const all = await page.evaluate(() => document.documentElement.scrollHeight);
  const top = from ? Math.max(0, from.y - 16) : 0;
  const height = Math.min(TALLEST, from ? from.height + 32 : all);
  const clip = { x: 0, y: top, width, height, scale: 1 };
  writeFileSync(
    `${values.out}/${name}.${lang}.${width}.${values.png ? 'png' : 'webp'}`,
    await shot(page, clip),
  );
  await page.context().close();
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Playwright takes no WebP; Chromium does. */
async function shot(page: Page, clip: Clip): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const format = values.png ? ({ format: 'png' } as const) : ({ format: 'webp', quality: QUALITY } as const);
  const { data } = await session.send('Page.captureScreenshot', {
    ...format,
    clip,
    captureBeyondViewport: true,
    optimizeForSpeed: false,
  });
  return Buffer.from(data, 'base64');
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
