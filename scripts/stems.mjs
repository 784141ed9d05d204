// What every text that an expression matches must hold: one of these pieces of text. Worked out of the expression when the bundle
// is built, so that one of hundreds of words need not be compiled for a text that holds none of them. Only texts of ASCII are
// spoken of: what asks for another character matches none of them.

/** Texts that a part of an expression matches, in lower case; more are not kept apart. The fewer, the shorter and fewer the pieces. */
const MOST_EXACT = [64, 24];
const LONGEST = 26;
const MOST_STEMS = 256;
const SHORTEST = 2;

/** Pieces in lower case; undefined if nothing can be said of it. */
export function stemsOf(source, flags) {
  for (const most of MOST_EXACT) {
    const stems = stemsWith(source, flags, most);
    if (stems) return stems;
  }
  return undefined;
}

function stemsWith(source, flags, most) {
  let found;
  try {
    const reader = new Reader(source, flags, most);
    found = reader.disjunction();
    if (reader.at < source.length) return undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
  const all = needed(found);
  if (all === undefined || [...all].some((stem) => stem.length < SHORTEST)) return undefined;
  // A piece within another says all that the other says.
  const stems = [...all].filter((stem) => ![...all].some((other) => other !== stem && stem.includes(other)));
  return stems.length > MOST_STEMS ? undefined : stems;
}

class Unknown extends Error {}

/**
 * What is known of a part: `exact`, all texts that it matches; or `stems`, of which each match holds one. Neither: it may
 * match anything.
 */
const ANYTHING = {};
const only = (...texts) => ({ exact: new Set(texts) });
const NOTHING_WIDE = only('');

/** The pieces that a part needs, from the longest text that is sure. */
function needed({ exact, stems }) {
  return exact ?? stems;
}

class Reader {
  constructor(source, flags, most) {
    this.source = source;
    this.flags = flags;
    this.most = most;
    this.at = 0;
  }

  disjunction() {
    const all = [this.alternative()];
    while (this.take('|')) all.push(this.alternative());
    return either(all, this.most);
  }

  alternative() {
    const parts = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at])) parts.push(this.term());
    return inOrder(parts, this.most);
  }

  term() {
    const atom = this.atom();
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!quantifier) return atom;
    this.at += quantifier[0].length;
    const [text, least] = quantifier;
    if (text[0] === '?') return either([NOTHING_WIDE, atom], this.most);
    if (text[0] === '*' || Number(least) === 0) return ANYTHING;
    if (text === '{1}') return atom;
    const stems = needed(atom);
    return stems ? { stems } : ANYTHING;
  }

  atom() {
    const rest = this.source.slice(this.at);
    const look = /^\(\?<?[=!]/.exec(rest);
    const group = /^\((?:\?:|\?<[A-Za-z]\w*>)?/.exec(rest);
    if (look || group) {
      this.at += (look ?? group)[0].length;
      if (!look && rest.startsWith('(?') && !/^\((?:\?:|\?<)/.test(rest)) throw new Unknown();
      const inner = this.disjunction();
      if (!this.take(')')) throw new Unknown();
      return look ? NOTHING_WIDE : inner;
    }
    if (rest[0] === '[') return this.class();
    if (rest[0] === '\\') return this.escape();
    this.at++;
    if ('^$'.includes(rest[0])) return NOTHING_WIDE;
    if (rest[0] === '.') return ANYTHING;
    if ('*+?{}()'.includes(rest[0])) throw new Unknown();
    return this.character(rest[0]);
  }

  escape() {
    const rest = this.source.slice(this.at);
    const [all, hex] = /^\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[pP]\{[^}]*\}|[\s\S])/.exec(rest) ?? [];
    if (all === undefined) throw new Unknown();
    this.at += all.length;
    if (hex !== undefined) return this.character(String.fromCharCode(Number.parseInt(hex, 16)));
    if (/^\\[bB]$/.test(all)) return NOTHING_WIDE;
    if (/^\\[^A-Za-z0-9]$/.test(all)) return this.character(all[1]);
    if (/^\\(?:[dDwWsSnrtfv]|[pP]\{.*\})$/s.test(all)) return ANYTHING;
    throw new Unknown();
  }

  /** Of few characters each is told; of more than a few nothing. */
  class() {
    const found = /^\[(\^?)((?:\\[\s\S]|[^\]\\])*)\]/.exec(this.source.slice(this.at));
    if (!found) throw new Unknown();
    const [all, not, inner] = found;
    this.at += all.length;
    if (not || /\\|[^-]-[^-]/.test(inner)) return ANYTHING;
    const parts = [...inner].map((one) => this.character(one));
    return parts.length > 0 && parts.length <= 6 ? either(parts, this.most) : ANYTHING;
  }

  character(one) {
    // One case of these is ASCII.
    if (this.flags.includes('i') && /[\u017f\u212a\u0130\u0131]/.test(one)) return ANYTHING;
    return one > '\x7f' ? only() : only(one.toLowerCase());
  }

  take(one) {
    if (this.source[this.at] !== one) return false;
    this.at++;
    return true;
  }
}

function either(parts, most) {
  if (parts.every(({ exact }) => exact)) {
    const exact = new Set(parts.flatMap((part) => [...part.exact]));
    return exact.size <= most ? { exact } : { stems: exact };
  }
  const all = parts.map(needed);
  return all.includes(undefined) ? ANYTHING : { stems: new Set(all.flatMap((one) => [...one])) };
}

/** Texts that follow each other are put together as long as they are few; of all that is needed the most telling is kept. */
function inOrder(parts, most) {
  const needs = [];
  let run = NOTHING_WIDE.exact;
  let isExact = true;
  const end = () => {
    needs.push(run);
    run = NOTHING_WIDE.exact;
    isExact = false;
  };
  for (const part of parts) {
    if (!part.exact) {
      end();
      if (part.stems) needs.push(part.stems);
      continue;
    }
    if (part.exact.size === 0) return only();
    const longer = new Set([...run].flatMap((before) => [...part.exact].map((text) => before + text)));
    if (longer.size <= most && [...longer].every(({ length }) => length <= LONGEST)) run = longer;
    else {
      end();
      run = part.exact;
    }
  }
  if (isExact) return { exact: run };
  needs.push(run);
  const best = needs.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  return worth(best) > NOTHING ? { stems: best } : ANYTHING;
}

/** What is worth less than any list of pieces: the empty text is in every text. */
const NOTHING = -Infinity;

/** The length of the shortest, to which a few more are no objection. */
function worth(stems) {
  const shortest = Math.min(...[...stems].map(({ length }) => length), LONGEST);
  return shortest === 0 ? NOTHING : Math.min(shortest, 4) - stems.size / 100;
}
