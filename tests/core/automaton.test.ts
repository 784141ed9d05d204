import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Automaton } from '../../src/core/text/automaton/automaton.ts';
import { nodesOf } from '../../src/core/text/automaton/nodes.ts';
import { packForms } from '../../src/core/text/automaton/packed-forms.ts';
import { plainForms } from '../../src/core/text/automaton/plain-forms.ts';

/** Each expression has an owner of its own. */
function automatonOf(forms: readonly RegExp[], areLettersAlike: boolean): Automaton {
  const plain = plainForms(
    forms.map((form) => [form]),
    areLettersAlike,
  );
  return new Automaton(nodesOf(packForms(plain)), forms.length);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The places of the expressions that may match in the text; undefined where nothing can be said. */
function look(forms: readonly RegExp[], text: string, areLettersAlike = false): number[] | undefined {
  const automaton = automatonOf(forms, areLettersAlike);
  const bytes = bytesOf(text);
  return automaton.look(bytes, 0, bytes.length) ? automaton.owners() : undefined;
}

describe('what may match', () => {
  test.each<[string, RegExp, string, boolean]>([
    ['a number', /\d{3}-\d{2}/, 'no 123-45', true],
    ['digits are alike', /19\d{2}/, 'in 2087', true],
    ['too few digits', /\d{3}-\d{2}/, '12-45', false],
    ['inside a word', /(?<![\p{L}\p{N}])A\d{3}/u, 'BA123', false],
    ['at its beginning', /(?<![\p{L}\p{N}])A\d{3}/u, 'to A123', true],
    ['where it goes on', /A\d{3}(?![\p{L}\p{N}])/u, 'A1234', false],
    ['at the end', /A\d{3}(?![\p{L}\p{N}])/u, 'A123', true],
    ['at the beginning of a text', /^[A-Z]{3}/, ' ABC', false],
    ['any case', /ssn/i, 'user_SSN', true],
    ['this case', /ssn/, 'user_SSN', false],
    ['what was said before', /(\d)-\1/, '5-7', true],
    ['what stands ahead, at its end', /\d (?=[a-z])/, '12 B', false],
    ['many of a sign', /<.{2,90}>/, `<${'a'.repeat(60)}>`, true],
  ])('%s', (_, form, text, may) => {
    expect(look([form], text)).toEqual(may ? [0] : []);
  });

  test('of several', () => {
    expect(look([/a\d/, /b\d/, /c\d/], 'c1 a2')).toEqual([0, 2]);
  });

  test.each([
    ['signs beyond ASCII', 'año 1987'],
    ['a tab', 'a\tb'],
    ['a number over two lines', '528-\n47-1935'],
    ['a long text', 'a'.repeat(2_000)],
  ])('nothing is said of %s', (_, text) => {
    expect(look([/x/], text)).toBeUndefined();
  });
});

const FORMS = [
  /(?<![\p{L}\p{N}])(?<!\d[-./,])(?:[A-Z]{1,2}-?\d{5}|\d{3}([ .-])\d{2}\1\d{4})(?![\p{L}\p{N}])(?![-./,]\d)/u,
  /(?:^|[.;:] |\n)[A-Z][a-z]{1,9}, (?=\d)/,
  /[0-9OIl]{4}[ -]?[A-HJ-NPR-Z\d]{3,5}$/i,
  /(?:a|ab|abc){2,3}-?[^a-z ]{1,40}x?/,
];

/** Texts that each of them mostly matches. */
const SAMPLES = [
  /^[A-Z]{1,2}-?\d{5}$/,
  /^\d{3}-\d{2}-\d{4}$/,
  /^[A-Z][a-z]{1,9}, \d$/,
  /^[0-9OIl]{4}[ -]?[A-HJ-NPR-Z\d]{3,5}$/,
  /^(?:a|ab|abc){2,3}-?[^a-z ]{1,9}x?$/,
];

test.each([false, true])('it misses nothing that an expression finds; letters alike: %s', (areAlike) => {
  const automaton = automatonOf(FORMS, areAlike);
  const text = fc.oneof(
    ...SAMPLES.map((sample) => fc.stringMatching(sample)),
    fc.string({ unit: fc.constantFrom(...'AB1 0-.xab,c\n'), maxLength: 30 }),
  );
  let matches = 0;
  fc.assert(
    fc.property(text, fc.constantFrom('', ' ', 'a', '7-'), (middle, before) => {
      const bytes = bytesOf(`${before}${middle}`);
      if (!automaton.look(bytes, 0, bytes.length)) return;
      const may = automaton.owners();
      for (const [i, form] of FORMS.entries()) {
        if (!form.test(`${before}${middle}`)) continue;
        matches++;
        expect(may).toContain(i);
      }
    }),
    { numRuns: 400 },
  );
  expect(matches).toBeGreaterThan(50);
});

test('texts that are too different are given up', () => {
  const automaton = automatonOf([/(?:[a-m][n-z]|[ac-z]{2}q|[b-y]+\d[a-z]*){1,20}z/], false);
  let decided = 0;
  for (let i = 0; i < 3_000; i++) {
    const text = Array.from({ length: 40 }, (_, k) =>
      String.fromCharCode(97 + ((i * 31 + k * k * (i % 23)) % 26)),
    );
    const bytes = bytesOf(text.join(''));
    if (automaton.look(bytes, 0, bytes.length)) decided++;
  }
  expect(decided).toBeGreaterThan(0);
});
