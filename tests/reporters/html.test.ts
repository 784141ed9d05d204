import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import { Markup, html as markup } from '../../src/reporters/html/markup.ts';
import { STYLE, STYLE_HASH } from '../../src/reporters/html/style.ts';
import { HOSTILE, manyLeaks, reported } from './reports.ts';
import { entry, leak, reportOf } from './sample.ts';
import { approved, container, run } from './sample-run.ts';

const written = (report: Report, lang: 'en' | 'es' = 'en') => reported('html', report, { lang });
const names = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);

/** The page's tags with their attributes, in order. */
function tags(
  page: string,
): { name: string; closes: boolean; attributes: Readonly<Record<string, string>> }[] {
  const body = page.replace(/<style>[^<]*<\/style>/, '').replace('<!doctype html>', '');
  const found = [...body.matchAll(/<(\/?)([a-z][a-zA-Z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)\/?>/g)];
  // Each `<` of the page begins a tag that was written here.
  expect(found.length).toBe(body.split('<').length - 1);
  return found.map(([, closes, name, attributes]) => ({
    name: name!,
    closes: closes !== '',
    attributes: Object.fromEntries(
      [...attributes!.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
    ),
  }));
}
const VOID = /^(meta|br|rect|path)$/;

function expectNested(page: string): void {
  const open: string[] = [];
  for (const { name, closes } of tags(page)) {
    if (VOID.test(name)) continue;
    if (closes) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
}

describe('one file that asks for nothing and runs nothing', () => {
  test('its policy lets in its own style sheet and no more', async () => {
    const hash = createHash('sha256').update(STYLE).digest('base64');
    expect(STYLE_HASH).toBe(`sha256-${hash}`);
    const page = await written(run);
    expect(page.match(/<style>([^<]*)<\/style>/)![1]).toBe(STYLE);
    expect(tags(page).find(({ attributes }) => attributes['http-equiv'])!.attributes.content).toBe(
      `default-src &#39;none&#39;; style-src &#39;${STYLE_HASH}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
  });

  test.each(['en', 'es'] as const)('no script, no address, no style beside the sheet (%s)', async (lang) => {
    const page = await written(run, lang);
    expect(page).not.toMatch(/https?:|url\((?!#)|@import/);
    for (const { name, attributes } of tags(page)) {
      expect(name).not.toMatch(/^(script|link|img|iframe|object|embed|form|input|base|a?udio|video)$/);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^(on.*|src|style|srcdoc|action)$/);
        if (key === 'href') expect(value).toMatch(/^#[\w-]+$/);
      }
    }
  });

  test('names are text wherever they stand', async () => {
    const { totals } = reportOf([leak, entry('z')]);
    const skeleton = async (name: string) => {
      const file = { ...leak, path: name, approved: { by: name, reason: name, at: name } };
      const places = [{ ...leak.places[1]!, locator: `'${name.replaceAll("'", "''")}'!B2:C9` }];
      const rules = [{ ...leak.rules[0]!, message: `${name.replaceAll('\n', ' ')}x\ny` }];
      const page = await written(reportOf([{ ...file, places, rules }, entry(`z${name}`)], { totals }));
      expectNested(page);
      return tags(page).map((tag) => `${tag.closes}${tag.name} ${Object.keys(tag.attributes)}`);
    };
    const plain = await skeleton('a.csv');
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        expect(await skeleton(name)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  test('what is put into a template is text, unless it is markup', () => {
    expect(markup`<p title="${'"<&>\''}">${new Markup('<b>')}${['<', new Markup('</b>')]}</p>`.html).toBe(
      '<p title="&quot;&lt;&amp;&gt;&#39;"><b>&lt;</b></p>',
    );
  });
});

describe('for everybody', () => {
  test.each(['en', 'es'] as const)(
    'landmarks, headings, tables, pictures have their words (%s)',
    async (lang) => {
      const page = await written(run, lang);
      expectNested(page);
      const all = tags(page).filter(({ closes }) => !closes);
      const named = (name: string) => all.filter((tag) => tag.name === name);
      expect(named('html')[0]!.attributes.lang).toBe(lang);
      for (const name of ['h1', 'main', 'footer', 'title']) expect(named(name).length).toBe(1);
      const levels = all.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
      levels.reduce((before, level) => {
        expect(level).toBeLessThanOrEqual(before + 1);
        return level;
      }, 0);
      expect(named('caption').length).toBe(named('table').length);
      for (const { attributes } of named('th')) expect(attributes.scope).toMatch(/^(row|col)$/);
      for (const { attributes } of named('svg'))
        expect(
          attributes['aria-hidden'] === 'true' || (attributes.role === 'img' && attributes['aria-label']),
        ).toBeTruthy();
    },
  );

  test('links lead somewhere, and nothing is called the same twice', async () => {
    for (const report of [run, manyLeaks(300), reportOf(container)]) {
      const all = tags(await written(report));
      const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { attributes } of all) {
        if (attributes.href) expect(ids).toContain(attributes.href.slice(1));
        if (attributes['aria-labelledby']) expect(ids).toContain(attributes['aria-labelledby']);
      }
    }
  });

  const sheets = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, block]) =>
    Object.fromEntries([...block!.matchAll(/--([\w-]+):(#\w+)/g)].map(([, name, value]) => [name!, value!])),
  );
  const pairs = [
    ...['paper', 'soft'].flatMap((back) =>
      ['ink', 'quiet', 'link', 'block', 'incomplete'].map((ink) => [ink, back]),
    ),
    ...['block', 'incomplete', 'review', 'approved', 'pass'].map((kind) => [kind, `${kind}-soft`]),
    ...['block', 'incomplete', 'review', 'pass'].flatMap((kind) => [
      ['ink', `${kind}-soft`],
      ['quiet', `${kind}-soft`],
    ]),
  ];
  test.each(pairs)('%s on %s can be read in both schemes', (ink, back) => {
    expect(sheets.length).toBe(2);
    for (const colours of sheets)
      expect(contrast(colours[ink!]!, colours[back!]!)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('what it shows', () => {
  test('a map of the sheet, hatched where people hide', async () => {
    const page = await written(reportOf([leak]));
    expect(page).toContain('aria-label="Map of the sheet Data 2022: A2:F6253 (hidden sheet)"');
    expect(page.match(/fill="url\(#hatch\)"/g)!.length).toBe(1);
    expect(page).toContain('>6,253</text>');
  });

  test.each([
    ["'S'!A1", 'a cell'],
    ["'S'!XFD1048576", 'the last cell'],
    ["'S'!A1:XFD1048576", 'a whole sheet'],
  ])('%s: %s stays in its frame and can be seen', async (locator) => {
    const place = { locator, visibility: 'hidden-row', persons: 1, categories: { name: 1 } } as const;
    const page = await written(
      reportOf([entry('a.xlsx', { verdict: 'block', persons: 1, places: [place] })]),
    );
    const [, x, y, width, height] =
      /class="block-hidden" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/
        .exec(page)!
        .map(Number) as [number, number, number, number, number];
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(4);
    expect([x >= 46, y >= 20, x + width <= 216.1, y + height <= 124.1]).toEqual([true, true, true, true]);
  });

  test('the bar is as wide as the page, whatever the shares', async () => {
    for (const persons of [1, 1_000_000]) {
      const places = (['visible', 'hidden-row', 'comment'] as const).map((visibility, at) => ({
        locator: `rows ${at}`,
        visibility,
        persons: at === 0 ? persons : 1,
        categories: { name: 1 },
      }));
      const page = await written(reportOf([entry('a.csv', { verdict: 'block', persons, places })]));
      const bar = /<svg role="img"[^>]*preserveAspectRatio="none">(.*?)<\/svg>/.exec(page)![1]!;
      const ends = [...bar.matchAll(/x="([\d.]+)" y="0" width="([\d.]+)"/g)].map(
        ([, x, width]) => Number(x) + Number(width),
      );
      expect(ends.length).toBe(3);
      expect(Math.max(...ends)).toBeLessThanOrEqual(1000.1);
    }
  });

  test('what a container holds, as a tree with links', async () => {
    const page = await written(reportOf(container));
    expect(page).toMatch(
      /<nav class="tree" aria-label="What lies in all\.zip">[\s\S]*<a href="#f1-1"><bdi>b\.csv<\/bdi>/,
    );
    expect(page).toContain('1 clean file</li>');
    expect(page).toContain('id="f1-1"');
  });

  test('who approved a file, and why', async () => {
    expect(await written(reportOf([approved]))).toContain(
      'Approved by Press office on 2026-01-02, until 2026-06-30: staff who agreed in writing',
    );
  });

  test('thousands of clean files are a number', async () => {
    const files = Array.from({ length: 5000 }, (_, at) => entry(`f/${at}.csv`));
    const page = await written(reportOf(files));
    expect(page).toContain('<h2 id="clean">5,000 clean files</h2>');
    expect(page).toContain('and 4,800 more');
    expect(page.length).toBeLessThan(60_000);
  });

  test('of thousands that are not, the gravest are told and the others are counted', async () => {
    const page = await written(manyLeaks(2000));
    expect(page.match(/<article /g)!.length).toBe(150);
    expect(page).toContain('1,850 more files are not shown in full.');
    expect(page).toContain('and 1,500 more');
  });
});
