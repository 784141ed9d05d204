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
  if (first !== undefined) return first;
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

/** Whose forms are not simply the expressions by which they find. */
const BY_HAND =
  /^(?:person\.|address\.|contact\.email|geo\.coordinates|intl\.mrz|us\.(?:a-number|eoir-hearing|ssn)$)/;
/** Examples of each of the others. */
const FEW = 4;

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

/** Holds what the sieve says of a text against what `among` find in it. */
function hold(text: string, context: Context, into: Tally, asked: readonly Detector[] = detectors): void {
  into.texts++;
  const shown = among(text, context);
  if (shown === undefined) into.undecided++;
  const mayHold = sieve.amongOutline(outlineOf(text), context);
  for (const detector of asked) {
    if (shown === undefined && mayHold === undefined) return;
    if (!finds(detector, text, context)) continue;
    into.shown.set(detector.id, (into.shown.get(detector.id) ?? 0) + 1);
    if (shown?.includes(detector) === false) into.missed.push(`${detector.id}: ${text}`);
    if (mayHold?.includes(detector) === false) into.missed.push(`${detector.id}, its outline: ${text}`);
  }
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
  test('its own examples, as they are and as logs write them', () => {
    const into = tally();
    const beyondAscii: string[] = [];
    for (const detector of inTexts) {
      const all = known(detector, 'finds').filter(({ text, context }) => finds(detector, text, context));
      const own = all.slice(0, BY_HAND.test(detector.id) ? all.length : FEW * ROUNDS);
      if (own.length === 0) beyondAscii.push(detector.id);
      const before = into.shown.get(detector.id) ?? 0;
      for (const { text, context } of own) {
        hold(text, context, into, [detector]);
        for (let i = 0; i < ROUNDS; i++)
          hold(pick(CHANGES)(pick(CHANGES)(text)).slice(0, 900), context, into, [detector]);
      }
      expect((into.shown.get(detector.id) ?? 0) - before, detector.id).toBeGreaterThanOrEqual(own.length);
    }
    expect(into.missed).toEqual([]);
    expect(into.texts).toBeGreaterThan(1_000);
    expect(into.undecided / into.texts).toBeLessThan(0.02);
    expect(beyondAscii).toEqual(['ua.rnokpp', 'ua.unzr']);
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
