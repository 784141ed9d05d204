import { Groups } from '../core/groups.ts';
import { type BirthAgreement, compareBirths } from './birth.ts';
import { nameAndBirth } from './keys.ts';
import { compareNames, type NameAgreement } from './names.ts';
import type { Rows } from './store.ts';

export type NumberAgreement = 'same' | 'different' | 'unknown';
export type HouseAgreement = 'same' | 'different' | 'unknown';

/** How an answer agrees with a request. */
export interface Agreement {
  readonly request: number;
  readonly id: boolean;
  readonly number: NumberAgreement;
  readonly name: NameAgreement;
  readonly birth: BirthAgreement;
  /** The house that the request states and the one that the answer gives. */
  readonly house: HouseAgreement;
}

export interface Match {
  readonly best: Agreement;
  /** Other requests, for other people, that fit as well. */
  readonly others: number;
}

/** Candidates of one kind that are looked at. */
const MOST = 256;

/** Finds for each answer the request that it fits best, by hash joins over keys of both. */
export class Matcher {
  private readonly requests: Rows;
  private readonly answers: Rows;
  /** Undefined if what both tables number is not the same. */
  private readonly byId: Groups | undefined;
  private readonly byNumber: Groups;
  private readonly bySecond: Groups;
  private readonly byName: Groups;
  private readonly byNameAndBirth: Groups;
  private readonly byBirth: Groups;

  constructor(requests: Rows, answers: Rows) {
    this.requests = requests;
    this.answers = answers;
    const group = (key: (row: number) => number) => new Groups(requests.count, key);
    this.byNumber = group(requests.number);
    this.bySecond = group(requests.secondNumber);
    this.byName = group(requests.name);
    this.byNameAndBirth = group((row) => nameAndBirth(requests, row));
    this.byBirth = group(requests.birthOf);
    const byId = group(requests.id);
    if (this.sharesIds(byId)) this.byId = byId;
  }

  /** Rows that are merely counted in both tables have the same numbers, and other people under them. */
  private sharesIds(byId: Groups): boolean {
    let joined = 0;
    let others = 0;
    for (let answer = 0; answer < this.answers.count && joined < MOST; answer++) {
      for (const request of byId.rows(this.answers.id(answer), 1)) {
        joined++;
        const found = this.compare(answer, request);
        if (found.name === 'different' && found.number !== 'same') others++;
      }
    }
    return others * 2 <= joined;
  }

  match(answer: number): Match | undefined {
    let best: Agreement | undefined;
    let bestRank = 0;
    let others: number[] = [];
    for (const list of this.candidates(answer)) {
      for (const request of list) {
        const found = this.compare(answer, request);
        const rank = rankOf(found);
        if (rank === 0 || rank < bestRank) continue;
        if (rank > bestRank) [best, bestRank, others] = [found, rank, []];
        else if (request !== best?.request) others.push(request);
      }
      // What is joined by less cannot fit as well.
      if (best && isWellJoined(best)) break;
    }
    if (!best) return undefined;
    const { request } = best;
    const people = new Set(others.filter((other) => !this.isSamePerson(other, request)));
    return { best, others: people.size };
  }

  /** Requests that may be meant, those that are joined by most first. */
  private *candidates(answer: number): Generator<Iterable<number>> {
    const { answers } = this;
    if (this.byId) yield this.byId.rows(answers.id(answer), MOST);
    for (const number of numbersOf(answers, answer)) {
      yield this.byNumber.rows(number, MOST);
      yield this.bySecond.rows(number, MOST);
    }
    yield this.byNameAndBirth.rows(nameAndBirth(answers, answer), MOST);
    yield this.byName.rows(answers.name(answer), MOST);
    yield this.byBirth.rows(answers.birthOf(answer), MOST);
  }

  private compare(answer: number, request: number): Agreement {
    const { answers, requests } = this;
    const [mine, theirs] = [numbersOf(answers, answer), numbersOf(requests, request)];
    const id =
      this.byId !== undefined && answers.id(answer) !== 0 && answers.id(answer) === requests.id(request);
    const either = mine.length === 0 || theirs.length === 0;
    const number = either ? 'unknown' : mine.some((one) => theirs.includes(one)) ? 'same' : 'different';
    const birth = compareBirths(answers.birth(answer), requests.birth(request));
    const house = this.compareHouses(answer, request);
    return { request, id, number, name: this.compareNames(answer, request), birth, house };
  }

  private compareNames(answer: number, request: number): NameAgreement {
    const { answers, requests } = this;
    const key = answers.name(answer);
    if (key !== 0 && key === requests.name(request)) return 'same';
    const [mine, theirs] = [answers.sounds(answer), requests.sounds(request)];
    const found = compareNames(mine, theirs);
    if (found === 'same') return 'spelt-otherwise';
    if (found !== 'in-part') return found;
    // With a maiden or other name beside it the rest of the name may be there, too.
    const [more, others] = [answers.aliases(answer), requests.aliases(request)];
    if (more.length === 0 && others.length === 0) return found;
    const known = new Set([...theirs, ...others]);
    const whole = new Set([...mine, ...more]);
    const isKnown = mine.every((word) => known.has(word)) || theirs.every((word) => whole.has(word));
    return isKnown ? 'shortened' : found;
  }

  private compareHouses(answer: number, request: number): HouseAgreement {
    const stated = this.requests.house(request);
    const given = [this.answers.askedHouse(answer), this.answers.house(answer)].filter((key) => key !== 0);
    if (stated === 0 || given.length === 0) return 'unknown';
    return given.includes(stated) ? 'same' : 'different';
  }

  /** Whether two requests are for one person: somebody may be asked for twice. */
  private isSamePerson(a: number, b: number): boolean {
    const { requests } = this;
    const [one, other] = [numbersOf(requests, a), numbersOf(requests, b)];
    if (one.length > 0 && other.length > 0) return one.some((number) => other.includes(number));
    if (requests.name(a) !== requests.name(b)) return false;
    const birth = compareBirths(requests.birth(a), requests.birth(b));
    if (birth !== 'unknown') return birth === 'same';
    return requests.house(a) !== 0 && requests.house(a) === requests.house(b);
  }
}

export function numbersOf(rows: Rows, row: number): number[] {
  return [rows.number(row), rows.secondNumber(row)].filter((number) => number !== 0);
}

const NAMES: Readonly<Record<NameAgreement, number>> = {
  same: 6,
  'spelt-otherwise': 5,
  shortened: 4,
  'in-part': 2,
  unknown: 1,
  different: 0,
};
const BIRTHS: Readonly<Record<BirthAgreement, number>> = {
  same: 4,
  year: 3,
  swapped: 2,
  'one-digit': 2,
  unknown: 1,
  different: 0,
};

const isWellJoined = ({ id, number, name, birth }: Agreement): boolean =>
  id || number === 'same' || (name === 'same' && birth === 'same');

/** The higher, the likelier the answer was meant for the request; 0 if nothing but a birth date joins them. */
function rankOf({ id, number, name, birth, house }: Agreement): number {
  const isJoined = id || number === 'same' || NAMES[name] >= 2;
  if (!isJoined) return 0;
  const proof = (id ? 800 : 0) + (number === 'same' ? 400 : number === 'unknown' ? 100 : 0);
  return 1 + proof + NAMES[name] * 16 + BIRTHS[birth] * 3 + (house === 'same' ? 2 : 0);
}
