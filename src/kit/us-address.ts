import { lettered } from '../core/text/lettered.ts';
import {
  BARE_UNITS,
  DIRECTIONS,
  longSuffix,
  ROAD_OWNERS,
  ROAD_PREFIXES,
  STATE_CODES,
  STATE_NAMES,
  UNITS,
} from './us-streets.ts';

/** What a US address was found to have. `length`: UTF-16 code units from the start of the text given. */
export interface UsAddress {
  readonly length: number;
  readonly kind: 'street' | 'box' | 'lot';
  readonly unit: boolean;
  readonly city: boolean;
  readonly state: boolean;
  readonly zip: boolean;
}

/** Longest address looked at. */
export const LONGEST_ADDRESS = 160;

interface Token {
  readonly text: string;
  /** Upper case, without dots. */
  readonly key: string;
  readonly end: number;
}

const TOKEN = lettered(String.raw`[ \t]{0,4}([\p{L}\p{N}][\p{L}\p{N}'’./&-]*|\r?\n|[#,])`, 'uy');
/** Wisconsin numbers houses by a grid: `N6W23001`. */
const HOUSE = /^(?:\d{1,6}(?:-\d{1,5})?(?:-?[A-Za-z])?|[NSEW]\d{1,3}[NSEW]\d{2,5})$/;
const UNIT_VALUE = lettered(String.raw`^(?=.*\d)(?!\d{6})[\p{L}\d-]{1,8}$|^[A-Z]{1,2}$`, 'u');
/** A unit's value without its kind, before the comma: `St. M-9, Chicago`. */
const BARE_VALUE = /^(?=.*\d)[A-Z]{0,2}-?\d{1,4}[A-Z]?$/;
const ZIP = /^\d{5}(?:-\d{4})?$/;
const TOWN_WORD = lettered(String.raw`^[\p{L}'’.-]{2,}$`, 'u');
const TOWN_NAME = lettered(String.raw`^\p{Lu}[\p{L}'’.-]+$`, 'u');
const NAME = lettered(String.raw`^[\p{Lu}\d]`, 'u');
const SMALL_WORDS = new Set(['of', 'the', 'de', 'la', 'del', 'los', 'las', 'el', 'and', 'y']);
const PARK = /^(?:MHP|PARK|COURT|ESTATES|VILLAGE)$/;

/** The address that begins at the start of `text`, or undefined. Reads at most `LONGEST_ADDRESS` characters. */
export function parseUsAddress(text: string): UsAddress | undefined {
  const head = text.slice(0, LONGEST_ADDRESS);
  const found = parse(head);
  // Written without capitals nothing tells names from other words but a full last line.
  if (found || !/^[^A-Z]{12,}$/.test(head) || !/^[\s\x20-\x7e]*$/.test(head)) return found;
  const shouted = parse(head.toUpperCase());
  return shouted?.state && shouted.zip ? shouted : undefined;
}

function parse(text: string): UsAddress | undefined {
  const tokens = tokenise(text);
  return streetAddress(tokens) ?? boxAddress(tokens) ?? lotAddress(tokens);
}

/** The words in a form in which two spellings of an address are equal. */
export function addressKey(text: string): string {
  return tokenise(text.normalize('NFKC').slice(0, LONGEST_ADDRESS))
    .map(({ key }) => longSuffix(key) ?? key)
    .filter((key) => /[\p{L}\p{N}]/u.test(key) && !UNITS.has(key))
    .join(' ');
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const shape = TOKEN.on(text);
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const word = match[1]!.replace(/[.'’/&-]+$/, '');
    tokens.push({
      text: word,
      key: word.replace(/\./g, '').toUpperCase(),
      end: shape.lastIndex - (match[1]!.length - word.length),
    });
    if (tokens.length >= 30) break;
  }
  return tokens;
}

function streetAddress(tokens: readonly Token[]): UsAddress | undefined {
  if (!tokens[0] || !HOUSE.test(tokens[0].text)) return undefined;
  const from = tokens[1]?.text === '1/2' ? 2 : 1;
  const end = streetEnd(tokens, from);
  if (end !== undefined) return withRest(tokens, end, 'street');
  const named = unsuffixedEnd(tokens, from);
  const address = named === undefined ? undefined : withRest(tokens, named, 'street');
  if (named === undefined || address === undefined) return undefined;
  const hasUnit = address.unit && !isBareValue(tokens, named);
  return hasUnit || (address.state && address.zip && address.city) ? address : undefined;
}

/** `1995 Ada Lovelace` and a year below it: behind a street without its suffix a number alone is no unit. */
function isBareValue(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at] && isBreak(tokens[at]!)) at++;
  return BARE_VALUE.test(tokens[at]?.key ?? '');
}

/** `908 W. Madison`, `2901 East 3300 South`: index of the comma or `#` after it; counts only with a unit or a full last line. */
function unsuffixedEnd(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from; i < Math.min(from + 5, tokens.length); i++) {
    const token = tokens[i]!;
    if (isBreak(token) || token.key === '#') return i > from ? i : undefined;
    if (!NAME.test(token.text)) return undefined;
  }
  return undefined;
}

/** Index after suffix and post-directional; undefined if no street name stands at `from`. */
function streetEnd(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (at < from + 2 && isDirection(tokens[at]) && tokens[at + 1] && !isBreak(tokens[at + 1]!)) at++;
  const road = numberedRoad(tokens, at) ?? numberedRoad(tokens, from);
  if (road !== undefined) return road;
  let suffix: number | undefined;
  for (let i = at; i < Math.min(at + 7, tokens.length); i++) {
    const token = tokens[i]!;
    if (isBreak(token) || token.key === '#') break;
    if (i > at && longSuffix(token.key) !== undefined) suffix = i;
    else if (i > at && suffix !== undefined && (UNITS.has(token.key) || BARE_UNITS.has(token.key))) break;
    else if (!NAME.test(token.text) && !SMALL_WORDS.has(token.text)) break;
  }
  // A street that is named by a direction (`918 West Ave`) has no other name.
  if (suffix === undefined && at > from && tokens[at] && longSuffix(tokens[at]!.key) !== undefined)
    suffix = at;
  if (suffix === undefined) return undefined;
  if (isDirection(tokens[suffix + 1])) return suffix + 2;
  // Washington writes `M St., NW`.
  const quadrant = tokens[suffix + 1]?.text === ',' && /^[NS][EW]$/.test(tokens[suffix + 2]?.key ?? '');
  return quadrant ? suffix + 3 : suffix + 1;
}

/** `FM 493`, `State Highway No 33`, `Avenue H`: index after the number. */
function numberedRoad(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (tokens[at] && ROAD_OWNERS.has(tokens[at]!.key) && tokens[at + 1]) at++;
  const kind = tokens[at]?.key ?? '';
  const road = kind === 'ROAD' || kind === 'RD' || kind === 'TO' ? at > from : ROAD_PREFIXES.has(kind);
  if (!road) return undefined;
  at++;
  if (/^(?:NO|#|MARKET|HWY|HIGHWAY)$/.test(tokens[at]?.key ?? '')) at++;
  return /^(?:\d{1,4}[A-Z]?|[A-Z])$/.test(tokens[at]?.key ?? '') ? at + 1 : undefined;
}

/** `PO Box 9182`, `RR 2 Box 91A`, `HC 73 Box 1827`, `General Delivery`, `PSC 3 Box 918 APO AE`. */
function boxAddress(tokens: readonly Token[]): UsAddress | undefined {
  const keys = tokens.slice(0, 8).map(({ key }) => key);
  const line = keys.join(' ');
  const match =
    /^(?:PO BOX|P O BOX|POB|POST OFFICE BOX|BOX|APARTADO(?: POSTAL)?|PMB|(?:RR|R R|RD|RFD|HC|HCR|PSC|CMR|UNIT|STAR ROUTE|STAR RT|HIGHWAY CONTRACT|RURAL ROUTE|RT|ROUTE)(?: #)? \d{1,5}(?: ,)? BOX) (?:# )?\d{1,6}[A-Z]?(?= |$)/.exec(
      line,
    ) ?? /^GENERAL DELIVERY(?= |$)/.exec(line);
  return match ? withRest(tokens, match[0].split(' ').length, 'box') : undefined;
}

/** `Lot 27, Las Brisas Mobile Home Park, Mission TX`. */
function lotAddress(tokens: readonly Token[]): UsAddress | undefined {
  if (
    !/^(?:LOT|SPC|SPACE|TRLR|TRAILER|UNIT)$/.test(tokens[0]?.key ?? '') ||
    !/^#?\d/.test(tokens[1]?.text ?? '')
  )
    return undefined;
  for (let i = 2; i < Math.min(12, tokens.length); i++) {
    const key = tokens[i]!.key;
    const home = /^(?:HOME|TRAILER|RV)$/.test(tokens[i - 1]!.key);
    if (key === 'MHP' || (home && PARK.test(key))) return withRest(tokens, i + 1, 'lot');
  }
  return undefined;
}

/** Reads unit, city, state and ZIP code from `at`. */
function withRest(tokens: readonly Token[], at: number, kind: UsAddress['kind']): UsAddress {
  const afterUnit = unitEnd(tokens, at);
  const last = lastLine(tokens, afterUnit);
  const end = tokens[Math.max(last.end, afterUnit) - 1]!.end;
  return { length: end, kind, unit: afterUnit > at, city: last.city, state: last.state, zip: last.zip };
}

function unitEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let count = 0; count < 3; count++) {
    let i = at;
    while (tokens[i] && isBreak(tokens[i]!)) i++;
    const key = tokens[i]?.key ?? '';
    if (key === '#' || UNITS.has(key)) {
      const value = tokens[i + 1]?.text === '#' ? i + 2 : i + 1;
      if (tokens[value] && UNIT_VALUE.test(tokens[value]!.text)) at = value + 1;
      else if (BARE_UNITS.has(key)) at = i + 1;
      else break;
    } else if (BARE_UNITS.has(key)) at = i + 1;
    else if (/^\d{1,2}(?:ST|ND|RD|TH)$/.test(key) && /^(?:FL|FLR|FLOOR)$/.test(tokens[i + 1]?.key ?? ''))
      at = i + 2;
    else if (count === 0 && BARE_VALUE.test(key) && tokens[i + 1] && isBreak(tokens[i + 1]!)) return i + 1;
    else break;
  }
  return at;
}

interface LastLine {
  readonly end: number;
  readonly city: boolean;
  readonly state: boolean;
  readonly zip: boolean;
}

/** City, state and ZIP code: up to five words of the city, then a state or, after a comma, a ZIP code. */
function lastLine(tokens: readonly Token[], from: number): LastLine {
  let city = 0;
  let commas = 0;
  let i = from;
  for (; i < tokens.length && city <= 5 && commas <= 4; i++) {
    const token = tokens[i]!;
    if (isBreak(token)) {
      commas++;
      continue;
    }
    const state = stateLength(tokens, i);
    const zipAt = i + state + (isBreak(tokens[i + state] ?? token) ? 1 : 0);
    // `Washington, DC` and `New York, NY`: towns that are called like a state.
    if (state > 0 && tokens[zipAt] && stateLength(tokens, zipAt) > 0) {
      city += state;
      i += state - 1;
      continue;
    }
    if (state > 0 && (city > 0 || commas > 0)) {
      const zip = ZIP.test(tokens[zipAt]?.text ?? '');
      if (zip || token.text === token.key || STATE_NAMES.has(token.key))
        return { end: zip ? zipAt + 1 : i + state, city: city > 0, state: true, zip };
    }
    if (ZIP.test(token.text) && (city > 0 || commas > 0))
      return { end: i + 1, city: city > 0, state: false, zip: true };
    if (!TOWN_WORD.test(token.text)) break;
    city++;
  }
  return townOnly(tokens, from);
}

/** `, Brownsville` and nothing after it that can be read. */
function townOnly(tokens: readonly Token[], from: number): LastLine {
  let end = from;
  if (!tokens[from] || !isBreak(tokens[from]!)) return { end, city: false, state: false, zip: false };
  for (let i = from + 1; i < from + 4; i++) {
    if (!tokens[i] || !TOWN_NAME.test(tokens[i]!.text)) break;
    end = i + 1;
  }
  return { end, city: end > from, state: false, zip: false };
}

function stateLength(tokens: readonly Token[], at: number): number {
  const key = tokens[at]!.key;
  if (STATE_CODES.has(key)) return 1;
  const two = `${key} ${tokens[at + 1]?.key ?? ''}`;
  if (STATE_NAMES.has(two)) return 2;
  return STATE_NAMES.has(key) ? 1 : 0;
}

function isDirection(token: Token | undefined): boolean {
  return token !== undefined && DIRECTIONS.has(token.key);
}

function isBreak(token: Token): boolean {
  return token.text === ',' || token.text.endsWith('\n');
}
