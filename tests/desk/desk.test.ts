import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Told } from '../../src/app/messages.ts';
import type { FileEntry } from '../../src/core/types.ts';
import { hasBrowser, NO_BROWSER } from '../e2e/browser.ts';
import { incidents, scanJson } from '../e2e/command.ts';
import { paragraph, writeDocx } from '../helpers/docx-writer.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { type PdfItem, writePdf } from '../helpers/pdf-writer.ts';
import { shape, slideTable, writePptx } from '../helpers/pptx-writer.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { englishIn } from './english.ts';
import { check, Desk, halt, toldBy } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MOST_BYTES = 8_000_000;
const hiddenSheet = join(incidents, '2022-detention-statistics/leak/FY23_detentionStats.xlsx');
const twin = join(incidents, '2022-detention-statistics/twin/FY23_detentionStats.xlsx');
const filtered = join(incidents, '2022-relocation-applicants/leak/cases-to-verify.xlsx');
const few = join(incidents, '2025-taxpayer-addresses/leak/match_results.csv');

const NAMES = ['Ana Ruiz', 'Luis Vega', 'Marta Rey', 'Eva Soto', 'Juan Paz', 'Rosa Gil'];
const LIST = [
  ['Name', 'A-Number', 'Date of Birth', 'Nationality'],
  ...NAMES.map((name, i) => [name, `A20${1_000_000 + i * 7919}`, `0${i + 1}/12/198${i}`, 'Honduras']),
];
const items: PdfItem[] = LIST.flatMap((row, r) =>
  row.map((text, c) => ({ text, x: 50 + c * 130, y: 700 - r * 16 })),
);
const covered = writePdf([{ items: [...items, { rect: [40, 560, 520, 160], fill: '#000000' }] }]);
const told: PdfItem[] = [
  { text: 'The visits were made in spring by three lawyers of the clinic.', x: 72, y: 760 },
  { text: 'Rosa Quispe Mamani, born 12 March 1987, A-Number A918-273-645, fled.', x: 72, y: 740 },
];
const locked = writePdf([{ items }], {}, { cipher: rc4Cipher({ user: 'x', owner: 'x' }) });
const csv = new TextEncoder().encode(`${LIST.map((row) => row.join(',')).join('\n')}\n`);
const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 2654435761) >>> 13);
const book = writeXlsx({ sheets: [{ name: 'Guests', rows: LIST }] });
const letter = new TextEncoder().encode('Ana Ruiz comes from Honduras.\n');

const there = hasBrowser();
if (!there) {
  console.warn(`The page is not tested. ${NO_BROWSER}`);
  // In CI what cannot be tested fails.
  if (process.env.CI) test('Chromium is there', () => expect.fail(NO_BROWSER));
}

describe.runIf(there)('the page, from a file', () => {
  let desk: Desk;
  const made: Record<string, string> = {};
  beforeAll(async () => {
    desk = await Desk.make();
    const files = {
      'covered.pdf': covered,
      'report.pdf': writePdf([{ items: told }]),
      'locked.pdf': locked,
      'list.csv': csv,
      'letter.txt': letter,
      'empty.txt': new Uint8Array(),
      'one.csv': new TextEncoder().encode(`${LIST.slice(0, 2).join('\n')}\n`),
      'table.numbers': writeZip([{ name: 'Index/Document.iwa', data: noise }]),
      'talk.pptx': writePptx([{ xml: shape(['Opening hours']) }, { xml: slideTable(LIST), hidden: true }]),
      'letter.docx': writeDocx(paragraph('Opening hours of the library'), [
        { name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', data: book },
      ]),
      'cut.docx': book.subarray(0, Math.round(book.length * 0.6)),
      'release.zip': writeZip([
        { name: 'notes/readme.txt', data: 'Opening hours of the library' },
        { name: 'people/list.csv', data: csv },
      ]),
    };
    for (const [name, bytes] of Object.entries(files)) {
      made[name] = join(desk.file, '..', name);
      writeFileSync(made[name], bytes);
    }
  }, 60_000);
  afterAll(() => desk?.close());

  test(`has at most ${MOST_BYTES} bytes`, () => {
    expect(statSync(desk.file).size).toBeLessThan(MOST_BYTES);
  });

  let answers: readonly Told[] = [];
  test('tells every incident as the command line does, and asks nobody', async () => {
    const { page, asked, errors } = await desk.open();
    await check(page, incidents, '#folder');
    const told = await toldBy(page);
    answers = told;
    await page.context().close();
    expect({ asked, errors }).toEqual({ asked: [], errors: [] });
    const { report } = await scanJson(['incidents'], { cwd: join(incidents, '..'), within: 90_000 });
    expect(report.files.length).toBeGreaterThan(25);
    expect(byPath(told.flatMap(({ en }) => en))).toEqual(byPath(report.files));
  }, 300_000);

  test('tells it in Spanish as the command line does in Spanish', async () => {
    const folders = ['2021-victims', '2022-system-exports', '2022-permit-dashboard'];
    const args = [...folders.map((folder) => `incidents/${folder}`), '--lang', 'es'];
    const { report } = await scanJson(args, { cwd: join(incidents, '..') });
    const own = answers
      .flatMap(({ es }) => es)
      .filter(({ path }) => folders.some((folder) => path.startsWith(`incidents/${folder}/`)));
    expect(own.length).toBeGreaterThan(8);
    expect(byPath(own)).toEqual(byPath(report.files));
  });

  test('tells every incident alike in both languages, and one sentence in one way', () => {
    const ways = new Map<string, Set<string>>();
    for (const { en, es } of answers)
      for (const [english, spanish] of textsOf(en, es))
        ways.set(english, (ways.get(english) ?? new Set()).add(spanish));
    expect(ways.size).toBeGreaterThan(5);
    expect([...ways].filter(([, said]) => said.size > 1)).toEqual([]);
    expect([...ways].filter(([, [said]]) => englishIn(said!).length > 0)).toEqual([]);
  });

  test('its policy lets nothing out, were there something that wanted to', async () => {
    const { page } = await desk.open();
    const refused = await page.evaluate(async () => {
      const seen: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
      await fetch('https://example.org/').catch(() => {});
      new Image().src = 'https://example.org/a.png';
      navigator.sendBeacon?.('https://example.org/', 'x');
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<form action="https://example.org/"></form>');
      document.forms[0]!.submit();
      for (let waits = 0; waits < 50 && !seen.includes('form-action'); waits++)
        await new Promise((done) => setTimeout(done, 100));
      return { seen, ran: 'ran' in globalThis };
    });
    await page.context().close();
    expect(refused.ran).toBe(false);
    expect(refused.seen).toEqual(
      expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem', 'form-action']),
    );
  });

  test('stores nothing', async () => {
    const { page } = await desk.again();
    await check(page, few);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]);
    expect(kept).toEqual([0, 0, '', 0]);
  });

  describe('tells in plain words', () => {
    const cases: readonly [name: string, file: () => string, en: RegExp, es: RegExp][] = [
      [
        'a hidden sheet',
        () => hiddenSheet,
        /Do not send this file\.\s*It shows 6,252 people\. All of them are on a sheet that you cannot see\./,
        /No envíe este archivo\.\s*Muestra a 6[.,\s]?252 personas\. Todas están en una hoja que usted no ve\./,
      ],
      [
        'a slide that is hidden',
        () => made['talk.pptx']!,
        /All of them are on a slide that you cannot see\.[\s\S]*Step by step in PowerPoint[\s\S]*crossed out/,
        /Todas están en una diapositiva que usted no ve\.[\s\S]*Paso a paso en PowerPoint[\s\S]*tachado/,
      ],
      [
        'a workbook inside a document, with steps for the document, and a copy of it',
        () => made['letter.docx']!,
        /All of them are in another file inside this one\.[\s\S]*Make a safe copy[\s\S]*Step by step in Word/,
        /Todas están en otro archivo dentro de este\.[\s\S]*Hacer una copia segura[\s\S]*Paso a paso en Word/,
      ],
      [
        'text under a black box',
        () => made['covered.pdf']!,
        /It shows 6 people\. All of them are under something that covers them, such as a black box\./,
        /Muestra a 6 personas\. Todas están debajo de algo que las tapa, como una caja negra\./,
      ],
      ['what cannot be read', () => made['locked.pdf']!, /Do not send it yet\./, /No lo envíe todavía\./],
      [
        'a harmless file',
        () => twin,
        /Nobody was found in this file\./,
        /No se halló a nadie en este archivo\./,
      ],
      [
        'an empty file',
        () => made['empty.txt']!,
        /The file is empty: there is nothing in it\./,
        /El archivo está vacío: no contiene nada\./,
      ],
      [
        'what Apple’s programs save',
        () => made['table.numbers']!,
        /Do not send it yet\.\s*This is a file of Numbers[\s\S]*choose File › Export To/,
        /Es un archivo de Numbers[\s\S]*elija Archivo › Exportar a/,
      ],
      [
        'a file that is called something else',
        () => made['cut.docx']!,
        /Its name ends in \.docx, but inside it is something else \(Excel workbook\)[\s\S]*It is damaged/,
        /Su nombre termina en \.docx[\s\S]*Está dañado/,
      ],
      [
        'one person, in the singular',
        () => made['one.csv']!,
        /It shows 1 person\.[\s\S]*gives away: 1 example\s/,
        /Muestra a 1 persona\.[\s\S]*cada persona: 1 ejemplo\s/,
      ],
      [
        'what a person should look at',
        () => made['letter.txt']!,
        /Look at it before you send it\.\s*It names 1 person\./,
        /Mírelo antes de enviarlo\.\s*Nombra a 1 persona\./,
      ],
      ['an archive', () => made['release.zip']!, /What is inside[\s\S]*people\/list\.csv/, /Qué hay dentro/],
    ];
    test.each(cases)('%s', async (_, file, en, es) => {
      const { page, errors } = await desk.again();
      await check(page, file());
      expect(await page.textContent('#result')).toMatch(en);
      await page.click('[data-lang=es]');
      expect(await page.textContent('#result')).toMatch(es);
      expect(await page.getAttribute('html', 'lang')).toBe('es');
      expect(englishIn(await ownWords(page))).toEqual([]);
      expect(errors).toEqual([]);
    });

    test('speaks the language of the browser', async () => {
      const { page } = await desk.open({ locale: 'es-MX' });
      expect(await page.textContent('h1')).toBe('Revise un archivo antes de enviarlo');
      await page.context().close();
    });
  });

  test('no value stands in the page until it is asked for, and it goes again', async () => {
    const { page } = await desk.again();
    await check(page, made['list.csv']!);
    const text = () => page.evaluate(() => document.documentElement.outerHTML);
    for (const name of NAMES) expect(await text()).not.toContain(name);
    await page.click('.rows summary');
    const first = page.locator('.row').first();
    await first.getByRole('button').click();
    expect(await text()).not.toContain('Ruiz');
    await first.getByRole('button', { name: 'Show it now' }).click();
    await first.locator('.revealed').waitFor();
    const shown = await first.locator('.revealed').textContent();
    expect(NAMES.filter((name) => shown!.includes(name))).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await first.locator('.revealed').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await first.getByRole('button', { name: 'Cover it now' }).click();
    for (const name of NAMES) expect(await text()).not.toContain(name);
  });

  test('no name of a file or a sheet hides, leads astray or is run', async () => {
    const { page, asked, errors } = await desk.again();
    const folder = join(desk.file, '../names');
    mkdirSync(folder, { recursive: true });
    const sheets = ['Be\u202eds', '&lt;img src=x onerror=alert(1)>', 'Ana Ruiz $&amp;'];
    writeFileSync(join(folder, 'a'), 'Opening hours of the library\n');
    writeFileSync(join(folder, 'a!b.csv'), csv);
    writeFileSync(
      join(folder, 'ca\u202eses.xlsx'),
      writeXlsx({ sheets: sheets.map((name) => ({ name, rows: LIST })) }),
    );
    await check(page, folder, '#folder');
    expect(await page.textContent('#overview-title')).toBe('Do not send 2 of these 3 files.');
    const text = await page.evaluate(() => document.documentElement.outerHTML);
    expect(text).not.toMatch(/[\u202e]|Ana Ruiz|<img/);
    const rows = page.locator('.rows').last();
    await rows.locator('summary').click();
    for (const place of await rows.locator('.row').all()) {
      await place.getByRole('button', { name: /^Show me what/ }).click();
      await place.getByRole('button', { name: 'Show it now' }).click();
      await place.locator('.revealed').waitFor();
    }
    expect({ asked, errors }).toEqual({ asked: [], errors: [] });
  });

  test('what is shown is covered again by itself', async () => {
    const { page } = await desk.open();
    await page.clock.install();
    await check(page, made['list.csv']!);
    await page.click('.rows summary');
    const first = page.locator('.row').first();
    await first.getByRole('button').click();
    await first.getByRole('button', { name: 'Show it now' }).click();
    await first.locator('.revealed').waitFor();
    await page.clock.runFor(16_000);
    expect(await first.locator('.revealed').count()).toBe(0);
    await page.context().close();
  });

  test('gives a safe copy that the command line lets pass, and none that still shows people', async () => {
    const { page, asked, errors } = await desk.again();
    await check(page, filtered);
    await page.click('[data-do=copy]');
    await page.waitForSelector('.made.pass');
    const download = page.waitForEvent('download');
    await page.click('.made a[download]');
    const copy = join(desk.file, '..', (await download).suggestedFilename());
    await (await download).saveAs(copy);
    expect(copy).toMatch(/cases-to-verify-safe\.xlsx$/);
    const { report } = await scanJson([copy]);
    expect(report.verdict).toBe('pass');
    // Names that its reader wants to keep are found in the second scan, and there is nothing to be saved.
    await page.click('.choices summary');
    await page.selectOption('[data-change=column][data-column="1"]', 'keep');
    await page.selectOption('[data-change=column][data-column="2"]', 'keep');
    await page.uncheck('[data-change=alike]');
    await page.click('[data-do=copy]');
    await page.waitForSelector('.made.block');
    expect(await page.locator('.made a').count()).toBe(0);
    expect(await page.isVisible('[data-change=column][data-column="1"]')).toBe(true);
    // Ticked again it asks for as much as before.
    expect(await page.locator('[data-change=alike]').getAttribute('value')).toBe('11');
    expect({ asked, errors }).toEqual({ asked: [], errors: [] });
  });

  test('draws the pages of a PDF, with nothing in the file but pictures', async () => {
    const { page, errors } = await desk.again();
    await check(page, made['report.pdf']!);
    await page.selectOption('[data-change=copy-format]', 'pictures');
    await page.click('[data-do=copy]');
    await page.waitForSelector('.made.pass');
    expect(await page.textContent('.copy')).toMatch(
      /The pages of the copy are pictures: .* words? (?:is|are) covered\./,
    );
    const download = page.waitForEvent('download');
    await page.click('.made a[download]');
    const copy = readFileSync(await (await download).path()).toString('latin1');
    expect((await download).suggestedFilename()).toMatch(/-safe\.pdf$/);
    expect(copy.match(/\/(?:Image|Font|Annots|Metadata)\b/g)).toEqual(['/Image']);
    expect(errors).toEqual([]);
  });

  test('says at which step a copy is, and stops when it is told to', async () => {
    const { page } = await desk.open();
    await check(page, filtered);
    await halt(page);
    await page.focus('[data-do=copy]');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.textContent('.making')).toBe('Step 2 of 4: finding the people in it …');
    await page.click('[data-lang=es]');
    expect(await page.textContent('.making')).toBe('Paso 2 de 4: buscando a las personas que contiene…');
    // Who uses the keyboard finds what to press next.
    await page.focus('.making-bar button');
    await page.keyboard.press('Enter');
    expect(await page.textContent('.copy .note')).toBe('Usted lo detuvo. No se hizo ninguna copia.');
    expect(await page.textContent('#said')).toContain('Usted lo detuvo.');
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^copy-\d+-make$/);
    await page.context().close();
  });

  test('forgets all files at a button, also those that are being read', async () => {
    const { page } = await desk.again();
    await check(page, made['one.csv']!);
    await giveLarge(page);
    await page.waitForSelector('.reading');
    await page.click('#again');
    expect(await page.locator('#result article, .reading, .stopped').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('choose-files');
    await check(page, made['letter.txt']!);
    expect(await page.locator('#result article').count()).toBe(1);
  });

  test('two files of one name are told apart, and what comes while others are read is read, too', async () => {
    const { page } = await desk.again();
    await giveLarge(page);
    await drop(page, ['list.csv', 'list.csv'], csv);
    await page.click('.reading [data-do=stop]');
    await page.waitForFunction(() => !document.querySelector('.reading'));
    const names = await page.locator('.overview th[scope=row]').allTextContents();
    expect(names).toEqual(['list.csv', 'list.csv (2)']);
    expect(await page.textContent('.stopped')).toContain('large.csv');
  });

  test.each([
    [
      'cannot unpack its engine',
      () => Reflect.deleteProperty(globalThis, 'DecompressionStream'),
      '.not-started',
    ],
    [
      'may not start workers',
      () => {
        globalThis.Worker = class {
          constructor() {
            throw new DOMException('no', 'SecurityError');
          }
        } as unknown as typeof Worker;
      },
      '.note[role=alert]',
    ],
  ])('says so where a browser %s', async (_, takeAway, place) => {
    const { page } = await desk.open({}, undefined, takeAway);
    await page.waitForSelector(place);
    expect(await page.textContent(place)).toMatch(/Firefox, Chrome, Edge or Safari/);
    await page.context().close();
  });

  test('reads files and folders that are dropped on a page on the disk', async () => {
    const folder = join(desk.file, '..', 'cases');
    mkdirSync(join(folder, 'old'), { recursive: true });
    writeFileSync(join(folder, 'old/list.csv'), csv);
    const { page, errors } = await desk.open();
    const session = await page.context().newCDPSession(page);
    // As the browser itself hands over what comes from other programs; a page can only make entries of its own.
    const data = { items: [], files: [made['letter.txt']!, folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    await page.waitForSelector('.overview');
    const rows = await page.locator('.overview tbody tr').allInnerTexts();
    await page.context().close();
    expect(rows.map((row) => row.split(/\s*\t\s*/))).toEqual([
      ['cases/old/list.csv', 'do not send', '6'],
      ['letter.txt', 'look first', '1'],
    ]);
    expect(errors).toEqual([]);
  });

  test('reads for workers that may read no file, as those of a page on the disk in Safari', async () => {
    const { page, errors } = await desk.open({}, undefined, () => {
      const address = URL.createObjectURL;
      const refuse =
        'Blob.prototype.arrayBuffer = async () => { throw new DOMException("", "NotReadableError") };';
      URL.createObjectURL = (what) =>
        address(what instanceof Blob && /javascript/.test(what.type) ? new Blob([refuse, what]) : what);
    });
    await check(page, made['covered.pdf']!);
    expect(await page.textContent('#result article')).toContain('It shows 6 people.');
    await page.click('[data-do=copy]');
    await page.waitForSelector('.copy .note');
    expect(await page.textContent('.copy .note')).toContain('in plain sight');
    await check(page, filtered);
    await page.click('article:not(:has(.copy .note)) [data-do=copy]');
    await page.waitForSelector('.made a[download]');
    await page.context().close();
    expect(errors).toEqual([]);
  });

  test('of what cannot be read there is no copy', async () => {
    const { page } = await desk.again();
    await check(page, made['locked.pdf']!);
    expect(await page.locator('[data-do=copy]').count()).toBe(0);
  });

  test('can be used with the keyboard alone', async () => {
    const { page } = await desk.open();
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    const chooser = page.waitForEvent('filechooser');
    for (let i = 0; i < 8 && (await focused()) !== 'choose-files'; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(few);
    await page.waitForSelector('#result article');
    // The reader is taken to the answer.
    await expect.poll(focused).toMatch(/-answer$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.rows').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Leave it covered');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Show me');
    await page.context().close();
  });

  test('reading can be stopped, and what was stopped is not clean', async () => {
    const { page } = await desk.open();
    await giveLarge(page);
    await page.click('.reading [data-do=stop]');
    await page.waitForSelector('.stopped');
    expect(await page.textContent('#result')).toContain('Nobody knows what is in it.');
    // The next file is read all the same.
    await check(page, few);
    await page.context().close();
  });

  test('the page answers while a large file is read', async () => {
    const { page } = await desk.open();
    await giveLarge(page);
    await page.waitForSelector('.reading');
    const longest = await page.evaluate(async () => {
      let most = 0;
      for (let i = 0; i < 20; i++) {
        const before = performance.now();
        await new Promise((done) => setTimeout(done, 20));
        most = Math.max(most, performance.now() - before);
      }
      return most;
    });
    await page.click('[data-lang=es]');
    expect(await page.textContent('.reading h2')).toBe('Leyendo su archivo');
    await page.context().close();
    expect(longest).toBeLessThan(1500);
  });

  describe('is open to everybody (axe, WCAG 2.2 AA)', () => {
    const states: readonly [name: string, reach: (page: Page) => Promise<unknown>][] = [
      ['the start', async () => {}],
      ['a file that must not go out', (page) => check(page, hiddenSheet)],
      ['a file under a box', (page) => check(page, made['covered.pdf']!)],
      ['a file that could not be read', (page) => check(page, made['locked.pdf']!)],
      ['a harmless file', (page) => check(page, twin)],
      ['several files', (page) => check(page, [few, made['release.zip']!, made['letter.txt']!])],
      ['the sheet to print', (page) => page.click('[data-view=guide]')],
      [
        'a question before a value is shown',
        async (page) => {
          await check(page, few);
          await page.click('.rows summary');
          await page.locator('[data-do=show-ask]').first().click();
        },
      ],
      [
        'a value that is shown',
        async (page) => {
          await check(page, few);
          await page.click('.rows summary');
          await page.locator('[data-do=show-ask]').first().click();
          await page.click('[data-do=show-yes]');
          await page.waitForSelector('.revealed');
        },
      ],
      [
        'a safe copy and its choices',
        async (page) => {
          await check(page, few);
          await page.click('[data-do=copy]');
          await page.waitForSelector('.made');
          await page.click('.choices summary');
        },
      ],
      [
        'a file that is being read',
        async (page) => {
          await giveLarge(page);
          await page.waitForSelector('.reading');
        },
      ],
    ];
    test.each(states)('%s', async (_, reach) => {
      const { page } = await desk.again();
      // As wide as a page of 1,280 pixels is at 400 % (1.4.10).
      await page.setViewportSize({ width: 320, height: 740 });
      await reach(page);
      // Runs past the page's policy, as an extension would.
      await page.evaluate(axe);
      const all: unknown[] = [];
      for (const [colorScheme, lang] of [
        ['light', 'en'],
        ['dark', 'es'],
      ] as const) {
        await page.click(`[data-lang=${lang}]`);
        await page.emulateMedia({ colorScheme });
        all.push(...(await violations(page)));
        all.push(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)));
      }
      expect(all).toEqual([0, 0]);
    });
  });
});

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Axe> } };
    // Those of 2.2, which it leaves out unless it is asked to.
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

interface Axe {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What the page says in words of its own: names of files, sheets and laws are left out, and masked values. */
function ownWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.getElementById('desk')!.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll('bdi, code, .languages, .tab, .rules .quiet')) other.remove();
    const texts = [...copy.querySelectorAll('*')].flatMap((one) => [
      one.ariaLabel ?? '',
      ...[...one.childNodes].filter(({ nodeType }) => nodeType === 3).map((text) => text.nodeValue),
    ]);
    return texts.join(' ');
  });
}

function drop(page: Page, names: readonly string[], bytes: Uint8Array): Promise<void> {
  return page.evaluate(
    ([all, content]) => {
      const dataTransfer = new DataTransfer();
      for (const name of all) dataTransfer.items.add(new File([new Uint8Array(content)], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [[...names], [...bytes]] as const,
  );
}

/** Gives the page a file that takes some seconds to be read; it is made there, as carrying it over takes longer. */
function giveLarge(page: Page): Promise<void> {
  return page.evaluate(() => {
    const row = 'Region 7,2022-01-12,4711,note\n'.repeat(1000);
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Region,Day,Count,Note\n', ...Array<string>(600).fill(row)], 'large.csv'));
    const field = document.querySelector<HTMLInputElement>('#files')!;
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
  });
}

function byPath(files: readonly FileEntry[]): FileEntry[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

/** Texts that differ between two tellings, numbers aside; anything else that does fails. */
function* textsOf(en: unknown, es: unknown, path = ''): Generator<[english: string, spanish: string]> {
  if (typeof en === 'string' && typeof es === 'string') {
    if (en !== es) yield [en, es].map((text) => text.replace(/\d+/g, '#')) as [string, string];
  } else if (typeof en === 'object' && en !== null && es !== null) {
    expect([path, Object.keys(es as object)]).toEqual([path, Object.keys(en)]);
    for (const [key, one] of Object.entries(en))
      yield* textsOf(one, (es as Record<string, unknown>)[key], `${path}.${key}`);
  } else expect([path, es]).toEqual([path, en]);
}
