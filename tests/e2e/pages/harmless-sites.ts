/** What ordinary sites consist of besides: shops, comments, forms, settings, scripts, maps of the site. */
import { COLLEAGUES, type Harmless } from './harmless-staff.ts';
import { bundle } from './script-places.ts';

const html = (title: string, body: string, head = ''): Harmless => ({
  title,
  name: 'page.html',
  text: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`,
});

const numbered = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('\n');
const USERS = ['quietfox', 'mapleleaf77', 'J. from Ohio', 'Anna M.', 'bookworm', 'RiverRat_1984'];
const WARES = ['Oak chair', 'Desk lamp', 'Garden hose', 'Walnut table', 'Wool blanket', 'Copper kettle'];

export const SITE_PAGES: readonly Harmless[] = [
  html(
    'Catalog',
    `<div class="grid">${numbered(6, (i) => `<div class="product" data-sku="${48_210_077 + i}" data-price="${19 + i}.99" data-name="${WARES[i]}"><img src="/p/${i}.jpg" alt="${WARES[i]}"><h3>${WARES[i]}</h3><p class="price">$${19 + i}.99</p><p>SKU ${48_210_077 + i}</p><button aria-label="Add ${WARES[i]} to cart">Add</button></div>`)}</div>`,
  ),
  html(
    'Comments',
    `<ol class="comments">${numbered(6, (i) => `<li id="c${i}"><div class="author"><b>${USERS[i]}</b> says:</div><time datetime="2024-03-1${i}">March 1${i}, 2024 at 4:0${i} pm</time><p>Thank you, this helped. I was born in Ohio, too, and moved in 2003.</p><a href="?replytocom=${i}" aria-label="Reply to ${USERS[i]}">Reply</a></li>`)}</ol>`,
  ),
  html(
    'Cookies',
    `<div id="cookie-banner" role="dialog" hidden><p>We value your privacy.</p><table><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Expires</th></tr><tr><td>_ga</td><td>Google</td><td>Statistics</td><td>2 years</td></tr><tr><td>JSESSIONID</td><td>agency.example</td><td>Session</td><td>Session</td></tr><tr><td>CookieConsent</td><td>Cookiebot</td><td>Consent</td><td>1 year</td></tr></table></div>`,
    `<script>window.dataLayer=window.dataLayer||[];dataLayer.push({userId:null,visitorType:"anonymous",pageAuthor:"${COLLEAGUES[0]!.name}",publishDate:"2024-05-06",pageId:"918273645"});gtag("config","UA-12345678-1");fbq("init","123456789012345");</script>`,
  ),
  html(
    'Search',
    '<form role="search" method="get"><label for="q">Search by name</label><input id="q" name="q" placeholder="e.g. Jane Doe, 01/01/1990"><label>Date of birth <input name="dob" placeholder="MM/DD/YYYY"></label><label for="a">A-Number</label><input id="a" name="anum" placeholder="A123456789" pattern="A\\d{8,9}"><input type="hidden" name="csrf" value="9f8e7d6c5b4a39281706f5e4d3c2b1a0"><input type="hidden" name="lang" value="en"><input type="text" name="country" value="United States"><input type="submit" value="Search"></form>',
  ),
  html(
    'Find someone',
    '<form><fieldset><legend>Your details</legend><div><label>First name</label><input name="first"></div><div><label>Last name</label><input name="last"></div><div><label>Date of birth</label><input name="birth" type="date"></div><div><label>Country of birth</label><select name="c"><option value="">Select</option><option value="GT">Guatemala</option><option value="HN">Honduras</option><option value="MX">Mexico</option></select></div></fieldset><p>Enter the name as it stands on the notice (for example: Juan Perez, A012 345 678).</p></form>',
  ),
  html(
    'Archive',
    `<pre>Year   Office        Cases   Days\n${numbered(8, (i) => `20${10 + i}   Springfield   ${4120 + 37 * i}    ${30 + i}`)}</pre>`,
  ),
  html(
    'Manual',
    `<pre><code class="language-js">const user = { name: 'Jane Doe', email: 'jane@example.com', dob: '1990-01-01' };\nconsole.log(user.name);\nfunction greet(name) {\n  return 'Hello, ' + name;\n}</code></pre>`,
  ),
  html(
    'Figures',
    `<dl><dt>Director</dt><dd>${COLLEAGUES[0]!.name}</dd><dt>Founded</dt><dd>March 3, 1998</dd><dt>Address</dt><dd>1200 Main Street, Springfield, VA 22150</dd><dt>Phone</dt><dd>(202) 555-0100</dd></dl>`,
  ),
  {
    title: 'Words of an application',
    name: 'en.json',
    text: JSON.stringify({
      form: {
        firstName: 'First name',
        lastName: 'Last name',
        dateOfBirth: 'Date of birth',
        placeholderName: 'Jane Doe',
        placeholderDate: '01/01/1990',
        aNumber: 'A-Number',
      },
      errors: { required: 'This field is required', date: 'Enter a date as MM/DD/YYYY' },
    }),
  },
  {
    title: 'Map of a site',
    name: 'sitemap.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${numbered(20, (i) => `<url><loc>https://agency.example/people/${COLLEAGUES[i % 6]!.mail.split('@')[0]!.replace('.', '-')}?page=${i}&amp;year=2024</loc><lastmod>2024-05-${10 + i}</lastmod></url>`)}</urlset>`,
  },
  {
    title: 'Bundle',
    name: 'app.js',
    text: `${bundle(120)}var authors=${JSON.stringify(COLLEAGUES.map(({ name, office }, i) => ({ id: i, name, title: office })))};/*! library v3.1.4 | (c) 2015-2024 ${COLLEAGUES[2]!.name} and contributors | MIT */`,
  },
];
