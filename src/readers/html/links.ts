/** What addresses say: parameters, words of paths, what a letter is to hold. */

export interface LinkText {
  readonly text: string;
  readonly header: string;
}

export interface Link {
  /** Parameters of the query, in order, if there are several that say something. */
  readonly fields: readonly LinkText[];
  readonly texts: readonly LinkText[];
}

const NOTHING: Link = { fields: [], texts: [] };
const MAX_LENGTH = 100_000;
/** Words and numbers that a name of a file says, and not a hash. */
const TELLING_PATH = /\p{L}{2}.*(?:\d{4}|[ ,]\p{L}{2}.*[ ,]\p{L}{2})|\d{7}/u;
/**
 * What build tools put into the names of programs, styles and fonts: part of a hash of what is in them (`app.3f9a01c7.js`). An
 * A-number, which `A` begins, is none.
 */
const FINGERPRINT =
  /[.-](?=[a-f]*\d)(?=a?\d*[b-f]|a?\d+a)[\da-f]{6,40}(?=(?:\.min)?\.(?:js|mjs|css|map|woff2?)$)/i;
/** Parameters for those who count visits. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|v|ver|hash|token|sig|signature|key|nonce|_|cb|t|ts)$/i;

/** What an address, or a list of them (`srcset`), says in its words. */
export function readLink(link: string, isList: boolean): Link {
  if (link.length > MAX_LENGTH || link.startsWith('#')) return NOTHING;
  const scheme = /^(mailto|tel|sms|callto|whatsapp|javascript):/i.exec(link)?.[1]?.toLowerCase();
  if (scheme === 'javascript') return NOTHING;
  if (scheme !== undefined) return letter(link, scheme);
  if (!/[%?&=+ _\d-]/.test(link)) return NOTHING;
  const parts = isList ? link.split(/\s{0,9},\s{1,9}|\s{1,9}[\d.]{1,9}[wx]\s{0,9}(?:,\s{0,9}|$)/) : [link];
  const texts = parts.flatMap((part) => pathTexts(part ?? ''));
  return { texts, fields: isList ? [] : queryFields(link) };
}

/** `mailto:a%40b.org?body=x` (RFC 6068), `tel:+1-202-555-0142`. */
function letter(link: string, scheme: string): Link {
  const header = scheme === 'mailto' ? 'email' : 'phone';
  const address = decoded(link.slice(scheme.length + 1).split('?')[0]!);
  const said = queryFields(link).filter(({ header: name }) => /^(?:body|subject|text)$/i.test(name));
  const others = queryFields(link).filter((field) => !said.includes(field));
  return {
    fields: [],
    texts: [{ header, text: address }, ...others, ...said].filter(({ text }) => text !== ''),
  };
}

function queryFields(link: string): LinkText[] {
  const start = link.indexOf('?');
  if (start < 0) return [];
  const fields: LinkText[] = [];
  for (const pair of link.slice(start + 1).split(/[&;#]/, 200)) {
    const equals = pair.indexOf('=');
    if (equals <= 0) continue;
    const name = decoded(pair.slice(0, equals));
    const text = decoded(pair.slice(equals + 1).replaceAll('+', ' ')).trim();
    if (text !== '' && !TRACKING.test(name))
      fields.push({ header: name.replace(/[-_[\]]+/g, ' ').trim(), text });
  }
  return fields;
}

function pathTexts(link: string): LinkText[] {
  const path = link.replace(/^[a-z][\w+.-]{0,20}:\/\/[^/?#]{0,200}/i, '').split(/[?#]/)[0]!;
  return path
    .split('/')
    .map((part) =>
      decoded(part)
        .replace(FINGERPRINT, '')
        .replace(/\.\w{1,5}$/, '')
        .replace(/[_+]+/g, ' '),
    )
    .filter((part) => TELLING_PATH.test(part))
    .map((text) => ({ header: '', text }));
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
