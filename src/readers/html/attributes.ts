import { attributeOf, shownName } from './elements.ts';
import type { AttributeText, OpenTag } from './open-tag.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Attributes whose value is text for people. */
const TEXTS = words(
  'alt title placeholder summary label abbr aria-label aria-description aria-valuetext aria-roledescription ' +
    'datetime download standby',
);
/** Attributes whose value is an address, or several. */
const URLS = words(
  'href src srcset imagesrcset action formaction poster cite data background longdesc ping codebase archive ' +
    'xlink:href manifest icon lowsrc dynsrc usemap',
);
/** Attributes of HTML whose value is for the browser alone (HTML standard, list of attributes; old ones). */
const TECHNICAL = words(
  'id class style rel rev type lang dir role for form name itemprop itemtype itemscope itemid itemref property typeof ' +
    'vocab prefix about resource inlist datatype method enctype accept accept-charset autocomplete autofocus target ' +
    'http-equiv charset media sizes width height colspan rowspan span scope headers border cellpadding cellspacing ' +
    'align valign bgcolor color face size link vlink alink text frameborder marginwidth marginheight scrolling hspace ' +
    'vspace nowrap noshade compact start step min max minlength maxlength pattern required readonly disabled checked ' +
    'selected multiple hidden tabindex accesskey contenteditable draggable spellcheck translate inputmode enterkeyhint ' +
    'autocapitalize async defer integrity crossorigin referrerpolicy nonce nomodule fetchpriority loading decoding ' +
    'imagesizes allow allowfullscreen sandbox csp importance preload autoplay controls loop muted playsinline kind ' +
    'srclang default shape coords ismap wrap rows cols list slot part exportparts is popover popovertarget inert open ' +
    'reversed profile language version xmlns xml:lang xml:space cellspan char charoff axis rules frame bordercolor ' +
    'clear code object declare classid codetype dirname formmethod formtarget formenctype formnovalidate novalidate ' +
    'blocking shadowrootmode unselectable aria-hidden aria-expanded aria-controls aria-labelledby aria-describedby ' +
    'aria-haspopup aria-current aria-live aria-atomic aria-selected aria-checked aria-disabled aria-pressed aria-level ' +
    'aria-modal aria-owns aria-busy aria-setsize aria-posinset aria-sort aria-required aria-invalid aria-orientation ' +
    'aria-valuemin aria-valuemax aria-valuenow aria-activedescendant aria-autocomplete aria-colcount aria-rowcount ' +
    'aria-colindex aria-rowindex aria-relevant aria-readonly aria-multiselectable aria-multiline aria-details ref key',
);
/** What people call layers, shapes and files in drawing programs (SVG). */
const OF_DRAWINGS = words('inkscape:label serif:id sodipodi:docname inkscape:export-filename');
/** What attributes must hold to be told that HTML does not know: words, or a number of some length. */
const TELLING = /\p{L}{2}|\d{5}|\d[-/.]\d/u;
/** Values of these say what a page is made of. */
const TECHNICAL_META =
  /^(?:viewport|generator|robots|theme-color|charset|color-scheme|referrer|format-detection)$/i;
const BUTTON = /^(?:submit|button|reset|image|checkbox|radio)$/i;

/** The texts of a tag's attributes: captions and data that a page carries without showing them as text. */
export function attributeTexts(tag: OpenTag, foreign = false, xml = false): AttributeText[] {
  const isData = xml && shownName(tag.name) === undefined;
  const texts: AttributeText[] = [];
  for (const [name, value] of tag.attributes) {
    if (value === '') continue;
    const text = value.trim();
    const found =
      text === '' ? undefined : isData ? dataOf(tag, { name, text }) : kindOf(tag, { name, text, foreign });
    if (found !== undefined) texts.push({ name, text, ...found });
  }
  return texts;
}

/** Attributes of XML that tell how it is to be read, and no data. */
const OF_XML = /^(?:xmlns|xml|xsi)(?::|$)/;

/** In data written as XML an attribute is a field, whatever it would be on a page: `<client name="…" dob="…"/>`. */
function dataOf(tag: OpenTag, { name, text }: { name: string; text: string }): Kind | undefined {
  if (OF_XML.test(name)) return undefined;
  if (URLS.has(name) && name !== 'data' && name !== 'cite') return { kind: 'url', header: '' };
  if (!TELLING.test(text)) return undefined;
  const bare = name.slice(name.indexOf(':') + 1);
  // Whose name it is the element says: a client's, a player's, a file's.
  return ownAttribute(bare === 'name' ? `${tag.name.slice(tag.name.indexOf(':') + 1)} ${bare}` : bare);
}

type Kind = Pick<AttributeText, 'header' | 'kind'>;

/** Undefined: the attribute holds no text. */
function kindOf(tag: OpenTag, given: { name: string; text: string; foreign: boolean }): Kind | undefined {
  const { name, text, foreign } = given;
  if (name.startsWith('data-')) return { kind: 'field', header: name.slice(5).replace(/[-_]+/g, ' ') };
  if (name === 'value') return fieldValue(tag);
  if (name === 'content') return textUnder(metaHeader(tag));
  if (TEXTS.has(name)) return { kind: 'text', header: '' };
  if (URLS.has(name)) return { kind: 'url', header: '' };
  if (name === 'srcdoc') return { kind: 'page', header: '' };
  if (foreign && OF_DRAWINGS.has(name) && TELLING.test(text)) return { kind: 'text', header: '' };
  if (TECHNICAL.has(name) || foreign) return undefined;
  if (name.startsWith('xmlns:')) return undefined;
  if (/^on[a-z]/.test(name)) return { kind: 'code', header: '' };
  return TELLING.test(text) ? ownAttribute(name) : undefined;
}

const textUnder = (header: string | undefined): Kind | undefined =>
  header === undefined ? undefined : { kind: 'text', header };

/** Attributes of components and script libraries: `:items`, `x-data`, `date-of-birth`. */
function ownAttribute(name: string): Kind {
  const bare = name.replace(/^(?:(?:v-bind|v-model|ng|x|hx)[-:]|[:@[(])/, '').replace(/[\])]$/, '');
  const isCode = /^(?:[:@[(]|v-|x-|ng-|hx-|\*)/.test(name);
  return { kind: isCode ? 'code' : 'field', header: bare.replace(/[-_:.]+/g, ' ').trim() };
}

function fieldValue(tag: OpenTag): Kind | undefined {
  if (tag.name === 'li' || tag.name === 'progress' || tag.name === 'meter') return undefined;
  if (BUTTON.test(attributeOf(tag, 'type') ?? '')) return undefined;
  if (tag.name === 'input') return { kind: 'input', header: '' };
  return { kind: 'text', header: attributeOf(tag, 'name') ?? '' };
}

function metaHeader(tag: OpenTag): string | undefined {
  if (attributeOf(tag, 'http-equiv') !== undefined) return undefined;
  const name = attributeOf(tag, 'name') ?? attributeOf(tag, 'property') ?? attributeOf(tag, 'itemprop') ?? '';
  return TECHNICAL_META.test(name) ? undefined : name.replace(/[-_:.]+/g, ' ');
}
