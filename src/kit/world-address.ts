import { plain } from '../core/text/fold.ts';
import { lettered } from '../core/text/lettered.ts';
import {
  BLOCKS,
  CONNECTORS,
  DIRECTIONS_ES,
  NOT_HOUSES,
  SETTLEMENTS,
  STREET_BEFORE,
  STREET_BEHIND,
  STREET_END,
  UNITS,
} from './address-words.ts';

/** What a piece of text has of an address, in the words of many countries. `length` in UTF-16 code units. */
export interface WorldAddress {
  readonly length: number;
  /** A street with its kind: `rue Capois`, `Rosenweg 12`. */
  readonly street: boolean;
  /** The number of a house or plot. */
  readonly number: boolean;
  /** A part of a house, or a house, that is called so, with its number: `Flat 4`. */
  readonly unit: boolean;
  /** How many quarters, villages and districts are called so. */
  readonly settlements: number;
  /** A postal code beside a name. */
  readonly code: boolean;
  /** The code is one of two words, as in Britain, where offices and homes are written alike. */
  readonly halved: boolean;
  /** A number beside a name, without a comma between: `918 Quailbrook`, `Los Plátanos 1234`. */
  readonly beside: boolean;
}

/** Longest address looked at. */
export const LONGEST_WORLD_ADDRESS = 150;
const MOST_TOKENS = 32;

const TOKEN = lettered(
  String.raw`([ \t]{0,3})(\r?\n(?!\s*\n)[ \t]{0,8}|[,،#(]|- |[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./º°ª½-]{0,39}|[:)"“”«»-])`,
  'uy',
);
const NUMBER =
  /^#?(?:\d{1,5}(?:[a-z]|bis|ter)?(?:[/-]\d{0,4}[a-z]?){0,3}|[a-z]{1,2}-?\d{1,4}(?:[/-]\d{1,4})?)$/;
const CODE =
  /^(?:[a-z]-)?(?:\d{5}(?:-\d{3,4})?|\d{6}|\d{2}-\d{3}|\d{4}-\d{3})$|^[a-z]{1,2}\d{1,2}[a-z]?$|^[a-z]\d[a-z]$|^\d{3,4}$/;
/** The second half of codes of two words: `LS7 3PD`, `M4C 1B5`, `1016 EE`, `211 42`. */
const CODE_END = /^(?:\d[a-z]{2}|\d[a-z]\d|[a-z]{2}|\d{2})$/;
/** As it is written in Britain and Canada, in capitals: `7pm` is an hour. */
const INWARD = /^\d(?:(?![AP]M|K[GM])[A-Z]{2}|[A-Z]\d)$/;
const ATTACHED = /^(?:no|n|nr|apt|app|d|k|kat|д|кв|дом|b|l|blk|lot|h\.no|casa|km)[.:]?\d{1,5}[a-z]?$/;
const NAME = lettered(String.raw`^(?:\p{Lu}|\p{Lo}|\p{N}{1,3}(?:st|nd|rd|th|er|e|ª|º|\.)$)`, 'u');

interface Token {
  readonly text: string;
  readonly key: string;
  readonly end: number;
  readonly kind: 'name' | 'number' | 'word' | 'break' | 'sign';
}

/** The address that begins at the start of `text`; undefined if its first words are none of an address. */
export function parseWorldAddress(text: string): WorldAddress | undefined {
  const tokens = tokensOf(text.slice(0, LONGEST_WORLD_ADDRESS));
  if (tokens.length === 0) return undefined;
  const has: Seen = {
    street: false,
    number: false,
    unit: false,
    settlements: 0,
    code: false,
    halved: false,
    beside: false,
  };
  let end = 0;
  tokens.forEach((token, i) => {
    if (token.kind !== 'break' && token.kind !== 'sign') end = token.end;
    see(tokens, i, has);
  });
  return { length: end, ...has };
}

/** Whether it is one whatever stands before: a street and its number, or other parts that only addresses have. */
export function isAddress({ street, number, unit, settlements, code }: WorldAddress): boolean {
  return (street && number) || (settlements > 0 && (number || unit)) || (unit && number && code);
}

type Seen = { -readonly [Part in keyof Omit<WorldAddress, 'length'>]: WorldAddress[Part] };

function see(tokens: readonly Token[], i: number, has: Seen): void {
  const token = tokens[i]!;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (token.kind === 'number') {
    if (isCode(tokens, i)) {
      has.code = true;
      has.halved ||= INWARD.test(after?.text ?? '');
    } else if (INWARD.test(token.text)) return;
    else if (!after || !NOT_HOUSES.test(after.key)) has.number = true;
    if (NUMBER.test(token.key) && (i === 0 ? after?.kind === 'name' : before?.kind === 'name'))
      has.beside = true;
    return;
  }
  if (ATTACHED.test(token.key)) [has.unit, has.number] = [true, true];
  const key = token.key;
  const next = after && (after.kind === 'name' || CONNECTORS.has(after.key) || after.kind === 'number');
  const last = before && (before.kind === 'name' || before.kind === 'number');
  if (STREET_BEFORE.has(key) && next) has.street = true;
  if (
    BLOCKS.has(key) &&
    before?.kind === 'number' &&
    tokens.slice(i + 1, i + 4).some((t) => DIRECTIONS_ES.has(t.key))
  )
    [has.street, has.number] = [true, true];
  if (STREET_BEHIND.has(key) && last && (before.kind === 'name' || i > 1)) has.street = true;
  if (STREET_END.test(key) && after?.kind === 'number') has.street = true;
  if (UNITS.has(key) && numberFollows(tokens, i + 1)) has.unit = true;
  if (SETTLEMENTS.has(key) && (next || before?.kind === 'name')) has.settlements++;
}

function numberFollows(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at] && (tokens[at]!.kind === 'sign' || /^(?:no|nro|num|#)$/.test(tokens[at]!.key))) at++;
  return tokens[at]?.kind === 'number' || /^[A-Z]$/.test(tokens[at]?.text ?? '');
}

/** A postal code beside the name of a town. Of four signs or fewer only in two words, or before a town at the end. */
function isCode(tokens: readonly Token[], i: number): boolean {
  const { key } = tokens[i]!;
  if (!CODE.test(key)) return false;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  const isWhole = /\d{5}|\d-\d{3}/.test(key);
  const isHalf = after !== undefined && CODE_END.test(after.key) && /[a-z]|^\d{3,4}$/.test(key + after.key);
  const isShort = /^\d{4}$/.test(key) && after?.kind === 'name' && before?.kind === 'break';
  if (!isWhole && !isHalf && !isShort) return false;
  const near = [before, after, tokens[i - 2], tokens[i + 2]];
  return i > 0 && near.some((token) => token?.kind === 'name');
}

/** Tokens up to the first word that no address has. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const shape = TOKEN.on(text);
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match && tokens.length < MOST_TOKENS; match = shape.exec(text)) {
    const raw = match[2]!;
    const word = raw.replace(/[.'’/°-]+$/, '');
    const token = tokenOf(
      word === '' ? raw : word,
      shape.lastIndex - (raw.length - (word.length || raw.length)),
    );
    if (token === undefined) break;
    tokens.push(token);
    // `Mali 12. She went`: the sentence ends behind a number or a long word.
    if (raw.endsWith('.') && endsSentence(token) && beginsSentence(text.slice(shape.lastIndex))) break;
  }
  while (tokens.length > 0 && ['break', 'sign', 'word'].includes(tokens.at(-1)!.kind)) tokens.pop();
  return tokens;
}

const endsSentence = ({ kind, key }: Token): boolean =>
  kind === 'number' ||
  (key.length > 4 &&
    !STREET_BEFORE.has(key) &&
    !STREET_BEHIND.has(key) &&
    !UNITS.has(key) &&
    !SETTLEMENTS.has(key));

function beginsSentence(rest: string): boolean {
  const word = /^\s+(\p{Lu}[\p{L}\p{M}.]*)/u.exec(rest)?.[1];
  return word !== undefined && !isKnown(plain(word).replace(/\.$/, ''));
}

function tokenOf(text: string, end: number): Token | undefined {
  const key = plain(text).replace(/[º°ª½]/g, '');
  if (/^[,،(\r\n]/.test(text) || /^- ?$/.test(text)) return { text, key, end, kind: 'break' };
  if (/^[#:)"“”«»]$/.test(text)) return { text, key, end, kind: 'sign' };
  if (/\p{Nd}/u.test(text) && (NUMBER.test(key) || CODE.test(key) || INWARD.test(text)))
    return { text, key, end, kind: 'number' };
  if (isKnown(key) && !CONNECTORS.has(key))
    return { text, key, end, kind: NAME.test(text) ? 'name' : 'word' };
  if (ATTACHED.test(key) || NAME.test(text) || DIRECTIONS_ES.has(key))
    return { text, key, end, kind: 'name' };
  return CONNECTORS.has(key) || /^(?:bis|ter|bajo|izda|dcha|rez|etage|atico|por|prolongee|[a-d])$/.test(key)
    ? { text, key, end, kind: 'word' }
    : undefined;
}

const isKnown = (key: string): boolean =>
  STREET_BEFORE.has(key) || STREET_BEHIND.has(key) || UNITS.has(key) || SETTLEMENTS.has(key);
