/** Pages that name people in their office: staff, speakers, judges, authors. Nobody is exposed by them. */
import { escaped } from './markup.ts';

export interface Harmless {
  readonly title: string;
  /** Name of the file. */
  readonly name: string;
  readonly text: string;
}

export interface Colleague {
  readonly name: string;
  readonly office: string;
  readonly phone: string;
  readonly mail: string;
}

export const COLLEAGUES: readonly Colleague[] = [
  ['Margaret Oyelaran', 'Director of Communications', '(202) 555-0114', 'margaret.oyelaran'],
  ['Tomás Villaseca', 'Senior Policy Analyst', '(202) 555-0127', 'tomas.villaseca'],
  ['Priya Ramanathan', 'Chief Data Officer', '(202) 555-0133', 'priya.ramanathan'],
  ['Daniel Kowalczyk', 'Press Secretary', '(202) 555-0148', 'daniel.kowalczyk'],
  ['Aisha Brennan', 'General Counsel', '(202) 555-0159', 'aisha.brennan'],
  ['Wen Li Hartmann', 'Field Office Director', '(202) 555-0166', 'wen.hartmann'],
].map(([name, office, phone, mail]) => ({
  name: name!,
  office: office!,
  phone: phone!,
  mail: `${mail}@agency.example`,
}));

const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><a class="sr-only" href="#main">Skip to main content</a><nav aria-label="Main"><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav><main id="main"><h1>${title}</h1>${body}</main><footer><address>Office of Public Affairs<br>1200 Main Street, Suite 400<br>Springfield, VA 22150</address><p>Tel. <a href="tel:+12025550100">(202) 555-0100</a> · <a href="mailto:info@agency.example">info@agency.example</a></p></footer></body></html>`;

const html = (title: string, body: string, head = ''): Harmless => ({
  title,
  name: 'index.html',
  text: page(title, body, head),
});

const each = (write: (one: Colleague, index: number) => string): string => COLLEAGUES.map(write).join('\n');
const slug = (name: string) =>
  name.toLowerCase().replaceAll(' ', '-').normalize('NFD').replace(/\p{M}/gu, '');

export const STAFF_PAGES: readonly Harmless[] = [
  html(
    'Staff directory',
    `<div class="cards">${each(
      ({ name, office, phone, mail }) =>
        `<div class="card"><img src="/img/${slug(name)}.jpg" alt="Photo of ${name}"><h3>${name}</h3><p class="role">${office}</p><p>Phone: <a href="tel:${phone}">${phone}</a></p><p>E-mail: <a href="mailto:${mail}">${mail}</a></p></div>`,
    )}</div>`,
  ),
  html(
    'Contact us',
    `<table><tr><th>Name<th>Title<th>Office phone<th>E-mail</tr>${each(({ name, office, phone, mail }) => `<tr><td>${name}<td>${office}<td>${phone}<td>${mail}`)}</table>`,
  ),
  html(
    'Our people',
    `<ul class="list">${each(({ name, office, phone }) => `<li><strong>${name}</strong> <em>${office}</em> <span>Room ${phone.slice(-3)}, 1200 Main Street, Springfield, VA 22150</span></li>`)}</ul>`,
  ),
  html(
    'Leadership',
    each(
      ({ name, office }) =>
        `<section class="bio" data-name="${name}" data-role="${office}"><h2>${name}</h2><h3>${office}</h3><p>${name} joined the agency in 2011 and was appointed ${office} in March 2019. Before that, ${name.split(' ')[0]} worked at the state university for nine years and studied law in Boston. ${name.split(' ')[0]} lives in Springfield with two children.</p></section>`,
    ),
  ),
  html(
    'Speakers',
    `<div>${each(({ name, office }, i) => `<article><div class="when">March ${10 + i}, 2025, 2:00 PM</div><h3><a href="/events/${i}">${name}</a></h3><div>${office}</div><div class="where">Room ${200 + i}, 450 Oak Avenue, Springfield, VA 22150</div></article>`)}</div>`,
  ),
  html(
    'Hearing calendar',
    `<table><thead><tr><th>Date</th><th>Time</th><th>Courtroom</th><th>Judge</th><th>Matters</th></tr></thead><tbody>${each(({ name }, i) => `<tr><td>03/${10 + i}/2025</td><td>9:30 AM</td><td>${i + 2}B</td><td>Hon. ${name}</td><td>${i + 4}</td></tr>`)}</tbody></table>`,
  ),
  html(
    'About the office',
    '<p>Questions? Ask us.</p>',
    `<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOrganization',
      name: 'Office of Public Affairs',
      telephone: '+1-202-555-0100',
      address: {
        '@type': 'PostalAddress',
        streetAddress: '1200 Main Street',
        addressLocality: 'Springfield',
        postalCode: '22150',
      },
      employee: COLLEAGUES.map(({ name, office, phone, mail }) => ({
        '@type': 'Person',
        name,
        jobTitle: office,
        telephone: phone,
        email: mail,
      })),
    })}</script>`,
  ),
  html(
    'News',
    COLLEAGUES.slice(0, 4)
      .map(
        ({ name, office }, i) =>
          `<article><h2>Agency opens its new office</h2><p class="byline">By ${name} | <time datetime="2024-05-0${i + 1}">May ${i + 1}, 2024</time></p><p>“We are glad to serve the county,” said ${name}, ${office}. The office at 45 Elm Street, Springfield, VA 22150, opens on June 3, 2024, and ${COLLEAGUES[i + 1]!.name}, who was named ${COLLEAGUES[i + 1]!.office} last year, will lead it.</p></article>`,
      )
      .join('\n'),
    `<meta name="author" content="${escaped(COLLEAGUES[0]!.name)}"><meta property="og:title" content="Agency opens its new office"><meta property="article:author" content="${COLLEAGUES[1]!.name}"><meta property="article:published_time" content="2024-05-06T12:00:00Z"><meta property="og:description" content="${COLLEAGUES[3]!.name}, ${COLLEAGUES[3]!.office}, spoke at the opening on May 6, 2024.">`,
  ),
  {
    title: 'State of a news site',
    name: 'story.html',
    text: page(
      'Stories',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
        props: {
          pageProps: {
            stories: COLLEAGUES.map(({ name, office }, i) => ({
              id: 4_100_200 + i,
              slug: `story-${i}`,
              title: `New rules for parks, part ${i + 1}`,
              author: { id: 17 + i, name, jobTitle: office, avatar: `/img/${slug(name)}.jpg` },
              publishedAt: `2024-0${i + 1}-12T08:30:00Z`,
              updatedAt: `2024-0${i + 1}-13T08:30:00Z`,
              tags: ['parks', 'rules'],
            })),
          },
        },
        page: '/stories',
        buildId: 'kX82hQ',
      })}</script>`,
    ),
  },
  {
    title: 'Feed of a news site',
    name: 'feed.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>${COLLEAGUES.map(
      ({ name, office }, i) =>
        `<item><title>Release ${i + 1}</title><dc:creator><![CDATA[${name}]]></dc:creator><pubDate>Mon, 0${i + 1} Jul 2024 09:00:00 GMT</pubDate><guid isPermaLink="false">https://agency.example/?p=${41_000 + i}</guid><description><![CDATA[<p>${name}, ${office}, visited the office at 45 Elm Street, Springfield, VA 22150. <a href="https://agency.example/?p=${i}">Read more</a></p>]]></description></item>`,
    ).join('')}</channel></rss>`,
  },
];
