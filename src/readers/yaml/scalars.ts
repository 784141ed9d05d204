/** Scalars of YAML 1.2.2, chapters 7 and 8. */

/** Escapes in double quotes (5.7). */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '',
  a: '',
  b: '',
  t: '\t',
  n: '\n',
  v: ' ',
  f: ' ',
  r: '',
  e: '',
  N: '\n',
  _: ' ',
  L: '\n',
  P: '\n',
};

/** Text after which a value begins: tags (`!!str`), anchors (`&a`). */
const PROPERTY = /^(?:![^\s,{}[\]]{0,200}|&[^\s,{}[\]]{1,200})(?:[ \t]{1,99}|$)/;

export function withoutProperties(text: string): string {
  let rest = text;
  for (let i = 0; i < 3 && PROPERTY.test(rest); i++) rest = rest.replace(PROPERTY, '');
  return rest;
}

/** Where a quoted text that begins at 0 ends (behind its closing quote), or -1. */
export function quotedEnd(text: string): number {
  const quote = text[0];
  for (let at = 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at + 1;
      at++;
    }
  }
  return -1;
}

/** `raw`: with its quotes; lines inside are folded already. */
export function unquoted(raw: string): string {
  const inner = raw.slice(1, -1);
  if (raw[0] === "'") return inner.replaceAll("''", "'");
  if (!inner.includes('\\')) return inner;
  return inner.replace(
    /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs,
    (_, x, u, long, c) => {
      const code = x ?? u ?? long;
      if (code === undefined) return ESCAPES[c] ?? c;
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}

/** Null, and references to what stands elsewhere, say nothing. */
export function plainValue(text: string): string {
  return /^(?:~|null|Null|NULL|\*[^\s]{1,200})$/.test(text) ? '' : text;
}

/** Where a comment begins, or the length: ` #` outside of quotes. */
export function commentStart(text: string): number {
  if (!text.includes('#')) return text.length;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (quote !== '') {
      if (c === '\\' && quote === '"') at++;
      else if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && /[\s:,[{-]/.test(text[at - 1] ?? ' ')) quote = c;
    else if (c === '#' && (at === 0 || /\s/.test(text[at - 1]!))) return at;
  }
  return text.length;
}

/** A key at the begin of the text, and where its value begins; undefined if there is none. */
export function keyOf(text: string): { key: string; end: number } | undefined {
  const first = text[0];
  if (first === '"' || first === "'") {
    const end = quotedEnd(text);
    const colon = end < 0 ? null : /^[ \t]{0,20}:(?=\s|$)/.exec(text.slice(end, end + 24));
    return colon === null ? undefined : { key: unquoted(text.slice(0, end)), end: end + colon[0].length };
  }
  if (first === undefined || '[]{}#|>%@`'.includes(first)) return undefined;
  const colon = text.slice(0, 1024).search(/:(?:\s|$)/);
  if (colon <= 0) return undefined;
  const key = withoutProperties(text.slice(0, colon).trim());
  return { key, end: colon + 1 };
}

/** How many brackets of a flow collection are open after the text, from `depth` before it. */
export function openBrackets(text: string, depth: number): number {
  let open = depth;
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (c === '"' || (c === "'" && /[\s:,[{]/.test(text[at - 1] ?? ' '))) {
      const end = quotedEnd(text.slice(at));
      if (end < 0) return open;
      at += end - 1;
    } else if (c === '{' || c === '[') open++;
    else if (c === '}' || c === ']') open--;
    if (open === 0) return 0;
  }
  return open;
}
