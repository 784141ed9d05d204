import { lettered } from '../core/text/lettered.ts';
import { normalise } from '../core/text/normalise.ts';
import { type DateReading, isPlausibleBirth, today } from './calendar.ts';
import { countryOf, leadingCountry } from './countries.ts';
import { countryInCase, countryInLanguages } from './countries-in-languages.ts';
import { findDates } from './dates.ts';

/** A value behind a name, in offsets of the text. */
export interface ToldValue {
  readonly start: number;
  readonly end: number;
}

/** What an entry of a list gives behind a name, one value after the other: `Ana Cruz, 1987-03-12, Honduras`. */
export interface Entry {
  /** A day on which somebody may have been born, or a year: `births` are the ways to read it; `isSaid`: a word says what it is. */
  readonly birth?: ToldValue & {
    readonly births: readonly DateReading[];
    readonly isYear: boolean;
    readonly isSaid: boolean;
  };
  /** Where somebody is from; `isSaid`: a word says so (`from Ukraine`). */
  readonly origin?: ToldValue & { readonly isSaid: boolean };
  /** A sex, or an age with a word that says that it is one. */
  readonly isOfPerson: boolean;
  /** A number that may be an age. */
  readonly hasNumber: boolean;
  /** Where the last value ends. */
  readonly end: number;
}

/** UTF-16 code units behind the name that are looked at, and lines: a badge or a card gives each value a line of its own. */
const REACH = 120;
const MOST_LINES = 4;
/** Values behind a name. */
const MOST_VALUES = 6;
/** Signs between values of an entry. */
const SIGNS = lettered(
  String.raw`^(?:[ \t,;:|/()[\]<>=→·•،؛、，；：（）~^#"'–—-]{0,5}\n)?[ \t,;:|/()[\]<>=→·•،؛、，；：（）~^#"'–—-]{0,5}`,
  'u',
);
const SEX =
  /^(?:m|f|w|h|k|ж|ч|м|male|female|man|woman|hombre|mujer|homme|femme|mann|frau|männlich|weiblich|masculino|femenino|男|女|남|여)\.?(?![\p{L}\p{N}])/iu;
/** A word cut short says that it is a birth in many languages (`s. 12.3.1991`, `f.`, `roj.`, `dz.`); those of deaths are kept apart. */
const SHORT = String.raw`(?!d\.|[oö]\.|u\.|m\.|st\.|no\.|nr\.|p\.|tel|gest|zm|zem|zom|um\.|ум|пом|ob\.|fall|mort|død|mr|umro)\p{L}{1,5}\. ?`;
const WORD = String.raw`(?:born|dob|yob|née?|né\(e\)|nat[oa]|nacid[oa]|nascid[oa]|geb|geboren|född|født|fødd|jg|ur|urodzon[ya]|narozen[aá]?|született|doğumlu|γεν|род|мол|متولد|مواليد|ولد|ولدت|נולדה?|জন্ম|जन्म|เกิด|dhashay|aliyezaliwa)`;
/** What says that the date or year behind it is a birth. */
const BORN = lettered(
  String.raw`^(?:\* ?|${WORD}(?:[:.]|(?![\p{L}\p{N}]))(?: ?(?:on|in|am|im|le|en|el|il|nel|em|den|dne|w|d\.)(?![\p{L}\p{N}]))? ?|${SHORT})(?=[\d'’])`,
  'iu',
);
/** A year, or the end of one behind a word that says what it is. */
const YEAR = /^(?:19|20)\d\d(?![\p{L}\p{N}])(?![-./]\d)/u;
const SHORT_YEAR = /^['’]?\d\d(?![\p{L}\p{N}])(?![-./]\d)/u;
const FROM =
  /^(?:(?:originally )?from|de|du|del|da|do|d['’]|aus|uit|från|fra|dari|z|ze|iz|od|din|dal|dalla|из|з|від|от|од|από|من|از|מ-?)(?: (?=\S)|(?<=['’מ-]))/iu;
const AGE =
  /^(?:aged |age:? |edad:? |alter:? |leeftijd:? )?(\d{1,2})(?: ?(?:years?(?: old)?|yrs?\.?(?: old)?|y\/?o|yo|ans|años|anos|anni|jahre|j\.|jaar|lat|lata|let|лет|года?|років|роки|år|vuotta|yaşında|ani|éves|godina|سنة|عاما?|साल|岁|歳|세))?(?![\p{L}\p{N}/.:-])/iu;
/** Numbers of cases and rooms, which may stand between: `RSD-2021-114`, `2B`. */
const REFERENCE =
  /^(?=[\p{L}\d/-]{0,14}\d)(?:\p{Lu}{1,5}[-/ ]?)?\d{1,8}(?:[-/]?[\p{Lu}\d]{1,8}){0,3}(?![\p{L}\p{N}])/u;
const LATEST_AGE = 99;

/** What nearly every name in running text ends at: no figure follows within reach, or a word in small letters that begins no value. */
const LEADS_ON = lettered(
  String.raw`^[^\p{L}\p{N}\n]{0,5}\n?[^\p{L}\p{N}\n]{0,5}(?:(?![a-z])[\p{L}\p{N}]|(?:from|born|geb|nat[oa]|n|b|ur|jg|f|m|w|k|h|s|male|female|aged?|de|d|du|da|di|do|nacid|nascid|nar|roj|dz|aus|uit|fra|fr|od|z|ze|iz|din|dal|dalla|edad|alter|leeftijd)(?![a-z]))`,
  'u',
);
const HAS_FIGURE = lettered(String.raw`\p{N}`, 'u');
const SEX_ALONE = /[,;(|/\t] ?[mfwhk][,;)|/\t]/i;

/** Reads the values that follow a name, up to the first that is none of a person; undefined if none does. */
export function entryBehind(text: string, name: { readonly end: number }): Entry | undefined {
  // Several detectors ask of the same name in turn.
  if (last?.text !== text || last.at !== name.end)
    last = { text, at: name.end, entry: readBehind(text, name.end) };
  return last.entry;
}
let last: { readonly text: string; readonly at: number; readonly entry: Entry | undefined } | undefined;

function readBehind(text: string, at: number): Entry | undefined {
  const rest = text.slice(at, at + REACH);
  if (!/^[^\p{L}\p{N}]/u.test(rest) || !LEADS_ON.on(rest).test(rest)) return undefined;
  if (!HAS_FIGURE.on(rest).test(rest) && !SEX_ALONE.test(rest)) return undefined;
  const written = rest.split('\n', MOST_LINES).join('\n');
  // Spaces of all kinds and dashes made plain; what is made longer or shorter tells nothing of places.
  const plain = normalise(written).text;
  if (plain.length !== written.length) return undefined;
  const entry = new Values(plain.split(/\n[ \t]*\n/, 1)[0]!).read();
  return entry && moved(entry, at);
}

function moved({ birth, origin, end, ...told }: Entry, by: number): Entry {
  const move = <T extends ToldValue>(value: T): T => ({
    ...value,
    start: value.start + by,
    end: value.end + by,
  });
  return {
    ...told,
    ...(birth && { birth: move(birth) }),
    ...(origin && { origin: move(origin) }),
    end: end + by,
  };
}

/** The values of one entry. */
class Values {
  private readonly text: string;
  private readonly now = today();
  private readonly dates: ReturnType<typeof findDates>;
  private at = 0;
  private birth: Entry['birth'];
  private origin: Entry['origin'];
  private isOfPerson = false;
  private hasNumber = false;

  constructor(text: string) {
    this.text = text;
    this.dates = /\d/.test(text) ? findDates(text) : [];
  }

  read(): Entry | undefined {
    let end = 0;
    for (let n = 0; n < MOST_VALUES; n++) {
      // `1991. március 12. - Szíria`: behind the name itself a stop ends the sentence.
      if (n > 0 && this.text[this.at] === '.') this.at++;
      const gap = SIGNS.on(this.text).exec(this.text.slice(this.at))![0].length;
      if (gap === 0) break;
      this.at += gap;
      if (!this.readValue(this.text.slice(this.at))) break;
      end = this.at;
    }
    const { birth, origin, isOfPerson, hasNumber } = this;
    if (birth === undefined && origin === undefined) return undefined;
    return { ...(birth && { birth }), ...(origin && { origin }), isOfPerson, hasNumber, end };
  }

  private readValue(rest: string): boolean {
    return (
      this.readSex(rest) ||
      this.readBirth(rest) ||
      this.readOrigin(rest) ||
      this.readAge(rest) ||
      this.pass(REFERENCE.exec(rest)?.[0].length)
    );
  }

  /** Goes on behind a value of that length. */
  private pass(length: number | undefined): boolean {
    this.at += length ?? 0;
    return length !== undefined;
  }

  private readSex(rest: string): boolean {
    const sex = SEX.exec(rest)?.[0];
    this.isOfPerson ||= sex !== undefined;
    return this.pass(sex?.length);
  }

  private readBirth(rest: string): boolean {
    if (this.birth) return false;
    const word = BORN.on(rest).exec(rest)?.[0].length;
    const start = this.at + (word ?? 0);
    const date = this.dates.find((one) => one.start === start && one.form === 'full');
    const value = date ?? this.yearAt(start, word !== undefined);
    const births = value?.readings.filter((one) => isPlausibleBirth(one, this.now)) ?? [];
    if (value === undefined || births.length === 0) return false;
    this.birth = { start, end: value.end, births, isYear: date === undefined, isSaid: word !== undefined };
    this.at = value.end;
    return true;
  }

  private yearAt(start: number, isSaid: boolean) {
    const rest = this.text.slice(start);
    const year = YEAR.exec(rest)?.[0] ?? (isSaid ? SHORT_YEAR.exec(rest)?.[0] : undefined);
    if (year === undefined) return undefined;
    const digits = Number(year.replace(/\D/g, ''));
    const whole = digits < 100 ? digits + (digits > this.now.year % 100 ? 1900 : 2000) : digits;
    return { end: start + year.length, readings: [{ year: whole }] };
  }

  private readOrigin(rest: string): boolean {
    if (this.origin || !/^\p{L}/u.test(rest)) return false;
    const from = FROM.exec(rest)?.[0].length ?? 0;
    const said = from > 0 ? leadingCountry(rest.slice(from), countryInCase) : undefined;
    const found = said ?? leadingCountry(rest, isLower(rest) ? countryOf : countryInLanguages);
    if (found === undefined) return false;
    const start = this.at + (said ? from : 0);
    this.origin = { start, end: start + found.length, isSaid: said !== undefined };
    this.at = this.origin.end;
    return true;
  }

  private readAge(rest: string): boolean {
    const [age, years] = AGE.exec(rest) ?? [];
    if (age === undefined || Number(years) > LATEST_AGE) return false;
    if (/^\d+$/.test(age)) this.hasNumber = true;
    else this.isOfPerson = true;
    return this.pass(age.length);
  }
}

const isLower = (text: string) => /^\p{Ll}/u.test(text);
