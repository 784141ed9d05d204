import { plain } from '../text/fold.ts';

/** What a cell of a table of figures says. */
export type Figure =
  | { readonly kind: 'count'; readonly value: number }
  /** Not shown. `low`, `high`: what the sign says of it; nothing: zero or more. */
  | { readonly kind: 'withheld'; readonly low: number; readonly high: number }
  /** A percentage; `step`: the smallest difference that its decimals show. */
  | { readonly kind: 'share'; readonly value: number; readonly step: number }
  | { readonly kind: 'part'; readonly part: number; readonly whole: number };

const LONGEST = 40;
const COUNT = /^\d{1,3}(?:[,. \u00a0\u202f']\d{3}){1,4}$|^\d{1,12}(?:\.0{1,2})?$/;
const SHARE = /^(\d{1,3})(?:[.,](\d{1,4}))? ?%$/;
const PART = /^(\d{1,3}(?:,\d{3})*|\d{1,9}) (?:of|out of|de|sur) (\d{1,3}(?:,\d{3})*|\d{1,9})$/i;
const BELOW = /^(?:<|n ?<|less than|fewer than|under|below|menos de|menor que|moins de) ?(\d{1,3})$/;
const UP_TO = /^(?:≤|<=|=<|up to|at most|hasta|no mas de) ?(\d{1,3})$/;
const RANGE = /^(\d{1,2}) ?(?:-|–|to|a) ?(\d{1,3})$/;
/** Signs of suppression (OHSS, state health departments, national statistical offices). */
const SIGN =
  /^(?:\*{1,3}|\(?d\)?|\(?s\)?|\(?x\)?|\(?c\)?|‡|†|§|\.\.|suppressed|suprimido|supr\.?|withheld|reservado|confidential|confidencial|masked|redacted|ds|dwh)$/;

/** What the cell says; undefined for a blank one, and for what is no figure of a count. */
export function figureIn(text: string): Figure | undefined {
  if (text === '' || text.length > LONGEST) return undefined;
  if (COUNT.test(text))
    return { kind: 'count', value: Number(text.replace(/\.0{1,2}$/, '').replace(/\D/g, '')) };
  const share = SHARE.exec(text);
  if (share) {
    const decimals = share[2]?.length ?? 0;
    return { kind: 'share', value: Number(`${share[1]}.${share[2] ?? 0}`), step: 10 ** -decimals };
  }
  const part = PART.exec(text);
  if (part) return { kind: 'part', part: numberOf(part[1]!), whole: numberOf(part[2]!) };
  return withheld(plain(text).trim());
}

function withheld(text: string): Figure | undefined {
  const below = BELOW.exec(text);
  if (below) return { kind: 'withheld', low: 0, high: Number(below[1]) - 1 };
  const most = UP_TO.exec(text);
  if (most) return { kind: 'withheld', low: 0, high: Number(most[1]) };
  const range = RANGE.exec(text);
  if (range) return { kind: 'withheld', low: Number(range[1]), high: Number(range[2]) };
  return SIGN.test(text) ? { kind: 'withheld', low: 0, high: Number.POSITIVE_INFINITY } : undefined;
}

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
