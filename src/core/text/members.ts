/** Which characters of a range a property escape as `\p{L}` matches. */

/** From and to, both included. */
export type Ranges = readonly (readonly [number, number])[];

/** Characters of texts as most are; the first are ASCII (`lettered.ts`). */
export const SCRIPT_RANGES: readonly Ranges[] = [
  [[0, 0x7f]],
  [
    [0, 0x17f],
    [0x300, 0x36f],
    [0x2010, 0x205e],
    [0x20ac, 0x20ac],
  ],
  [
    [0, 0x6ff],
    [0x2010, 0x205e],
    [0x20ac, 0x20ac],
    [0x2116, 0x2122],
  ],
];

/** What tells this question from others; of ranges of which none begins as another does, the first one's end. */
export const memberKey = (property: string, flags: string, ranges: Ranges): string =>
  `${property}/${flags}/${ranges[0]![1]}`;

/** As the ranges of a class. The escape itself is asked, so nothing can differ. */
export function membersOf(property: string, flags: string, ranges: Ranges): string {
  const one = new RegExp(`${property}+`, `g${flags}`);
  return ranges
    .map(([from, to]) => {
      const all = Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('');
      return [...all.matchAll(one)]
        .map(({ index, 0: run }) => range(from + index, from + index + run.length - 1))
        .join('');
    })
    .join('');
}

export function range(from: number, to: number): string {
  const unit = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  return from === to ? unit(from) : `${unit(from)}-${unit(to)}`;
}
