/** Pages of some size, in the shapes that large pages have. All people are made up. */

import type { Dataset } from '../harness/types.ts';
import { writeTexts } from './pieces.ts';
import { dice, pick, type Roll, sentence, WORDS } from './words.ts';

const GIVEN =
  'Ana Luis Marta Pedro Rosa Jorge Elena Mario Sofia Hugo Clara Diego Irene Pablo Nadia Omar'.split(' ');
const FAMILY = 'Vega Campos Rios Soto Leal Duarte Prieto Salas Ibarra Montes Quiroz Luna Solano Rey'.split(
  ' ',
);
const COUNTRIES = 'Honduras Guatemala Mexico Peru Haiti Ecuador Colombia Cuba'.split(' ');
const two = (number: number): string => String(number).padStart(2, '0');

const person = (roll: Roll) => ({
  name: `${pick(roll, GIVEN)} ${pick(roll, FAMILY)} ${pick(roll, FAMILY)}`,
  born: `${1950 + roll(55)}-${two(1 + roll(12))}-${two(1 + roll(28))}`,
  country: pick(roll, COUNTRIES),
  number: `A${200_000_000 + roll(99_999_999)}`,
});

/** Each shape: what stands above, one part of what comes again and again, what stands below. */
const SHAPES: Readonly<
  Record<string, { above: string; part: (roll: Roll, i: number) => string; below: string }>
> = {
  people: {
    above:
      '<!doctype html><html><head><title>Applicants</title></head><body><table><thead><tr><th>Name</th><th>Date of birth</th><th>Nationality</th><th>A-Number</th><th>Remark</th></tr></thead><tbody>\n',
    part: (roll, i) => {
      const { name, born, country, number } = person(roll);
      return `<tr class="row ${i % 2 ? 'odd' : 'even'}"><td>${name}</td><td>${born}</td><td>${country}</td><td class="num">${number}</td><td>Interview done in the second quarter</td></tr>\n`;
    },
    below: '</tbody></table></body></html>\n',
  },
  figures: {
    above:
      '<!doctype html><title>Figures</title><table><tr><th>No</th><th>District</th><th>Count</th><th>Remark</th></tr>\n',
    part: (_, i) =>
      `<tr class="r${i % 7}"><td>${i}</td><td title="district">District ${i % 977}</td><td>${(i * 7919) % 100_003}</td><td>Applications decided in the quarter, by district and month</td></tr>\n`,
    below: '</table>\n',
  },
  article: {
    above:
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report of the year</title></head><body><article>\n',
    part: (roll, i) => {
      const heading = i % 8 === 0 ? `<h2 id="s${i}">${sentence(roll)}</h2>\n` : '';
      return `${heading}<p>${sentence(roll)} <b>${pick(roll, WORDS)}</b> ${sentence(roll)} See <a href="/reports/${roll(400)}/chapter-${roll(40)}.html" class="link">${sentence(roll).toLowerCase()}</a> ${sentence(roll)} In ${2000 + roll(25)} there were <em>${roll(90_000)}</em> of them.</p>\n`;
    },
    below: '</article></body></html>\n',
  },
  cards: {
    above:
      '<!doctype html><html><head><title>Services</title><style>.card{display:flex}.card .sub{color:#555}.sr{position:absolute;left:-9999px}</style></head><body><main class="grid">\n',
    part: (roll, i) =>
      `<div class="card shadow-sm" data-index="${i}"><div class="card-head"><h3 class="title">${sentence(roll).slice(0, 30)}</h3><span class="badge">${pick(roll, WORDS)}</span></div><div class="card-body"><div class="sub">${pick(roll, WORDS)} ${roll(1000)}</div><div class="count">${roll(100_000)}</div><div>${sentence(roll)}</div></div><a class="more btn" href="/services/${i}">More</a></div>\n`,
    below: '</main></body></html>\n',
  },
  app: {
    above:
      '<!doctype html><html><head><title>Board</title><link rel="stylesheet" href="/a.css"></head><body><div id="root"></div><script>window.__STATE__={"page":"board","rows":[',
    part: (roll, i) =>
      `${i === 0 ? '' : ','}{"id":${i},"region":"Region ${roll(60)}","received":${roll(9000)},"rate":${roll(1000) / 10},"note":"${sentence(roll)}","open":${i % 2 === 0}}`,
    below: ']};</script><script src="/app.js" defer></script></body></html>\n',
  },
};

/** A page of about so many bytes. */
export const page = (shape: string, bytes: number): Dataset => ({
  name: `${shape}-${bytes / 1e6}mb.html`,
  source: 'bench/data/page.ts',
  async write(path) {
    writeTexts(path, textsOf(shape, bytes));
    return {};
  },
});

function* textsOf(shape: string, bytes: number): Iterable<string> {
  const { above, part, below } = SHAPES[shape]!;
  const roll = dice(7);
  yield above;
  let written = above.length;
  for (let i = 0; written < bytes; i++) {
    const text = part(roll, i);
    yield text;
    written += text.length;
  }
  yield below;
}
