/**
 * Writes a site as its build leaves it: pages with navigation, articles, tables of figures and office contacts, data
 * of pages, scripts as a bundler minifies them, styles, feeds, drawings. Nobody is in it who is not on a contact page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../harness/types.ts';
import { dice, type Roll, sentence, WORDS } from './words.ts';

/** The folder of so many files. */
export const site = (files: number): Dataset => ({
  name: `site-${files}`,
  source: 'bench/data/site.ts',
  async write(path) {
    writeSite(path, files);
    return {};
  },
});

/** Files of each kind in a hundred. */
const SHARES: Readonly<Record<string, number>> = {
  html: 60,
  json: 14,
  js: 10,
  css: 4,
  svg: 7,
  xml: 3,
  txt: 2,
};

const REGIONS = ['Northern', 'Southern', 'Eastern', 'Western', 'Central', 'Coastal', 'Upland', 'Lake'];

const paragraph = (roll: Roll): string => Array.from({ length: 2 + roll(5) }, () => sentence(roll)).join(' ');

function figures(roll: Roll): string {
  const rows = REGIONS.map(
    (region) =>
      `<tr><th scope="row">${region} region</th><td>${roll(9000) + 400}</td><td>${roll(900) + 90}</td><td>${roll(100)}.${roll(10)} %</td></tr>`,
  );
  return `<table class="figures"><caption>Applications by region</caption><thead><tr><th>Region</th><th>Received</th><th>Decided</th><th>Share</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function htmlPage(roll: Roll, number: number): string {
  const links = Array.from(
    { length: 24 },
    (_, i) =>
      `<li><a href="/section-${i}/index.html" class="nav-link px-2">${sentence(roll).slice(0, 24)}</a></li>`,
  ).join('');
  const body = Array.from(
    { length: 4 + roll(12) },
    () => `<h2 id="s${roll(1e6)}">${sentence(roll)}</h2><p>${paragraph(roll)}</p>`,
  ).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page ${number}</title>
<meta name="description" content="${sentence(roll)}"><meta property="og:title" content="Page ${number}">
<link rel="stylesheet" href="/assets/site.${roll(1e9).toString(16)}.css"><script>window.dataLayer=window.dataLayer||[];</script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","name":"Page ${number}","dateModified":"2025-0${1 + roll(9)}-1${roll(10)}"}</script></head>
<body><a class="skip" href="#main">Skip to content</a><nav><ul>${links}</ul></nav><main id="main"><h1>Page ${number}</h1>
${body}
${number % 3 === 0 ? figures(roll) : ''}
</main><footer><p>Press office, 12 Example Square. <a href="mailto:press@agency.example">press@agency.example</a>, 555 0100</p></footer>
<script src="/assets/app.${roll(1e9).toString(16)}.js" defer></script></body></html>\n`;
}

function script(roll: Roll): string {
  const name = () => String.fromCharCode(97 + roll(26)) + String.fromCharCode(97 + roll(26));
  const parts = Array.from(
    { length: 60 + roll(300) },
    () =>
      `function ${name()}(e,t){var n=${roll(1e6)};return e&&"${WORDS[roll(WORDS.length)]}"===t?n>>>${roll(31)}:this.${name()}(t,{key:"${roll(1e9).toString(36)}",value:${roll(1e9)}})}`,
  );
  return `"use strict";(self.webpackChunk=self.webpackChunk||[]).push([[${roll(999)}],{${roll(9999)}:(e,t,n)=>{${parts.join(';')}}}]);`;
}

const CONTENT: Readonly<Record<string, (roll: Roll, number: number) => string>> = {
  html: htmlPage,
  json: (roll) =>
    JSON.stringify({
      updated: '2025-03-01',
      rows: Array.from({ length: 10 + roll(40) }, () => ({
        region: `${REGIONS[roll(8)]} region`,
        received: roll(9000),
        rate: roll(1000) / 10,
        note: sentence(roll),
      })),
    }),
  js: script,
  css: (roll) =>
    Array.from(
      { length: 80 + roll(200) },
      () =>
        `.c-${roll(1e6).toString(36)}{margin:${roll(40)}px;color:#${(roll(0xffffff) + 0x1000000).toString(16).slice(1)}}`,
    ).join(''),
  svg: (roll) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><title>${WORDS[roll(WORDS.length)]}</title>${Array.from({ length: 8 }, () => `<path d="M${roll(24)} ${roll(24)}l${roll(9)}.${roll(99)}-${roll(9)}.${roll(99)}z"/>`).join('')}</svg>`,
  xml: (roll) =>
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from({ length: 60 }, () => `<url><loc>https://agency.example/section-${roll(24)}/page-${roll(20000)}.html</loc><lastmod>2025-0${1 + roll(9)}-1${roll(10)}</lastmod></url>`).join('')}</urlset>`,
  txt: (roll) => Array.from({ length: 10 + roll(30) }, () => paragraph(roll)).join('\n\n'),
};

/** A hundred in each folder. */
function writeSite(folder: string, files: number): void {
  const kinds = Object.entries(SHARES).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));
  for (let number = 0; number < files; number++) {
    const kind = kinds[number % kinds.length]!;
    const within = join(folder, `part-${Math.floor(number / 100)}`);
    if (number % 100 === 0) mkdirSync(within, { recursive: true });
    const text = CONTENT[kind]!(dice(number + 1), number);
    writeFileSync(join(within, `${kind}-${number}.${kind}`), text);
  }
}
