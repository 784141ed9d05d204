import { plain } from '../core/text/fold.ts';
import { STREET_BEFORE, STREET_BEHIND } from '../kit/address-words.ts';
import { CUSTODY_ADDRESSES } from '../kit/custody-addresses.ts';
import { isMissing, isPlaceholderNumber } from '../kit/placeholders.ts';
import { addressKey, parseUsAddress } from '../kit/us-address.ts';
import { STATE_CODES, STATE_NAMES } from '../kit/us-streets.ts';
import { parseWorldAddress } from '../kit/world-address.ts';

export type AddressState = 'missing' | 'placeholder' | 'custody' | 'city-only' | 'no-house-number' | 'whole';

/** Words that stand where an address should be. Plain letters: without accents, in small letters. */
const NOWHERE =
  /\b(?:unknown|unk|no|not|none|invalid|bad|insufficient|missing|incomplete|wrong|undisclosed|confidential|fake|test|any) (?:\w+ ){0,2}(?:address|street|location|info(?:rmation)?)\b|\baddress (?:is )?(?:unknown|not\b|pending|unavailable|refused|withheld)|\b(?:un)?known address\b|\b(?:failed|refused|declined|unable|unwilling) to (?:provide|give|state|answer|disclose)|\bdo(?:es)?(?: not|n ?t) (?:care|know|have|remember)\b|\bdont\b|\bhomeless\b|\btransient\b|\bno fixed\b|\bgeneral delivery\b|\bin transit\b|\bat large\b|\bliving in (?:a )?(?:car|van|street)|\bundomiciled\b|\banytown\b|\bany ?street\b|\bsame as above\b|\bsee (?:file|above|notes?)\b|\breturn to sender\b|\bundeliverable\b|\bto be (?:determined|provided|advised)\b/;
const NOWHERE_ES =
  /\bsin (?:domicilio|direccion|residencia|hogar|techo|datos?|informacion|especificar)\b|\b(?:domicilio|direccion|residencia) (?:desconocid[oa]|ignorad[oa]|no (?:proporcionad[oa]|disponible|localizad[oa]))|\bse (?:desconoce|ignora|nego)\b|\bdesconocid[oa]\b|\bno (?:sabe|recuerda|proporcion\w+|quiso|refiere|aporta|tiene|contesto|dio)\b|\bsituacion de calle\b|\b(?:vive )?en la calle\b|\blista de correos\b|\bdomicilio conocido\b|\bcalle falsa\b|\bpor confirmar\b|\bmisma direccion\b|\bver arriba\b|\bsans (?:domicile|abri)\b|\badresse inconnue\b|\bsem (?:endereco|teto|domicilio)\b|\bobdachlos\b|\bunbekannt\b|\bsenza fissa\b/;
/** Words that a value may consist of without naming a place. */
const EMPTY_WORDS = new Set(
  `na n a unknown unk none null nil no not available provided given known address street st city state zip code unit apt usa us
  united states estados unidos x xx xxx xxxx xxxxx xxxxxx test testing asdf qwerty tbd tba pending refused declined dont care
  sin dato datos nd sd failed to provide homeless`.split(/\s+/),
);
const CUSTODY =
  /\b(?:(?:county|city|parish|regional|municipal|state|federal|tribal|central) )?(?:jail|prison|penitentiary|correctional|detention|jailhouse)\b|\b(?:processing|removal|remand|reception) cent(?:er|re)\b|\b(?:ice|cbp|ero|hsi|bop|inm) (?:custody|detention|facility|hold|annex|office)\b|\bin (?:ice |federal |state |local )?custody\b|\b(?:currently )?(?:detained|incarcerated|imprisoned)\b|\binmate\b|\bsheriff s? ?(?:office|dept|department)\b|\bdept of corrections\b|\bcarcel\b|\bcentro (?:de )?(?:detencion|penitenciario|reclusion|preventivo|internamiento)\b|\breclusorio\b|\bpenal (?:de|del|estatal|federal)\b|\bpenitenciaria\b|\bestacion migratoria\b|\bprision\b|\bcereso\b|\bpreso\b|\bdetenid[oa]\b|\bmaison d arret\b|\bjustizvollzug|\bcasa circondariale\b/;
/** A street of that name is no jail: `120 Old Jail Rd`. */
const STREET_OF_IT =
  /\b(?:jail|prison|detention|carcel|prision)(?: house)? (?:st|street|rd|road|ln|lane|ave|avenue|hill|alley)\b/;
const NO_NUMBER = /\b(?:s ?\/ ?n|sn|sin numero|sin num|s n)\b/;
const RURAL =
  /\b(?:km|kilometro|rr|rural route|hc|highway contract|star route|po box|p o box|apartado|casilla|mile|mm|bp|boite postale|postfach)\b/;
const LONGEST = 300;

/** What an address, its parts joined by commas, says of a place. */
export function addressState(text: string): AddressState {
  const said = text.trim().slice(0, LONGEST);
  if (!/[\p{L}\p{N}]/u.test(said)) return said === '' ? 'missing' : 'placeholder';
  const words = wordsOf(said);
  const line = words.join(' ');
  if (saysNothing(said, words, line)) return 'placeholder';
  if (isCustody(words, line)) return 'custody';
  return placeOf(said, words, line);
}

function saysNothing(said: string, words: readonly string[], line: string): boolean {
  const parts = said.split(/[,;\n]/).map((part) => part.trim());
  if (parts.every((part) => part === '' || isMissing(part) || isBlankNumber(part))) return true;
  if (NOWHERE.test(line) || NOWHERE_ES.test(line)) return true;
  const letters = words.filter((word) => /\p{L}/u.test(word));
  // What the parts in front leave open, a state and a ZIP code behind do not mend.
  const first = parts.find((part) => part !== '') ?? '';
  if (isMissing(first) && letters.every((word) => EMPTY_WORDS.has(word) || isState(word))) return true;
  const numbers = words.filter((word) => !letters.includes(word));
  if (numbers.length > 0 && numbers.every(isBlankNumber) && letters.every(isState)) return true;
  return (
    letters.length > 0 &&
    letters.every((word) => EMPTY_WORDS.has(word) || /^(.)\1+$/.test(word)) &&
    !RURAL.test(line)
  );
}

function isBlankNumber(part: string): boolean {
  const digits = part.replace(/[\s-]/g, '');
  return /^\d+$/.test(digits) && (digits.length < 4 ? /^0+$/.test(digits) : isPlaceholderNumber(digits));
}

const isState = (word: string): boolean => {
  const upper = word.toUpperCase();
  return STATE_CODES.has(upper) || STATE_NAMES.has(upper);
};

function isCustody(words: readonly string[], line: string): boolean {
  if (CUSTODY.test(line) && !STREET_OF_IT.test(line)) return true;
  const zip = words.findLast((word) => /^\d{5}$/.test(word));
  const house = words.findIndex((word) => /^\d{1,5}$/.test(word));
  if (house < 0 || zip === undefined) return false;
  return words
    .slice(house + 1, house + 5)
    .some((word) => CUSTODY_ADDRESSES.has(`${words[house]} ${word} ${zip}`));
}

function placeOf(said: string, words: readonly string[], line: string): AddressState {
  if (RURAL.test(line) || NO_NUMBER.test(plain(said))) return 'whole';
  const us = parseUsAddress(said);
  if (us) return 'whole';
  const world = parseWorldAddress(said);
  const hasStreet =
    world?.street === true || words.some((word) => STREET_BEFORE.has(word) || STREET_BEHIND.has(word));
  const hasNumber = words.some((word, i) => isHouseNumber(word, i, words));
  if (world && world.settlements > 0 && words.length > 2) return 'whole';
  if (hasNumber && words.some((word) => /\p{L}{3}/u.test(word))) return 'whole';
  return hasStreet ? 'no-house-number' : 'city-only';
}

/** A number that is no postal code: of up to six signs, and not the last but for a country or behind a state. */
function isHouseNumber(word: string, at: number, words: readonly string[]): boolean {
  if (!/^#?\d{1,6}[a-z]?$/.test(word) && !/^[nsew]\d{1,3}[nsew]\d{2,5}$/.test(word)) return false;
  const isCode = /^\d{4,6}$/.test(word);
  if (!isCode) return true;
  const before = words[at - 1];
  return at === 0 ? words.length > 2 : before !== undefined && !isState(before) && at < words.length - 2;
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '');
}

/** One text for the spellings of an address: `''` where it names no place that two people could share. */
export function placeKey(text: string, state: AddressState): string {
  return state === 'whole' || state === 'custody' || state === 'no-house-number'
    ? plain(addressKey(text)).replace(/\s+/g, ' ')
    : '';
}

/** The house of an address: its number, the first word of its street and its postal code, whatever else is told. */
export function houseKey(text: string, state: AddressState): string {
  if (state !== 'whole' && state !== 'custody') return '';
  const words = plain(addressKey(text)).split(' ');
  const at = words.findIndex((word) => /\d/.test(word));
  const number = words[at] ?? '';
  const street = words.find((word, i) => i !== at && /\p{L}{3}/u.test(word) && !KINDS.has(word)) ?? '';
  const code = words.findLast((word) => /^\d{5}/.test(word));
  return `${number} ${street}${code === undefined || code === number ? '' : ` ${code}`}`;
}

const KINDS = new Set([...STREET_BEFORE, 'north', 'south', 'east', 'west']);
