import { describe, expect, test } from 'vitest';
import { detectWith } from '../../src/core/detect.ts';
import { Sieve } from '../../src/core/sieve.ts';
import { unpackSieve } from '../../src/core/sieve-table.ts';
import { outlineOf } from '../../src/core/text/outline.ts';
import type { Context, Detector } from '../../src/core/types.ts';
import { packedForms } from '../../src/form-table.ts';
import { builtinEngine } from '../../src/registry.ts';
import { rolls, textsOf } from '../helpers/texts-of-forms.ts';

/** How much is drawn, times so many; 1 in an ordinary run. */
const ROUNDS = Number(process.env.AMPARO_ROUNDS ?? 1);
const { detectors } = builtinEngine();
const packed = packedForms();
const ready = (): Sieve => {
  const sieve = new Sieve(detectors, () => unpackSieve(packed));
  for (let i = 0; i < 1_000; i++) sieve.among('', {});
  return sieve;
};
let sieve = ready();
/** Texts that differ too much are given up; here none is. */
const among = (text: string, context: Context): readonly Detector[] | undefined => {
  const first = sieve.among(text, context);
  if (first !== undefined || sieve.among('', context) !== undefined) return first;
  sieve = ready();
  return sieve.among(text, context);
};
const roll = rolls(7);
const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;

const isAscii = (text: string) => /^[\n\x20-\x7e]*$/.test(text);
const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
/** Of addresses abroad, whose examples are cells or beyond ASCII. Nobody lives there. */
const ABROAD = [
  ...[
    'lives at 12 Rue des Ocotes, 75002 Paris',
    '12 bis, rue des Ocotes, 69001 Lyon',
    '18b Rue Ocote, 75002 Paris',
  ],
  ...['Via Ocote 12, 00184 Roma', 'Viale Ocote 9, 20121 Milano', 'Piazza Ocote 3, 50122 Firenze'],
  ...[
    'Ocotestrasse 18, 10115 Berlin',
    'Am Ocoteweg 9, 20095 Hamburg',
    'wohnt in der Ocotestr. 91, 80331 Muenchen',
  ],
  ...[
    'Ocotegracht 18, 1012 AB Amsterdam',
    'Ocotestraat 9, 2000 Antwerpen',
    'ul. Ocotowa 18, 00-950 Warszawa',
  ],
  ...[
    '18 Ocote Road, London SW1A 1AA',
    'Flat 3, 18 Ocote Street, Leeds LS1 4AP',
    'resides at 91 Ocote Lane, Toronto ON M5V 2T6',
  ],
  ...[
    'Rua Ocote 91, 01310-100 Sao Paulo',
    'mora na Rua Ocote, 91',
    'Ocote Mah. Ocote Sok. No: 27, 34000 Istanbul',
  ],
  ...['vive en Ocote 91, Quito', 'abita in Via Ocote 9, Napoli', 'rete nan Ocote 18, Delmas'],
];
const known = (detector: Detector, kind: 'finds' | 'ignores') =>
  [...detector[kind], ...(detector.id === 'address.foreign' && kind === 'finds' ? ABROAD : [])]
    .map((example): Context & { text: string } =>
      typeof example === 'string' ? { text: example } : { ...example },
    )
    .flatMap(({ text, ...context }) =>
      [...new Set([text, withoutMarks(text)])].map((one) => ({ text: one, context })),
    )
    .filter(({ text, context }) => isAscii(text) && text.length < 600 && context.numberFormat === undefined);

const HEX = '0123456789abcdef';
const ANY = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_./:,()#\'" ';
const signs = (from: string, length: number) => Array.from({ length }, () => pick([...from])).join('');
const ALL = detectors.flatMap((detector) => known(detector, 'finds').map(({ text }) => text));

/** Ways in which a log writes one thing and another. */
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\d/g, () => String(roll(10))),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `${signs(HEX, 8 + roll(30))} ${text}`,
  (text) => `user=${text} status=${roll(500)}`,
  (text) => `/${text}/${signs(ANY, roll(20))}`,
  (text) => `${text}${pick([...ANY])}`,
  (text) => `${pick([...ANY])}${text}`,
  (text) => text.replace(/[ -]/g, () => pick(['', ' ', '-', '.', '/', '  '])),
  (text) => `${text}\n${pick(ALL)}`,
  (text) => `in ${roll(900)} ms ${text}`,
  (text) => text.slice(roll(text.length)),
  (text) => text.slice(0, roll(text.length)),
  (text) => `"${text}",${roll(1e9)}`,
  (text) => `${text} ${pick(ALL)}`,
  (text) =>
    text
      .split(/(?<=[ ,:])/)
      .reverse()
      .join(''),
];
const CONTEXTS: readonly Context[] = [
  {},
  { title: 'Date of birth and A-Number' },
  { title: 'Asylum seekers in the shelter' },
  { before: 'SSN, GPS, born:' },
  { before: 'L898902C3<' },
  { title: 'Requests', before: 'path' },
];

/** The same signs that people, programs and damage write in other ways, whatever the text: one is tried after the other. */
const WRITINGS: readonly (readonly [name: string, write: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['capitals', (text) => text.toUpperCase()],
  ['small letters', (text) => text.toLowerCase()],
  ['in a field', (text) => `user=${text}`],
  ['in quotes', (text) => `{"note":"${text}"}`],
  ['in brackets', (text) => `(${text})`],
  ['in a path', (text) => `/${text}/`],
  ['in an address of a page', (text) => `?q=${text}&page=2`],
  ['behind a number', (text) => `12 ${text}`],
  ['behind a hash', (text) => `3f9a71c07be3d8164f2a ${text}`],
  ['before a hash', (text) => `${text} 3f9a71c07be3d8164f2a`],
  ['at the end of a sentence', (text) => `Seen today: ${text}.`],
  ['on a line of its own', (text) => `\n${text}\n`],
  ['lines for spaces', (text) => text.replace(/ /g, '\n')],
  ['lines of Windows', (text) => `1\r\n${text}\r\n2`],
  ['tabs', (text) => text.replace(/ /g, '\t')],
  ['two spaces', (text) => text.replace(/ /g, '  ')],
  ['other separators', (text) => text.replace(/(?<=\d)[ -](?=\d)/g, '.')],
  ['no separators', (text) => text.replace(/(?<=\d)[ ./-](?=\d)/g, '')],
  ['spaces for separators', (text) => text.replace(/(?<=\d)[./-](?=\d)/g, ' ')],
  ['spaces around separators', (text) => text.replace(/(?<=\d)[./-](?=\d)/g, ' - ')],
  ['cut in two at a separator', (text) => text.replace(/(?<=\d)[ -](?=\d)/g, '-\n')],
  ['misread', (text) => text.replace(/0(?=\d)/, 'O').replace(/(?<=\d)1/, 'l')],
  ['misread at its end', (text) => text.replace(/5(?!\d)/, 'S').replace(/8(?!\d)/, 'B')],
  ['cut up', (text) => text.replace(/\d{7,}/g, (digits) => [...digits].join(' '))],
  ['in groups', (text) => text.replace(/\d{7,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','))],
  [
    'rounded',
    (text) => text.replace(/\b(\d)(\d{8,})\b/g, (_, one, more) => `${one}.${more}E+${more.length}`),
  ],
  ['other digits', (text) => text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10))],
  [
    'digits of full width',
    (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  ],
  ['digits of Arabic', (text) => text.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))],
  ['a space that does not break', (text) => text.replace(/ /g, '\u00a0')],
  ['a hyphen that does not break', (text) => text.replace(/-/g, '\u2011')],
  ['soft hyphens', (text) => text.replace(/(?<=\d)(?=\d)/g, '\u00ad')],
  ['signs without width', (text) => text.replace(/(?<=[A-Za-z])(?=[A-Za-z])/g, '\u200b')],
  ['letters that look alike', (text) => text.replace(/[ACEOPTX]/g, (letter) => LOOK_ALIKE[letter]!)],
];
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  ...{ A: '\u0410', C: '\u0421', E: '\u0415', O: '\u041e', P: '\u0420', T: '\u0422', X: '\u0425' },
};
/** Each example is tried in one of so many writings (`AMPARO_ROUNDS=6`: in all). */
const SPARSE = 6;
const isTried = (number: number): boolean => number % Math.max(1, Math.floor(SPARSE / ROUNDS)) === 0;
/** Texts of each writing that something is found in. */
const FEWEST_FOUND = 8;

/** Examples of each that are drawn. */
const FEW = 8;
const drawn = <T>(list: readonly T[], count: number): T[] =>
  list.length === 0 ? [] : Array.from({ length: count }, () => pick(list));

/** What was found by each detector that had to be shown the text, and what nothing was said of. */
interface Tally {
  readonly missed: string[];
  readonly shown: Map<string, number>;
  texts: number;
  undecided: number;
}
const tally = (): Tally => ({ missed: [], shown: new Map(), texts: 0, undecided: 0 });

const finds = (detector: Detector, text: string, context: Context) =>
  detectWith([detector], text, context, (_, error) => {
    throw error;
  }).length > 0;

/** Holds what the sieve says of a text against what those who are `asked` find in it; whether one does. */
function hold(text: string, context: Context, into: Tally, asked: readonly Detector[] = detectors): boolean {
  into.texts++;
  const shown = among(text, context);
  if (shown === undefined) into.undecided++;
  const mayHold = sieve.amongOutline(outlineOf(text), context);
  let isFound = false;
  for (const detector of asked) {
    if (!finds(detector, text, context)) continue;
    isFound = true;
    into.shown.set(detector.id, (into.shown.get(detector.id) ?? 0) + 1);
    if (shown?.includes(detector) === false) into.missed.push(`${detector.id}: ${text}`);
    if (mayHold?.includes(detector) === false) into.missed.push(`${detector.id}, its outline: ${text}`);
  }
  return isFound;
}

const inTexts = detectors.filter(({ needs }) => needs?.inTexts !== false && needs?.row !== true);

test('every detector says its forms, and they hold in every context but one', () => {
  expect(sieve.among('', {})).toEqual([]);
  expect(detectors.filter(({ formsHold }) => formsHold).map(({ id }) => id)).toEqual(['person.birth-date']);
  expect(sieve.among('', { row: {} })?.map(({ id }) => id)).toEqual(
    detectors.filter(({ needs }) => needs?.row).map(({ id }) => id),
  );
  expect(sieve.among('', { numberFormat: '0' })).toBeUndefined();
});

describe('what is not shown to a detector holds nothing for it', () => {
  test('its own examples, as they are and in every other writing', () => {
    const into = tally();
    const found = new Map<string, number>();
    const beyondAscii: string[] = [];
    for (const detector of inTexts) {
      const own = known(detector, 'finds').filter(({ text, context }) => finds(detector, text, context));
      if (own.length === 0) beyondAscii.push(detector.id);
      const before = into.shown.get(detector.id) ?? 0;
      for (const [i, { text, context }] of own.entries())
        for (const [k, [name, write]] of WRITINGS.entries())
          if ((k === 0 || isTried(i + k)) && hold(write(text).slice(0, 900), context, into, [detector]))
            found.set(name, (found.get(name) ?? 0) + 1);
      expect((into.shown.get(detector.id) ?? 0) - before, detector.id).toBeGreaterThanOrEqual(own.length);
    }
    expect(into.missed).toEqual([]);
    expect(WRITINGS.filter(([name]) => (found.get(name) ?? 0) < FEWEST_FOUND).map(([name]) => name)).toEqual(
      [],
    );
    expect(beyondAscii).toEqual(['ua.rnokpp', 'ua.unzr']);
  });

  test('its own examples, as logs write them', () => {
    const into = tally();
    for (const detector of inTexts)
      for (const { text, context } of drawn(known(detector, 'finds'), FEW * ROUNDS))
        hold(pick(CHANGES)(pick(CHANGES)(text)).slice(0, 900), context, into, [detector]);
    expect(into.missed).toEqual([]);
    expect(into.undecided / into.texts).toBeLessThan(0.02);
  });

  test('examples of all, by any detector', () => {
    const into = tally();
    for (let i = 0; i < 150 * ROUNDS; i++)
      hold(pick(CHANGES)(pick(CHANGES)(pick(ALL))).slice(0, 600), pick(CONTEXTS), into);
    expect(into.missed).toEqual([]);
    expect(into.undecided / into.texts).toBeLessThan(0.05);
    expect(into.shown.size).toBeGreaterThan(30);
  });

  test('signs by chance', () => {
    const into = tally();
    for (let i = 0; i < 60 * ROUNDS; i++)
      hold(signs(pick([HEX, ANY, '0123456789-. A']), roll(40)), pick(CONTEXTS), into);
    expect(into.missed).toEqual([]);
    expect(into.undecided).toBe(0);
  });
});

const AROUND = ['', ' ', 'a', '7', '-', '/', '. ', '\n', '"', '_'];

test('the table reads forms as they are meant', () => {
  const missed: string[] = [];
  let matched = 0;
  const never: string[] = [];
  for (const detector of inTexts)
    for (const form of detector.forms?.() ?? []) {
      const expression = new RegExp(form.source, form.flags.replace(/[gy]/g, ''));
      const draw = textsOf(form, roll);
      let fits = 0;
      for (let i = 0; i < 40 && fits < 2 * ROUNDS; i++) {
        const isBare = i % 2 === 0;
        const text = `${isBare ? '' : pick(AROUND)}${draw()}${isBare ? '' : pick(AROUND)}`;
        if (!expression.test(text) || !isAscii(text)) continue;
        fits++;
        if (among(text, {})?.includes(detector) === false) missed.push(`${detector.id}: ${text}`);
      }
      matched += fits;
      // What has to come again is drawn anew.
      if (fits === 0 && isAscii(form.source) && !/\\\d|\\k/.test(form.source))
        never.push(`${detector.id}: ${form.source.slice(0, 60)}`);
    }
  expect(missed).toEqual([]);
  expect(matched).toBeGreaterThan(700);
  expect(never).toEqual([]);
});
