/** No identifier is longer, separators included; UTF-16 code units. */
export const REACH = 48;
/** What is looked at around an identifier: prefixes and boundaries. */
const MARGIN = REACH + 4;
/** Short texts are looked at whole. */
const SHORT = 2 * MARGIN;

/** Where in a text identifiers of so many digits can be: a number without a page of text around it costs little. */
export interface DigitStretches {
  /** The most digits within `REACH`, counted to `MOST_DIGITS`. */
  readonly most: number;
  /**
   * Stretches outside of which no identifier lies that has `least` digits: in order, apart from each other, and wide
   * enough that looking around within them shows the same as in the whole text.
   */
  of(least: number): readonly (readonly [start: number, end: number])[];
}

/** Detectors ask for at most so many digits. */
export const MOST_DIGITS = 24;

/** The ASCII digits of a text, as far as identifiers go. */
export function digitStretches(text: string): DigitStretches {
  const positions = digitPositions(text);
  let most = 0;
  for (let i = 0; i < positions.length && most < MOST_DIGITS; i++)
    while (most < MOST_DIGITS && i >= most && positions[i]! - positions[i - most]! < REACH) most++;
  const known = new Map<number, readonly (readonly [number, number])[]>();
  return {
    most,
    of(least) {
      let found = known.get(least);
      if (found === undefined) {
        found =
          least > most ? [] : text.length <= SHORT ? [[0, text.length]] : merged(text, positions, least);
        known.set(least, found);
      }
      return found;
    },
  };
}

function digitPositions(text: string): number[] {
  const positions: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) positions.push(i);
  }
  return positions;
}

function merged(text: string, positions: readonly number[], least: number): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let i = 0; i + least <= positions.length; i++) {
    const first = positions[i]!;
    const last = positions[i + least - 1]!;
    if (last - first >= REACH) continue;
    const start = Math.max(0, first - MARGIN);
    const end = Math.min(text.length, last + MARGIN);
    const before = found.at(-1);
    if (before && start <= before[1]) before[1] = end;
    else found.push([start, end]);
  }
  return found;
}
