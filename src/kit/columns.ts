import { isMissing } from './placeholders.ts';

/** Share of the values that pass the test, 0–1, among those that are not missing; 0 if there are none. */
export function share(values: readonly string[], test: (value: string) => boolean): number {
  let present = 0;
  let passed = 0;
  for (const value of values) {
    if (isMissing(value)) continue;
    present++;
    if (test(value)) passed++;
  }
  return present === 0 ? 0 : passed / present;
}

/** Of so many values a third must pass before all are tried. */
const FIRST_LOOK = 12;

/**
 * The same for columns without a caption, most of which hold something else altogether: 0 as soon as the first
 * values say so. For detectors that take a column only if more than half of its values pass.
 */
export function shareOfLikely(values: readonly string[], test: (value: string) => boolean): number {
  const likely = values.length <= FIRST_LOOK || share(values.slice(0, FIRST_LOOK), test) * 3 >= 1;
  return likely ? share(values, test) : 0;
}
