/**
 * Writes a site as its build leaves it: pages with navigation, articles, tables of figures and office contacts, data
 * of pages, scripts as a bundler minifies them, styles, feeds, drawings. Nobody is in it who is not on a contact page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of each kind in a hundred. */
const SHARES = { html: 60, json: 14, js: 10, css: 4, svg: 7, xml: 3, txt: 2 };

const WORDS =
  `the office publishes figures of the last quarter for each region and explains how applications are counted
 when a decision is pending review by a second officer while public hearings are held in every district monthly report
 budget water transport school meals library opening hours road works permits waste collection census housing rents`
    .split(/\s+/)
    .filter(Boolean);
const REGIONS = ['Northern', 'Southern', 'Eastern', 'Western', 'Central', 'Coastal', 'Upland', 'Lake'];

/** A stream of numbers that is the same each time: 0 … below − 1. */
function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sentence(roll) {
  const words = Array.from({ length: 8 + roll(14) }, () => WORDS[roll(WORDS.length)]);
  return `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`;
}

const paragraph = (roll) => Array.from({ length: 2 + roll(5) }, () => sentence(roll)).join(' ');

function figures(roll) {
  const rows = REGIONS.map(
    (region) =>
      `<tr><th scope="row">${region} region</th><td>${roll(9000) + 400}</td><td>${roll(900) + 90}</td><td>${roll(100)}.${roll(10)} %</td></tr>`,
  );
  return `<table class="figures"><caption>Applications by region</caption><thead><tr><th>Region</th><th>Received</th><th>Decided</th><th>Share</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function htmlPage(roll, number) {
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

function script(roll) {
  const name = () => String.fromCharCode(97 + roll(26)) + String.fromCharCode(97 + roll(26));
  const parts = Array.from(
    { length: 60 + roll(300) },
    () =>
      `function ${name()}(e,t){var n=${roll(1e6)};return e&&"${WORDS[roll(WORDS.length)]}"===t?n>>>${roll(31)}:this.${name()}(t,{key:"${roll(1e9).toString(36)}",value:${roll(1e9)}})}`,
  );
  return `"use strict";(self.webpackChunk=self.webpackChunk||[]).push([[${roll(999)}],{${roll(9999)}:(e,t,n)=>{${parts.join(';')}}}]);`;
}

const CONTENT = {
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

/** Writes `files` files below `folder`, a hundred in each folder. Bytes in all. */
export function writeSite(folder, files) {
  const kinds = Object.entries(SHARES).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));
  let bytes = 0;
  for (let number = 0; number < files; number++) {
    const kind = kinds[number % kinds.length];
    const within = join(folder, `part-${Math.floor(number / 100)}`);
    if (number % 100 === 0) mkdirSync(within, { recursive: true });
    const text = CONTENT[kind](dice(number + 1), number);
    writeFileSync(join(within, `${kind}-${number}.${kind}`), text);
    bytes += text.length;
  }
  return bytes;
}
