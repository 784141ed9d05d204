import { matchesOf } from '../core/text/matches.ts';

/** What stands around a value, without groups of its own. */
const AROUND = /\(\?<?[!=][^()]*\)/g;
/** Separators: one sign or some, once or not at all, and the same again. */
const SEPARATORS =
  /\((?:\[[ .,/·-]{1,6}\]|[ -])\??\)\??|\[[ .,/·-]{1,6}\](?:\?|\{0,\d\})?|\\[1-9]\??|\\\.\??|[ -]\??/g;
const FIGURE = String.raw`(?:\\d|\d|\[(?:\d-\d|\d){1,6}\])`;
const FIGURES = new RegExp(String.raw`${FIGURE}(?:\{(\d+)(?:,(\d+))?\})?`, 'g');
const ALL_FIGURES = new RegExp(String.raw`^(?:${FIGURE}(?:\{\d+(?:,\d+)?\})?|\|)+$`);

/**
 * How many digits a form takes that is digits and separators alone: `\d{8}-\d|\d{9}` → 9. Undefined for others, and for
 * forms with groups.
 */
export function lengthsOf(form: string): readonly number[] | undefined {
  const figures = form.replace(AROUND, '').replace(SEPARATORS, '');
  if (!ALL_FIGURES.test(figures)) return undefined;
  const lengths = new Set<number>();
  for (const part of figures.split('|')) {
    let least = 0;
    let most = 0;
    for (const [, from, to] of matchesOf(FIGURES, part)) {
      least += Number(from ?? 1);
      most += Number(to ?? from ?? 1);
    }
    for (let length = least; length <= most; length++) lengths.add(length);
  }
  return [...lengths];
}

/** Whether a form asks for some digits: `9\d{8}`, `[1-9]\d{10}`. */
export function asksForDigits(form: string): boolean {
  const figures = form
    .replace(AROUND, '')
    .replace(SEPARATORS, '')
    .replace(/\{[\d,]+\}/g, '');
  return /\d/.test(figures);
}
