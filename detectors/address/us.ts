import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import { mayMatch } from '../../src/core/text/outline.ts';
import type { ColumnContext, Context, Detector, Match } from '../../src/core/types.ts';
import {
  addressCell,
  cellBesidePeople,
  columnBesidePeople,
  isNowhere,
  NO_LAST_AMOUNT,
  NOT_HOMES,
  withoutLastAmount,
} from '../../src/kit/address-cells.ts';
import { share, shareOfLikely } from '../../src/kit/columns.ts';
import { distance, phrases, surroundings } from '../../src/kit/scan.ts';
import { addressKey, LONGEST_ADDRESS, parseUsAddress, type UsAddress } from '../../src/kit/us-address.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './us.examples.ts';

const HOUSE = String.raw`\d{1,6}(?:-\d{1,5})?`;
const CORNER = '[NSEW]\\d{1,3}[NSEW]\\d{2,5}';
const ORDINAL = String.raw`\d{1,3}(?:st|nd|rd|th)(?!\p{L})`;
const OTHERS = String.raw`p\.? ?o\.? box|post office box|box(?= #? ?\d)|apartado|pmb|pob(?= \d)|r\.? ?r\.?(?= ?#? ?\d)|(?:hcr?|psc|cmr|rfd|rt|route|star route|star rt)\.?(?= #?\d)|rural route|general delivery|(?:lot|spc|space|trlr|trailer|unit)(?= #?\d)`;
const LEFT = String.raw`(?<![\p{L}\p{N}])(?<!\d[-./,])`;
/** Where an address may begin: a house number, a box, a lot. */
const START = lettered(
  String.raw`${LEFT}(?:(?:${HOUSE}(?:-?[A-Za-z])?|${CORNER})(?= {1,2}(?:\p{L}|1/2|${ORDINAL}))|${OTHERS})`,
  'giu',
);
/** The same where no amount at the end of a text begins one. */
const FORMS = [
  lettered(String.raw`${LEFT}${HOUSE} {1,2}(?:${NO_LAST_AMOUNT}|1/2|\d{1,3}[A-Za-z]{2})`, 'u'),
  lettered(
    String.raw`${LEFT}(?:(?:${HOUSE}-?[A-Z]|${CORNER}) {1,2}(?:\p{L}|1/2|${ORDINAL})|${OTHERS})`,
    'iu',
  ),
];
const LABELS = phrases([
  ...['address', 'addr', 'home address', 'mailing address', 'last known address', 'lka', 'residence'],
  ...['lives at', 'lived at'],
  ...['living at', 'resides at', 'residing at', 'resided at', 'domiciled at', 'staying at'],
  ...['stays at', 'domicilio', 'dirección'],
]);
const NEGATIVE = phrases([
  'section',
  'sec',
  'exhibit',
  'chapter',
  'title',
  'usc',
  'cfr',
  'form',
  'page',
  'v',
  'version',
  'isbn',
]);
/** Number and name without a suffix count right after a label (`lives at 918 Quailbrook`). */
const NAMED_ONLY = lettered(
  String.raw`^(?:\d{1,5}[A-Za-z]?|\d{6}) (?:[NSEW]\.? )?\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20}){0,2}`,
  'u',
);

export const addressUs: Detector = {
  id: 'address.us',
  category: 'address',
  about: {
    en: 'Postal address in the United States: street with unit, town or ZIP code, post-office box, rural route, lot; or anything under an address caption.',
    es: 'Dirección postal de Estados Unidos: calle con unidad, ciudad o código ZIP, apartado, ruta rural, lote; o lo que haya bajo un encabezado de dirección.',
  },
  sources: ['USPS Publication 28'],
  identifies: 'jointly',
  headers: {
    en: [
      ...['Address', 'Addr', 'Street', 'Street Address', 'Addr1', 'Addr2', 'Address 1', 'Address 2'],
      ...['Address Line 1', 'Address Line 2'],
      ...['Residence', 'Residential Address', 'Home Address', 'Home Addr', 'Mailing Address'],
      ...['Mail Address', 'Postal Address'],
      ...['LKA', 'Last Known Address', 'Sponsor Address', 'Current Address', 'Physical Address'],
      ...[
        'Residence Address',
        'Permanent Address',
        'Residential Address',
        'Place of Residence',
        'Present Address',
      ],
      ...['Street Name', 'St Name', 'StName', 'Street Number', 'Street No', 'St No', 'StNum', 'House Number'],
      ...['House No', 'House #', 'Street Type', 'St Type', 'StType', 'Street Suffix', 'Physical Addr'],
      ...['Where They Live', 'Lives At', 'Address of Record', 'Street Line 1', 'Street Line 2'],
    ],
  },
  notHeaders: NOT_HOMES,
  needs: { digits: 1, words: true, values: 5 },
  finds,
  ignores,
  find,
  mayHold: (outline) => mayMatch(withoutLastAmount(outline), [START]),
  forms: () => FORMS,
  cell,
  column,
  key: addressKey,
};

const DIGIT = lettered(String.raw`\p{Nd}`, 'u');

function* find(text: string, context: Context): Generator<Match> {
  if (!DIGIT.test(text)) return;
  const normalised = normalise(text);
  let reached = 0;
  for (const start of matchesOf(START, normalised.text)) {
    if (start.index < reached) continue;
    const rest = normalised.text.slice(start.index, start.index + LONGEST_ADDRESS);
    const found = parseUsAddress(rest);
    const named = found?.length ?? NAMED_ONLY.exec(rest)?.[0].length ?? 0;
    const label = named > 0 ? labelWeight(normalised.text, start.index, context) : 0;
    const length = found || label > 0 ? named : 0;
    if (length === 0 || isNowhere(rest.slice(0, length))) continue;
    const sum = score(found ? evidence(found) : WEIGHT.halfOpenShape, label);
    if (sum < 0.4) continue;
    reached = start.index + length;
    const [from, to] = originalRange(normalised, start.index, reached);
    yield {
      start: from,
      end: to,
      score: sum,
      because: label > 0 ? ['label', 'structure'] : ['shape', 'structure'],
    };
  }
}

/** The grammar of a reportable address (specification, personal facts 3.1). */
function evidence({ unit, city, state, zip }: UsAddress): number {
  let sum: number = WEIGHT.halfOpenShape + WEIGHT.structure;
  if (state || zip) sum += 0.25;
  else if (city) sum += 0.05;
  if (unit) sum += 0.15;
  return sum;
}

/** Only words right before it speak of the address that follows. */
function labelWeight(text: string, start: number, context: Context): number {
  const { before } = surroundings(text, start, start, context);
  const yes = distance(before, LABELS);
  const no = distance(before, NEGATIVE);
  if (no >= 0 && no <= 1) return WEIGHT.negative;
  return yes >= 0 && yes <= 3 ? WEIGHT.label : 0;
}

function cell(text: string, column: ColumnContext): number {
  if (text.length > 300) return 0;
  const found = /\d/.test(text) ? parseUsAddress(text.trimStart()) : undefined;
  if (column.hit) return addressCell(text, column, found !== undefined);
  const own = found && found.length >= text.length * 0.6 && !isNowhere(text) ? score(evidence(found)) : 0;
  return column.personTable ? Math.max(own, cellBesidePeople(text)) : own;
}

function column(values: readonly string[], context: ColumnContext): number {
  if (context.hit) return share(values, (value) => cell(value, context) >= 0.4);
  if (values.length < 5) return 0;
  const fitting = shareOfLikely(values, (value) => cell(value, { ...context, personTable: false }) >= 0.45);
  if (context.personTable && fitting < 0.6) return columnBesidePeople(values);
  return fitting >= 0.6 ? fitting : 0;
}
