/** A format that sets the digits of a whole number into a pattern: `000-00-0000`, `(###) ###-####`, `00000`. Plain data. */
export interface DigitMask {
  readonly sections: readonly Section[];
}

interface Section {
  /** Placeholders `0` and `#` in order, literals as strings of any length. */
  readonly tokens: readonly Token[];
  /** Absent: for every value. */
  readonly condition?: Condition;
}
interface Condition {
  readonly operator: string;
  readonly bound: number;
}
type Token = { readonly placeholder: '0' | '#' } | { readonly literal: string };

/** The mask that a format code is, or undefined if it formats amounts (`#,##0`, `0.00`) or single digits. */
export function digitMask(code: string): DigitMask | undefined {
  const sections: Section[] = [];
  for (const text of code.split(';').slice(0, 3)) {
    const condition = /\[(<=|>=|<>|<|>|=)(\d{1,15})\]/.exec(text);
    const tokens = tokensOf(text.replace(/\[[^\]]{0,80}\]/g, ''));
    if (tokens === undefined) break;
    const [, operator, bound] = condition ?? [];
    sections.push(
      operator === undefined ? { tokens } : { tokens, condition: { operator, bound: Number(bound) } },
    );
  }
  return sections.length > 0 ? { sections } : undefined;
}

function holds(condition: Condition | undefined, value: number): boolean {
  if (condition === undefined) return true;
  const { operator, bound } = condition;
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    default:
      return value !== bound;
  }
}

const PIECE = /"([^"]{0,100})"|\\(.)|_.|\*.|([0#])|([-+ ():!^&'~{}<>=$/])|(.)/gu;

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let placeholders = 0;
  for (const [, quoted, escaped, placeholder, sign, other] of text.matchAll(PIECE)) {
    if (other !== undefined) return undefined;
    if (placeholder !== undefined) {
      placeholders += 1;
      tokens.push({ placeholder: placeholder as '0' | '#' });
    } else if (quoted !== undefined || escaped !== undefined || sign !== undefined) {
      tokens.push({ literal: quoted ?? escaped ?? sign ?? '' });
    }
  }
  // A single slash makes a fraction; `00/00/0000` writes a date kept as a number.
  const slashes = tokens.filter((token) => 'literal' in token && token.literal === '/').length;
  return placeholders >= 2 && slashes !== 1 ? tokens : undefined;
}

/** A whole number of up to 15 digits in the mask; undefined if no section of it takes the value. */
export function applyMask(mask: DigitMask, value: number): string | undefined {
  const section = mask.sections.find(({ condition }) => holds(condition, value));
  if (section === undefined) return undefined;
  const digits = String(Math.abs(value));
  const places = section.tokens.filter((token) => 'placeholder' in token).length;
  // How many digits stand before the place at hand; negative while there are too few.
  let before = digits.length - places;
  let first = true;
  let text = '';
  for (const token of section.tokens) {
    if ('literal' in token) {
      text += token.literal;
      continue;
    }
    // The first placeholder takes all digits that are too many.
    if (before >= 0) text += digits.slice(first ? 0 : before, before + 1);
    else if (token.placeholder === '0') text += '0';
    first = false;
    before += 1;
  }
  return value < 0 ? `-${text}` : text;
}
