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
