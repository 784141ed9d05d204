import { ALL, bit, DIGITS, inSmall, NONE, type Signs, signsOf } from './signs.ts';

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
  readonly first: Signs;
  /** Signs that it and what stands around it must all hold; letters small. */
  readonly needed: Signs;
  /** Something must stand before it, so that it is never a whole text. */
  readonly isInside: boolean;
}

/** A gate as a text, for a table that the build makes. */
export function gateText(gate: FormGate): string {
  const { shortest, least, most, leastDigits, mostDigits, isInside } = gate;
  const signs = [gate.first, gate.needed].map((one) => `0x${one.toString(16)}`);
  return [shortest, least, most, leastDigits, mostDigits, Number(isInside), ...signs].join(' ');
}

export function gateFrom(text: string): FormGate {
  const [shortest, least, most, leastDigits, mostDigits, isInside, first = '0', needed = '0'] =
    text.split(' ');
  return {
    shortest: Number(shortest),
    ...{ least: Number(least), most: Number(most), first: BigInt(first), needed: BigInt(needed) },
    ...{ leastDigits: Number(leastDigits), mostDigits: Number(mostDigits), isInside: isInside === '1' },
  };
}

/** Lets everything pass. */
export const OPEN: FormGate = {
  ...{ shortest: 0, least: 0, most: Infinity, leastDigits: 0, mostDigits: Infinity },
  ...{ first: ALL, needed: NONE, isInside: false },
};

/** What gates ask of a text. */
export interface TextLook {
  readonly text: string;
  /** undefined: it is not all ASCII, and no gate speaks of it. */
  readonly signs: Signs | undefined;
  readonly digits: number;
}

let last: TextLook | undefined;

/** Every detector asks for one text in turn. */
export function lookOf(text: string): TextLook {
  if (last?.text !== text) last = { text, signs: signsOf(text), digits: text.replace(/[^0-9]+/g, '').length };
  return last;
}

/** Whether the form may match the whole text. */
export function mayBeAll(gate: FormGate, look: TextLook): boolean {
  const { text, signs, digits } = look;
  if (signs === undefined) return true;
  if (gate.isInside || text.length > gate.most || digits > gate.mostDigits) return false;
  return mayMatchIn(gate, look) && (text === '' || (gate.first & bit(text.charCodeAt(0))) !== NONE);
}

/** Whether the form may match something in the text. */
export function mayMatchIn(
  { least, leastDigits, first, needed }: FormGate,
  { text, signs, digits }: TextLook,
): boolean {
  if (signs === undefined) return true;
  if (text.length < least || digits < leastDigits) return false;
  return (needed & ~inSmall(signs)) === NONE && (least === 0 || (first & signs) !== NONE);
}

/** The same of a text of this outline, whose digits may be any. */
export function mayMatchAlike(gate: FormGate, look: TextLook): boolean {
  const { signs } = look;
  if (signs === undefined || look.digits === 0) return mayMatchIn(gate, look);
  return mayMatchIn(gate, { ...look, signs: signs | DIGITS });
}
