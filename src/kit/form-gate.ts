import {
  DIGITS,
  hasSign,
  ofWords,
  type SignWords,
  signsOf,
  wordsInSmall,
  wordsOf,
} from '../core/text/automaton/signs.ts';

/**
 * What every text that a form matches must have, told without compiling the form: that takes V8 up to a millisecond, and a cell that is
 * none of what a hundred forms describe is ruled out by its length, its digits or its first sign. Only texts of ASCII are spoken of.
 */
export interface FormGate {
  /** Signs of a match in a text of whatever script; all else speaks of ASCII. */
  readonly shortest: number;
  /** Signs of a match. */
  readonly least: number;
  readonly most: number;
  /** ASCII digits in it. */
  readonly leastDigits: number;
  readonly mostDigits: number;
  /** With which signs a match begins. */
  readonly first: SignWords;
  /** Signs that it and what stands around it must all hold; letters small. */
  readonly needed: SignWords;
  /** Something must stand before it, so that it is never a whole text. */
  readonly isInside: boolean;
}

/** A gate as a text, for a table that the build makes. */
export function gateText(gate: FormGate): string {
  const { shortest, least, most, leastDigits, mostDigits, isInside } = gate;
  const signs = [gate.first, gate.needed].map((one) => `0x${ofWords(one).toString(16)}`);
  return [shortest, least, most, leastDigits, mostDigits, Number(isInside), ...signs].join(' ');
}

export function gateFrom(text: string): FormGate {
  const [shortest, least, most, leastDigits, mostDigits, isInside, first = '0', needed = '0'] =
    text.split(' ');
  return {
    shortest: Number(shortest),
    ...{ least: Number(least), most: Number(most) },
    ...{ first: wordsOf(BigInt(first)), needed: wordsOf(BigInt(needed)) },
    ...{ leastDigits: Number(leastDigits), mostDigits: Number(mostDigits), isInside: isInside === '1' },
  };
}

/** What gates ask of a text. */
export interface TextLook {
  readonly text: string;
  /** undefined: it is not all ASCII, and no gate speaks of it. */
  readonly signs: SignWords | undefined;
  /** The same with its letters small. */
  readonly small: SignWords | undefined;
  readonly digits: number;
}

let last: TextLook | undefined;

/** Every detector asks for one text in turn. */
export function lookOf(text: string): TextLook {
  if (last?.text !== text) last = looked(text);
  return last;
}

function looked(text: string): TextLook {
  const signs = signsOf(text);
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) digits++;
  }
  return { text, signs, small: signs && wordsInSmall(signs), digits };
}

/** Whether the form may match the whole text. */
export function mayBeAll(gate: FormGate, look: TextLook): boolean {
  const { text, signs, digits } = look;
  if (signs === undefined) return true;
  if (gate.isInside || text.length > gate.most || digits > gate.mostDigits) return false;
  return mayMatchIn(gate, look) && (text === '' || hasSign(gate.first, text.charCodeAt(0)));
}

/** Whether the form may match something in the text. */
export function mayMatchIn(gate: FormGate, look: TextLook): boolean {
  return mayMatchWith(gate, look, 0);
}

/** The same of a text of this outline, whose digits may be any. */
export function mayMatchAlike(gate: FormGate, look: TextLook): boolean {
  return mayMatchWith(gate, look, look.digits === 0 ? 0 : FIGURES);
}
/** All digits, in the word where they stand. */
const FIGURES = wordsOf(DIGITS)[1];

/** `figures`: digits that the text may hold besides its own. */
function mayMatchWith(
  { least, leastDigits, first, needed }: FormGate,
  { text, signs, small, digits }: TextLook,
  figures: number,
): boolean {
  if (signs === undefined || small === undefined) return true;
  if (text.length < least || digits < leastDigits) return false;
  const missing =
    (needed[0] & ~small[0]) |
    (needed[1] & ~(small[1] | figures)) |
    (needed[2] & ~small[2]) |
    (needed[3] & ~small[3]);
  if (missing !== 0) return false;
  const begins =
    (first[0] & signs[0]) | (first[1] & (signs[1] | figures)) | (first[2] & signs[2]) | (first[3] & signs[3]);
  return least === 0 || begins !== 0;
}
