import { digitsOf } from '../../src/kit/cells.ts';
import { AFTER_NUMBER, checked, labelled, nationalId } from '../../src/kit/national.ts';
import { anyCase } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './tazkira.examples.ts';

/** Letters of Arabic script have no case. */
const inAnyCase = (word: string): string => (/[a-z]/.test(word) ? anyCase(word) : word);

/** Volume, page and entry of the register, in any of the ways that Dari is written. */
const REGISTER = [
  ['jild', 'jeld', 'jold', 'volume', 'vol', 'جلد'],
  ['safha', 'safa', 'page', 'صفحه', 'صفحة'],
  ['sabt', 'sabte', 'registration', 'reg', 'ثبت'],
]
  .map(
    (words) =>
      String.raw`(?:${words.map(inAnyCase).join('|')})\.?(?: ?(?:no|number|نمبر|شماره)\.?)?:? ?\d{1,6}`,
  )
  .join('[,،;/]? ?(?:و )?');

/** Directly behind its name. */
const BESIDE = `(?<=(?:[Tt]a[zs]k[ei]rah?|TAZK[EI]RA|تذکره|تذکرې)(?: ?[:#])? {0,2})`;

export const afTazkira = nationalId({
  id: 'af.tazkira',
  about: {
    en: 'Afghan identity document (tazkira): thirteen digits of the electronic card, or volume, page and entry of the paper one, under a label.',
    es: 'Documento de identidad afgano (tazkira): trece dígitos del electrónico, o tomo, página y asiento del de papel, con rótulo.',
  },
  sources: ['Landinfo "Afghanistan: Tazkera, passports and other ID documents", 2019'],
  headers: {
    fa: ['تذکره', 'نمبر تذکره', 'شماره تذکره'],
    ps: ['تذکره', 'د تذکرې شمېره'],
    en: ['Tazkira', 'Tazkera', 'e-Tazkira', 'Taskera', 'Tazkira No', 'Tazkira Number', 'Tazkera No'],
  },
  finds,
  ignores,
  shapes: [
    { form: REGISTER, weight: WEIGHT.halfOpenShape, needsLabel: true, check: () => WEIGHT.structure },
    labelled(String.raw`1[34]\d{2}([- ])\d{4}\1\d{5}|1[34]\d{11}`, isElectronic),
    {
      form: `(?:${AFTER_NUMBER}|${BESIDE})\\d{6,8}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      anyCase: true,
      check: serial,
    },
    { form: String.raw`\d{6,8}`, weight: WEIGHT.weakShape, headerOnly: true, check: serial },
  ],
  labels: [
    ...['tazkira', 'tazkera', 'taskera', 'taskira', 'tazkirah', 'e tazkira', 'e tazkera', 'etazkira'],
    ...[
      'tazkira no',
      'tazkira number',
      'tazkera no',
      'tazkera number',
      'تذکره',
      'نمبر تذکره',
      'شماره تذکره',
      'د تذکرې شمېره',
    ],
  ],
  against: ['fee', 'fees', 'cost', 'afn', 'issued', 'applications', 'فیس'],
  label: 'tazkira no.',
  digits: 5,
  part: /\d{6}|\d{4}[- ]\d{4}|[^\d\s][:. ]{1,3}\d/,
});

/** The first four digits are the solar year of issue, 1390 (2011) to 1410 (2031). */
function isElectronic(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= 1390 && year <= 1410;
}

function serial(value: string): number | undefined {
  const digits = digitsOf(value);
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits)
    ? undefined
    : checked(value, () => true, 0);
}
