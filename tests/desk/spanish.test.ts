import { describe, expect, test } from 'vitest';
import { copyWords } from '../../src/app/words/copy.ts';
import { guideEn } from '../../src/app/words/guide-en.ts';
import { guideEs } from '../../src/app/words/guide-es.ts';
import { deskWords } from '../../src/app/words/index.ts';
import { COPY_WORDS } from '../../src/clean/words.ts';
import { problemMessage } from '../../src/core/problem-words.ts';
import { PROBLEM_CODES } from '../../src/core/types.ts';
import { builtinPolicies } from '../../src/policies/index.ts';
import { words } from '../../src/reporters/words/index.ts';
import { machineWords } from '../../src/reporters/words/machine.ts';
import { englishIn } from './english.ts';

/** All texts of a catalogue by their path; of functions what they give for one and for several. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const calls = [
      ['7', '9', true, true, '…'],
      ['1', '1', false, false, '…'],
      [2, 1],
      [{ files: '2', people: '3' }],
    ];
    return calls.flatMap((args) => textsOf((value as (...args: unknown[]) => unknown)(...args), `${path}()`));
  }
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, `${path}.${key}`));
}

const catalogues: readonly [name: string, en: unknown, es: unknown][] = [
  ['the page', deskWords.en, deskWords.es],
  ['safe copies', copyWords.en, copyWords.es],
  ['the sheet to print', guideEn, guideEs],
  ['reports', words.en, words.es],
  ['reports for platforms', machineWords.en, machineWords.es],
  ['what stands in copies', COPY_WORDS.en, COPY_WORDS.es],
];

/** In which language they are called, and names that every language has. */
const OWN = /^\.(?:own|placeWords\b.*|formats\..*|summary\..*|actions\..*|steps\.\w+\.name)$/;

describe('in Spanish nothing is left in English:', () => {
  test.each(catalogues)('%s', (_, en, es) => {
    const all = textsOf(es);
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter(([, text]) => englishIn(text).length > 0)).toEqual([]);
    const same = new Map(textsOf(en));
    const untranslated = all.filter(
      ([path, text]) => same.get(path) === text && /\p{Ll} \p{Ll}{2}/u.test(text),
    );
    expect(untranslated.filter(([path]) => !OWN.test(path))).toEqual([]);
  });

  test('problems', () => {
    for (const code of PROBLEM_CODES) expect(englishIn(problemMessage(code, '', 'es'))).toEqual([]);
  });

  test('what the policies say', async () => {
    const said = (await builtinPolicies()).flatMap(({ about, rules }) => [
      about.es,
      ...rules.flatMap((rule) => [rule.about.es, rule.advice?.es ?? '', rule.duties?.es ?? '']),
    ]);
    expect(said.filter((text) => englishIn(text).length > 0)).toEqual([]);
  });
});

describe('what is taken for English', () => {
  test.each([
    ['The file is damaged.', ['the', 'file', 'is', 'damaged']],
    ['password needed', ['password', 'needed']],
    ['bytes of no known format', ['of', 'known', 'format']],
    ['El archivo está dañado (no se halló el índice).', []],
    ['Elija Inicio › Pegar › Pegar valores.', []],
    ['8 CFR 208.6 y 1208.6; 5 USC 552a (Privacy Act)', []],
  ])('%s', (text, found) => expect(englishIn(text)).toEqual(found));
});
