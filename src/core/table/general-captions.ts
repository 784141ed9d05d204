import { type Engine, REPORTED } from '../engine.ts';
import type { ColumnContext } from '../types.ts';
import type { PublicRole } from './public-role.ts';
import type { Role, Sample } from './role.ts';

/** A caption that heads numbers of people as often as numbers of things. */
interface General {
  readonly caption: RegExp;
  /** The detector whose numbers they are, of people. */
  readonly detector: string;
  /** Beside nothing but names, values that look given out one by one suffice. */
  readonly besideNames: boolean;
  /** Of people in public roles it heads what a register of theirs goes by. */
  readonly isKey?: true;
  /** Only beside such a caption, whatever else the table tells. */
  readonly beside?: RegExp;
}

/** Captions that only immigration courts’ lists have. */
const IMMIGRATION_COURT =
  /immigration|inmigraci[oó]n|imigrasyon|\beoir\b|^ij$|master (?:calendar|hearing)|individual hearing|asylum|asilo|azil|removal (?:proceeding|hearing)|\bnta\b|^a[ -]?(?:number|no\.?|#)$/i;

const GENERAL: readonly General[] = [
  {
    caption: /^(?:id|doc(?:ument)?)[ _.-]?(?:number|num|no|nbr|#)\.?$/i,
    detector: 'intl.national-id',
    besideNames: true,
  },
  // Keys of a database are called so, too.
  { caption: /^id$/i, detector: 'intl.national-id', besideNames: false, isKey: true },
  // So are licences to practise and to trade.
  {
    caption:
      /^(?:licen[cs]e[ _]?(?:no|number|num|#)\.?|n(?:o|[uú]m|[uú]mero)\.?[ _]de[ _]licencia|licencia[ _]?(?:no|n[uú]m|#)\.?)$/i,
    detector: 'us.driver-licence',
    besideNames: false,
  },
  {
    caption:
      /^(?:(?:next |upcoming )?hearing(?: date)?|(?:next )?court date|(?:fecha de (?:la )?|pr[oó]xima )audiencia|fecha de corte|dat odyans)$/i,
    detector: 'us.eoir-hearing',
    besideNames: true,
    beside: IMMIGRATION_COURT,
  },
];
const PRIVATE: ReadonlySet<string> = new Set(['birth_date', 'nationality', 'status']);
const MOST = 0.8;

interface Columns {
  readonly samples: readonly Sample[];
  readonly captions: readonly string[];
  readonly publicRole: PublicRole;
  readonly engine: Engine;
}

/** Takes numbers under a caption that says no more than that they are some for people's own, where the rest tells. */
export function numbersOfPeople(roles: Role[], columns: Columns): void {
  const { captions, engine, samples, publicRole } = columns;
  const facts = roles.flatMap((role) => (role.kind === 'fact' ? [role.detector] : []));
  const isPrivate = facts.some(
    ({ category, identifies }) => PRIVATE.has(category) || identifies === 'directly',
  );
  const isNamed = facts.some(({ category }) => category === 'name');
  if (!isPrivate && (!isNamed || publicRole !== 'none')) return;
  roles.forEach((role, column) => {
    if (role.kind === 'fact') return;
    const caption = (captions[column] ?? '').trim();
    const general = GENERAL.find((one) => one.caption.test(caption));
    if (general === undefined || !(isPrivate || general.besideNames)) return;
    if (general.isKey && publicRole !== 'none') return;
    const { beside } = general;
    if (beside && !(isNamed && captions.some((other) => beside.test(other.trim())))) return;
    const sample = samples[column]!;
    if (!beside && !(sample.values.every(isLong) && (isPrivate || areGivenOut(sample.values)))) return;
    roles[column] = generalRole(general, caption, { sample, engine }) ?? role;
  });
}

function generalRole(
  { detector: id }: General,
  caption: string,
  { sample: { values }, engine }: { readonly sample: Sample; readonly engine: Engine },
): Role | undefined {
  const detector = engine.byId.get(id);
  if (detector === undefined || values.length === 0) return undefined;
  const hit = { detector: id, strength: 0.9, lang: 'en' };
  const column: ColumnContext = { header: caption, hit, personTable: true };
  const fitting = values.filter((text) => detector.cell(text, column) >= REPORTED).length;
  if (fitting < values.length * MOST) return undefined;
  return { kind: 'fact', detector, column, because: ['header', 'person-table'] };
}

/** Shorter ones count rows. */
const isLong = (text: string): boolean => (text.match(/\d/g)?.length ?? 0) >= 7;

const FEWEST = 3;
const ENOUGH_TO_SORT = 5;

/**
 * Whether numbers look as if they had been given to people one by one, elsewhere: all different, far apart, in no
 * order, and not by year, as registers number their entries.
 */
function areGivenOut(values: readonly string[]): boolean {
  const digits = values.map((text) => text.replace(/\D/g, ''));
  if (digits.length < FEWEST || new Set(digits).size < digits.length) return false;
  const numbers = digits.map(Number);
  const span = Math.max(...numbers) - Math.min(...numbers);
  if (span < numbers.length * 10_000) return false;
  if (numbers.length >= ENOUGH_TO_SORT && isSorted(numbers)) return false;
  const byYear = digits.filter((number) => /^(?:19|20)\d{2}/.test(number)).length;
  return byYear * 2 < digits.length;
}

function isSorted(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, i) => number - numbers[i]!);
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}
