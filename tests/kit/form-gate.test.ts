import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { gateFrom, gateText, lookOf, mayBeAll, mayMatchAlike, mayMatchIn } from '../../src/kit/form-gate.ts';
import { gateOf } from '../../src/kit/form-reader.ts';
import { allForms } from '../../src/kit/identifier.ts';

const whole = (form: string, text: string, anyCase = false): boolean =>
  mayBeAll(gateOf(form, anyCase), lookOf(text));
const within = (form: string, text: string, anyCase = false): boolean =>
  mayMatchIn(gateOf(form, anyCase), lookOf(text));

test.each([
  [String.raw`\d{8}-?[A-Z]`, '12345678-Z'],
  [String.raw`\d{3}([ -]?)\d{2}\1\d{4}`, '123-45-6789'],
  [String.raw`\d{3}([ -]?)\d{2}\1\d{4}`, '123456789'],
  [String.raw`[^\d]{2}\w?`, 'ab'],
  [String.raw`(?:A|B\d)*`, ''],
  [String.raw`(?=.*\d)\p{Lu}\d+`, 'A7'],
  // Of what is not known, and of what is not ASCII, nothing is said.
  [String.raw`(?<year>\d)`, '7'],
  [String.raw`\p{Script=Thai}?\d`, 'whatever'],
  [String.raw`\d{8}`, 'ñ'],
])('may be the whole: %s %s', (form, text) => {
  expect(whole(form, text)).toBe(true);
});

test.each([
  [String.raw`\d{8}-?[A-Z]`, '1234567-Z'],
  [String.raw`\d{8}-?[A-Z]`, 'value 85686168'],
  [String.raw`[A-Z]{4}\d{6}`, '#1b6ca8xyz'],
  [String.raw`(?<=\bFBI(?: ?#| No\.?)?:? {0,2})\d{5}`, '40042'],
  [String.raw`[А-Я]{2}\d{6}`, 'AB123456'],
  [String.raw`(?<year>\d)`, 'whatever'],
])('is never the whole: %s %s', (form, text) => {
  expect(whole(form, text)).toBe(false);
});

test('stands in a text with what must be around it', () => {
  const form = String.raw`(?<=\bFBI(?: ?#| No\.?)?:? {0,2})\d{5}`;
  expect(within(form, 'FBI No. 40042')).toBe(true);
  expect(within(form, 'value 40042')).toBe(false);
  expect(within('(?:acct|acc) no', 'ACC NO', true)).toBe(true);
});

test('an outline stands for texts of other digits', () => {
  const gate = gateOf(String.raw`9[1-4]\d{3}`, false);
  expect(mayMatchIn(gate, lookOf('00000'))).toBe(false);
  expect(mayMatchAlike(gate, lookOf('00000'))).toBe(true);
  expect(mayMatchAlike(gate, lookOf('0000'))).toBe(false);
});

const EXAMPLES = detectors.flatMap(({ finds, ignores }) =>
  [...finds, ...ignores].map((one) => (typeof one === 'string' ? one : one.text)),
);

test('lets all pass that a form of the program matches', () => {
  // A few of them: so many forms are asked for each.
  const texts = [...new Set(EXAMPLES)].filter((_, i) => i % 9 === 0);
  for (const { form, anyCase } of allForms()) {
    const gate = gateFrom(gateText(gateOf(form, anyCase === true)));
    const all = new RegExp(`^(?:${form})$`, anyCase ? 'iu' : 'u');
    const part = new RegExp(form, anyCase ? 'iu' : 'u');
    for (const text of texts) {
      const look = lookOf(text);
      if (!mayBeAll(gate, look) && all.test(text)) expect.fail(`${form}: all of ${text}`);
      if (!mayMatchIn(gate, look) && part.test(text)) expect.fail(`${form}: in ${text}`);
    }
  }
});

test('lets all pass that is made to match a form of the program', () => {
  let made = 0;
  for (const { form, anyCase } of allForms().filter((_, i) => i % 3 === 0)) {
    const gate = gateOf(form, anyCase === true);
    const all = new RegExp(`^(?:${form})$`, anyCase ? 'iu' : 'u');
    for (const text of matching(form)) {
      if (!all.test(text)) continue;
      made++;
      if (!mayBeAll(gate, lookOf(text))) expect.fail(`${form}: all of ${text}`);
      if (!mayMatchIn(gate, lookOf(`a ${text}.`))) expect.fail(`${form}: in ${text}`);
    }
  }
  expect(made).toBeGreaterThan(50);
});

/** Texts that it matches; none for forms that look around or ask for properties. */
function matching(form: string): string[] {
  try {
    return fc.sample(fc.stringMatching(new RegExp(`^(?:${form})$`, 'u')), { numRuns: 3, seed: 3 });
  } catch {
    return [];
  }
}
