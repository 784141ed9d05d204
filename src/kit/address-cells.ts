import { plain } from '../core/text/fold.ts';
import { normalise } from '../core/text/normalise.ts';
import type { ColumnContext } from '../core/types.ts';
import { ONLY_STREETS } from './address-words.ts';
import { share, shareOfLikely } from './columns.ts';
import { isMissing } from './placeholders.ts';
import { headerWeight, score, WEIGHT } from './weights.ts';
import { isAddress, parseWorldAddress } from './world-address.ts';

/** Words that stand for an address that is not known, or that everybody uses in examples. */
const NOWHERE =
  /\b(?:unknown|no|invalid|bad|insufficient|missing|wrong|not) (?:\w+ )?address|address (?:unknown|not )|homeless|transient|no fixed|anytown|any town|anystreet|123 main st|calle falsa 123|same as above|return to sender|undeliverable|domicilio conocido|sin domicilio|situacion de calle|sans domicile|county jail|ver arriba|misma direccion/;
/** Addresses of other things than homes: mailboxes, machines, web pages. */
const ELECTRONIC = /@|:\/\/|^www\.|^[\da-f]{1,4}(?:[.:][\da-f]{1,4}){3,7}$/i;

/** Captions of addresses that are not somebody's own. */
export const NOT_HOMES: readonly string[] = [
  ...['email', 'mail id', 'ip', 'mac', 'web', 'website', 'url', 'site', 'office', 'facility'],
  ...['court', 'company', 'business'],
  ...['school', 'agency', 'clinic', 'branch', 'store', 'venue', 'property', 'project', 'parcel'],
  ...['permit', 'building', 'station'],
  ...['correo', 'web', 'oficina', 'empresa', 'tribunal', 'juzgado', 'escuela', 'memory', 'wallet'],
  ...['employer', 'status', 'type'],
];

/** Captions of streets and of their parts, of which one word or number is enough: `Street Name`, `House No.`, `Calle`. */
const PART_OF_STREET =
  /^(?:(?:st(?:reet)?|house|road)[ _]?(?:names?|types?|suffix|n(?:umber|um|o|br)?\.?|#)|street|calle|rue|rua|via|stra(?:ss|ß)e|logradouro|hausnummer|улица|дом)$/i;

/** True for values that name no place where somebody lives. */
export function isNowhere(text: string): boolean {
  return isMissing(text) || ELECTRONIC.test(text.trim()) || NOWHERE.test(plain(text));
}

/**
 * The score of a cell under an address caption, whatever its form: two words or a word and a number are enough,
 * a single word is a town. `parsed`: it has the parts of an address that the detector knows.
 */
export function addressCell(text: string, column: ColumnContext, parsed: boolean): number {
  if (!column.hit || text.length > 300 || isNowhere(text)) return 0;
  if (text.length < 4 && !PART_OF_STREET.test(column.header.trim())) return 0;
  const header = headerWeight(column.hit);
  if (parsed) return score(WEIGHT.halfOpenShape, WEIGHT.structure, header);
  if (PART_OF_STREET.test(column.header.trim())) return score(WEIGHT.halfOpenShape, header);
  if (!/\p{L}/u.test(text)) return 0;
  const several = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text) || /\p{Script=Han}/u.test(text);
  return score(several ? WEIGHT.weakShape : -WEIGHT.weakShape, header);
}

const LONG_NUMBER = /\d{7}|(?<!\d|[Nn]o\.? ?|#)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?!\d)|\d{3}[ .-]\d{4}/;
const MANY = 0.8;
const MOST = 0.5;

/** What is written without capitals is read as if each word had one. */
const withCapitals = (text: string): string =>
  /\p{Lu}/u.test(text) ? text : text.replace(/(?<![\p{L}\p{N}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Whether a value is an address by the words of any country, or (`loosely`) may be one among others. */
function looksLikeAddress(text: string, loosely: boolean): boolean {
  if (
    text.length < 5 ||
    text.length > 300 ||
    LONG_NUMBER.test(text.replace(/\d{5}-\d{3,4}/g, '')) ||
    isNowhere(text)
  )
    return false;
  const plainText = withCapitals(normalise(text).text.trimStart());
  const found = parseWorldAddress(plainText);
  if (!found || found.length < Math.min(plainText.length, 150) * 0.6) return false;
  if (isAddress(found)) return true;
  return (
    loosely &&
    (found.street || found.unit || found.settlements > 0 || (found.number && (found.beside || found.code)))
  );
}

/** `Quailbrook Ln`, `Rua das Flores`: streets whose house numbers stand in another column; or their kinds alone. */
function isStreetName(text: string): boolean {
  const words = plain(text).replace(/\./g, '').split(' ');
  if (words.length > 6 || /\d{4}/.test(text)) return false;
  if (ONLY_STREETS.has(words.at(-1)!)) return true;
  // `CRA Manager`: so few letters are a street's kind before a number only.
  if (words[0]!.length <= 3 && !SHORT_KINDS.has(words[0]!) && !/\d/.test(text)) return false;
  return words.length > 1 && parseWorldAddress(text)?.street === true;
}

const SHORT_KINDS: ReadonlySet<string> = new Set(['rue', 'rua', 'via']);

/**
 * How likely a column beside people is their addresses, whatever its caption: what would be too little elsewhere, a
 * street and a number, is somebody's home there.
 */
export function columnBesidePeople(values: readonly string[]): number {
  const sure = shareOfLikely(values, (value) => looksLikeAddress(value, false));
  if (sure >= MOST) {
    const all = share(values, (value) => looksLikeAddress(value, true));
    if (all >= MANY) return all;
  }
  const streets = shareOfLikely(values, isStreetName);
  return streets >= MANY ? streets : 0;
}

/** The score of a cell in such a column. */
export function cellBesidePeople(text: string): number {
  return looksLikeAddress(text, true) || isStreetName(text) ? WEIGHT.mediumShape + WEIGHT.structure : 0;
}

/**
 * An outline without a small word that alone follows the last number (`… in 000 ms`): no address begins with that number, as
 * neither a street nor a town is left for it.
 */
export const withoutLastAmount = (outline: string): string => outline.replace(LAST_AMOUNT, '$1');
const LAST_AMOUNT = /(\d) {1,2}[a-z]{1,40}\.?$/;
/** The beginning of what stands behind a number and its space where it is none. */
export const NO_LAST_AMOUNT = String.raw`(?:[A-Z]|[a-z]{41}|[a-z]{1,40}(?:\.[\s\S]|[^a-z.]))`;
