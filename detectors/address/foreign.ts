import { fold } from '../../src/core/text/fold.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import { addressCell, NOT_HOMES } from '../../src/kit/address-cells.ts';
import { share } from '../../src/kit/columns.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './foreign.examples.ts';

/** Full forms that are addresses by themselves: Cyrillic street and house, Chinese road and number. */
const FULL = [
  /(?<!\p{L})(?:ул|улица|вул|вулиця|пр-т|просп|проспект|пер|переулок|пл|бульвар|б-р|шоссе|ш)\.? ?[\p{Lu}\d][\p{L}\d .-]{1,40}?,? ?(?:д|дом|буд|б)\.? ?\d{1,4}[\p{L}]?(?:,? ?(?:к|корп|стр)\.? ?\d{1,3})?(?:,? ?(?:кв|квартира|оф)\.? ?\d{1,4})?/gu,
  /[\p{Script=Han}\d]{3,40}号[\p{Script=Han}\d]{0,12}/gu,
];
const OTHER_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Han}]/u;
/** District, road and house number, in this order. */
const HAN_PARTS = /[省市区县州][^号]{0,30}[路街道巷弄村][^号]{0,12}\d号/u;
/** Hints that are enough only under a caption of addresses. */
const BLOOD_PRESSURE = /^\s*BP\s*\d{2,3}\s*\/\s*\d{2,3}/i;

/** One of these is in all that `FULL` finds. */
const STEMS = ['ул', 'пр-т', 'просп', 'пер', 'пл', 'бульвар', 'б-р', 'ш', '号'];

export const addressForeign: Detector = {
  id: 'address.foreign',
  category: 'address',
  about: {
    en: 'Postal address in other languages: French and Haitian Creole, Russian, Ukrainian, Chinese, Persian, Turkish. Needs a caption except for full Cyrillic and Chinese forms.',
    es: 'Dirección postal en otros idiomas: francés, criollo haitiano, ruso, ucraniano, chino, persa, turco. Exige encabezado salvo en las formas completas cirílica y china.',
  },
  sources: ['UPU S42 address templates'],
  identifies: 'jointly',
  headers: {
    fr: ['Adresse', 'Domicile', 'Rue', 'Adresse actuelle', 'Adresse postale'],
    ht: ['Adrès', 'Ri', 'Adrès kay'],
    ru: ['Адрес', 'Адрес проживания'],
    uk: ['Адреса'],
    fa: ['آدرس', 'نشانی', 'سکونت'],
    ar: ['العنوان'],
    zh: ['住址', '地址'],
    tr: ['Adres'],
    am: ['አድራሻ'],
  },
  notHeaders: [...NOT_HOMES, 'courriel', 'mail', 'mél', 'bureau'],
  needs: { stems: STEMS, values: 5 },
  finds,
  ignores,
  find,
  mayHold: (outline) => OTHER_SCRIPTS.test(outline),
  cell,
  column,
  key: (text) => fold(text),
};

function* find(text: string, _context: Context): Generator<Match> {
  if (!OTHER_SCRIPTS.test(text)) return;
  const normalised = normalise(text);
  for (const shape of FULL) {
    for (const match of normalised.text.matchAll(shape)) {
      if (/\p{Script=Han}/u.test(match[0]) && !HAN_PARTS.test(match[0])) continue;
      const [start, end] = originalRange(normalised, match.index, match.index + match[0].length);
      yield { start, end, score: WEIGHT.rareShape + WEIGHT.structure, because: ['shape', 'structure'] };
    }
  }
}

function cell(text: string, column: ColumnContext): number {
  if (text.length < 4 || text.length > 300 || BLOOD_PRESSURE.test(text)) return 0;
  const [found] = find(text, {});
  return column.hit ? addressCell(text, column, found !== undefined) : (found?.score ?? 0);
}

function column(values: readonly string[], context: ColumnContext): number {
  if (!context.hit && values.length < 5) return 0;
  const fitting = share(values, (value) => cell(value, context) >= 0.4);
  return context.hit || fitting >= 0.6 ? fitting : 0;
}
