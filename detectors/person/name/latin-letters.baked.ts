/** Behind the last character of Latin scripts and of the accents that go with them. */
const END = 0x370;

/** From, and behind the last. */
type Run = readonly [number, number];

/** Letters and accents below `end`, and which of them are capitals: to ask V8 takes it a millisecond. */
export const latinLetters = (): { end: number; letters: readonly Run[]; capitals: readonly Run[] } => {
  const units = String.fromCharCode(...Array.from({ length: END }, (_, unit) => unit));
  const runs = (shape: RegExp): Run[] =>
    [...units.matchAll(shape)].map(({ index, 0: { length } }) => [index, index + length]);
  return { end: END, letters: runs(/[\p{L}\p{M}]+/gu), capitals: runs(/\p{Lu}+/gu) };
};
