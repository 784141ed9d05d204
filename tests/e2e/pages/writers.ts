/** The same fragment in an ordinary page of an office, by three ways of writing. */
import type { Content } from '../pdf/content.ts';
import { escaped } from './markup.ts';
import type { Fragment, Writer } from './place.ts';

const NAV = ['Home', 'Statistics', 'About the office', 'Contact', 'Careers', 'Newsroom'];

export function pageOf(writer: Writer, content: Content, fragment: Fragment): string {
  switch (writer) {
    case 'by hand':
      return byHand(content, fragment);
    case 'minified':
      return minified(byHand(content, fragment));
    case 'framework':
      return framework(content, fragment);
  }
}

function byHand({ lang, title }: Content, { head = '', body = '' }: Fragment): string {
  const links = NAV.map(
    (name) => `    <li><a href="/${name.toLowerCase().replaceAll(' ', '-')}.html">${name}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escaped(title)}</title>
  <link rel="stylesheet" href="/css/site.css">
  <style>body { font: 16px/1.5 sans-serif; color: #222; background: #fff } .nav li { display: inline }</style>
  ${head}
</head>
<body>
<a class="skip-link" href="#main">Skip to main content</a>
<nav class="nav">
  <ul>
${links.join('\n')}
  </ul>
</nav>
<main id="main">
<h1>${escaped(title)}</h1>
<p>The office publishes these figures every year.</p>
${body}
</main>
<footer>
  <p>Office of Statistics &middot; 1200 Main Street, Springfield &middot; (202) 555-0142</p>
</footer>
<script src="/js/site.js"></script>
</body>
</html>
`;
}

/** What minifiers leave out: white space between tags, quotes, ends that browsers know of. */
export function minified(page: string): string {
  return page
    .split(/(<(script|style|textarea|pre)\b[\s\S]*?<\/\2>|<!--[\s\S]*?-->)/)
    .filter((_, i) => i % 3 !== 2)
    .map((part, i) => (i % 2 === 1 ? part : squeezed(part)))
    .join('');
}

const squeezed = (html: string): string =>
  html
    .replace(/>\s+</g, '><')
    .replace(/ ([\w-]+)="([\w#./-]+)"(?=[^<>]*>)/g, ' $1=$2')
    .replace(/<\/(?:p|li|td|th|tr|dd|dt|tbody|thead|option|body|html)>/g, '');

/** Boxes in boxes under classes that say nothing, with the framework's own state. */
function framework({ lang, title, random }: Content, { head = '', body = '' }: Fragment): string {
  const hash = () => `css-${random.digits(5)}`;
  const links = NAV.map(
    (name) => `<div class="${hash()}"><a class="${hash()}" href="/${name.length}">${name}</a></div>`,
  );
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charSet="utf-8"/><title>${escaped(title)}</title><meta name="next-head-count" content="3"/><link rel="preload" href="/_next/static/css/4f1c.css" as="style"/>${head}<script defer="" src="/_next/static/chunks/main-8a1f.js"></script></head><body><div id="__next"><div class="${hash()}"><div class="${hash()}" role="navigation">${links.join('')}</div><div class="${hash()}"><h1 class="${hash()}">${escaped(title)}</h1><!-- --><div data-reactroot="">${body}</div></div></div></div><script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag("js",new Date),gtag("config","G-4XH2K1W9Q7",{anonymize_ip:!0,page_title:"${escaped(title)}"})</script></body></html>`;
}
