import { Counts, Groups } from '../core/groups.ts';
import { defectsOf, judge, type Surroundings } from './judge.ts';
import { nameAndBirth, personKey } from './keys.ts';
import { Matcher, numbersOf } from './match.ts';
import { sharedAddresses } from './shared.ts';
import type { Side } from './side.ts';
import type { Rows } from './store.ts';
import {
  type Defect,
  type JudgedRow,
  type Namesakes,
  type Reason,
  type Requirement,
  STRENGTHS,
  type Strength,
} from './types.ts';

export interface AuditSettings {
  readonly required: readonly Requirement[];
  /** Weak rows that are kept to be shown. */
  readonly most: number;
}

/** What came of holding the answers against the requests. */
export interface Outcome {
  readonly requestsIncomplete: number;
  readonly requestsUnanswered: number;
  readonly withoutContent: number;
  readonly released: number;
  readonly weak: number;
  readonly releasedOnIncompleteRequest: number;
  readonly withNamesakes: number;
  readonly mostNamesakes: number;
  readonly strengths: Record<Strength, number>;
  readonly defects: Partial<Record<Defect, number>>;
  readonly reasons: Partial<Record<Reason, number>>;
  /** Worst first, then in the order of the file. */
  readonly rows: readonly JudgedRow[];
}

const NONE = -1;
/** The request holds for it whatever law is asked: it is told and makes no request incomplete. */
const NOT_REQUIRED: ReadonlySet<Defect> = new Set(['no-birth-date-or-number']);

/** Holds each answer against the requests. Memory: some 150 bytes a row of both tables. */
export class Audit {
  private readonly requests: Rows;
  private readonly answers: Rows;
  private readonly settings: AuditSettings;
  private readonly isSharedAsked: Uint8Array;
  private readonly isSharedGiven: Uint8Array;
  private readonly matches: Int32Array;
  /** Whether the answers have a column for what is told; without one each says at least that somebody is known. */
  private readonly hasContents: boolean;
  private readonly counts: { readonly requests: TwoCounts; readonly answers: TwoCounts };

  constructor(request: Side, response: Side, settings: AuditSettings) {
    this.requests = request.rows;
    this.answers = response.rows;
    this.settings = settings;
    this.isSharedAsked = shared(this.requests);
    this.isSharedGiven = shared(this.answers);
    this.matches = new Int32Array(this.answers.count).fill(NONE);
    this.hasContents = response.hasContents;
    this.counts = { requests: namesOf(this.requests), answers: namesOf(this.answers) };
  }

  run(): Outcome {
    const { requests, answers } = this;
    const matcher = new Matcher(requests, answers);
    const others = new OtherAnswers(requests, answers);
    // Twice: what other answers a request has, and what other requests an answer, is known when all are joined.
    for (let answer = 0; answer < answers.count; answer++) {
      if (!this.isReleased(answer)) continue;
      const match = matcher.match(answer);
      this.matches[answer] = match?.best.request ?? NONE;
      if (match) others.add(answer, match.best.request);
    }
    const tally = new Tally(this.settings.most);
    for (let answer = 0; answer < answers.count; answer++) {
      if (!this.isReleased(answer)) {
        tally.withoutContent++;
        continue;
      }
      const judged = this.judgeRow(answer, matcher, others);
      tally.add(judged, this.isIncomplete(judged.request));
    }
    return { ...tally.outcome(), ...this.ofRequests() };
  }

  private isReleased(answer: number): boolean {
    return !this.hasContents || this.answers.hasContent(answer);
  }

  private defects(request: number): Defect[] {
    if (request < 0) return [];
    const isShared = this.isSharedAsked[request] === 1;
    return defectsOf(this.requests, request, { required: this.settings.required, isShared });
  }

  private isIncomplete(request: number): boolean {
    return this.defects(request).some((defect) => !NOT_REQUIRED.has(defect));
  }

  private judgeRow(answer: number, matcher: Matcher, others: OtherAnswers): JudgedRow {
    const { answers } = this;
    const match = this.matches[answer]! < 0 ? undefined : matcher.match(answer);
    const request = match?.best.request ?? NONE;
    const around: Surroundings = {
      match,
      defects: this.defects(request),
      isNumberValid: answers.isNumberValid(answer),
      otherAnswers: others.of(request),
      answersSeveral: others.isForSeveral(answer),
      addressGiven: answers.addressState(answer),
      isSharedGiven: this.isSharedGiven[answer] === 1,
      isMute:
        answers.name(answer) === 0 &&
        answers.birthOf(answer) === 0 &&
        numbersOf(answers, answer).length === 0,
    };
    return { index: answer, request, ...judge(around), namesakes: this.namesakes(answer) };
  }

  private namesakes(answer: number): Namesakes {
    const { answers } = this;
    const { requests: asked, answers: given } = this.counts;
    const [name, born] = [answers.name(answer), nameAndBirth(answers, answer)];
    return {
      requests: asked.name.of(name),
      requestsOfBirthDate: asked.born.of(born),
      answers: given.name.of(name),
      answersOfBirthDate: given.born.of(born),
    };
  }

  private ofRequests(): Pick<Outcome, 'requestsIncomplete' | 'requestsUnanswered' | 'defects'> {
    const { requests } = this;
    const answered = new Uint8Array(requests.count);
    for (const request of this.matches) if (request >= 0) answered[request] = 1;
    const defects: Partial<Record<Defect, number>> = {};
    let [requestsIncomplete, requestsUnanswered] = [0, 0];
    for (let request = 0; request < requests.count; request++) {
      const found = this.defects(request);
      for (const defect of found) defects[defect] = (defects[defect] ?? 0) + 1;
      if (found.some((defect) => !NOT_REQUIRED.has(defect))) requestsIncomplete++;
      if (answered[request] === 0) requestsUnanswered++;
    }
    return { requestsIncomplete, requestsUnanswered, defects };
  }
}

interface TwoCounts {
  readonly name: Counts;
  readonly born: Counts;
}

function namesOf(rows: Rows): TwoCounts {
  const person = (row: number) => personKey(rows, row);
  return {
    name: new Counts(rows.count, rows.name, person),
    born: new Counts(rows.count, (row) => nameAndBirth(rows, row), person),
  };
}

const shared = (rows: Rows): Uint8Array => sharedAddresses(rows, new Groups(rows.count, rows.address));

/** Which requests have several answers, and which person was given as the answer to several. */
class OtherAnswers {
  private readonly requests: Rows;
  private readonly answers: Rows;
  private readonly firstOf: Int32Array;
  private readonly state: Uint8Array;
  private readonly people: Groups;
  /** By the first answer about a person: the first request, and whether there are others. */
  private readonly firstFor: Int32Array;
  private readonly several: Uint8Array;

  constructor(requests: Rows, answers: Rows) {
    this.requests = requests;
    this.answers = answers;
    this.firstOf = new Int32Array(requests.count).fill(NONE);
    this.state = new Uint8Array(requests.count);
    this.people = new Groups(answers.count, (answer) => personOf(answers, answer));
    this.firstFor = new Int32Array(answers.count).fill(NONE);
    this.several = new Uint8Array(answers.count);
  }

  add(answer: number, request: number): void {
    const first = this.firstOf[request]!;
    if (first < 0) this.firstOf[request] = answer;
    else this.state[request] = Math.max(this.state[request]!, this.isSame(first, answer) ? 1 : 2);
    const person = this.people.first(personOf(this.answers, answer));
    if (person < 0) return;
    const before = this.firstFor[person]!;
    if (before < 0) this.firstFor[person] = request;
    else if (before !== request && !this.isSameRequest(before, request)) this.several[person] = 1;
  }

  of(request: number): Surroundings['otherAnswers'] {
    const state = request < 0 ? 0 : this.state[request];
    return state === 2 ? 'different' : state === 1 ? 'same' : 'none';
  }

  isForSeveral(answer: number): boolean {
    return this.several[this.people.first(personOf(this.answers, answer))] === 1;
  }

  private isSame(a: number, b: number): boolean {
    return this.answers.address(a) === this.answers.address(b);
  }

  private isSameRequest(a: number, b: number): boolean {
    const { requests } = this;
    const numbers = numbersOf(requests, a);
    if (numbers.some((number) => numbersOf(requests, b).includes(number))) return true;
    return requests.name(a) === requests.name(b) && requests.birthOf(a) === requests.birthOf(b);
  }
}

/** The person that an answer is about, if it says so well enough to be told from namesakes. */
function personOf(answers: Rows, answer: number): number {
  return numbersOf(answers, answer)[0] ?? nameAndBirth(answers, answer);
}

/** Counts, and the worst rows. */
class Tally {
  withoutContent = 0;
  private released = 0;
  private weak = 0;
  private onIncomplete = 0;
  private withNamesakes = 0;
  private mostNamesakes = 0;
  private readonly strengths = Object.fromEntries(STRENGTHS.map((one) => [one, 0])) as Record<
    Strength,
    number
  >;
  private readonly reasons: Partial<Record<Reason, number>> = {};
  private readonly kept: { readonly unfounded: JudgedRow[]; readonly weak: JudgedRow[] } = {
    unfounded: [],
    weak: [],
  };
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  add(judged: JudgedRow, isIncomplete: boolean): void {
    this.released++;
    this.strengths[judged.strength]++;
    for (const reason of judged.reasons) this.reasons[reason] = (this.reasons[reason] ?? 0) + 1;
    if (isIncomplete) this.onIncomplete++;
    const namesakes = Math.max(judged.namesakes.requests, judged.namesakes.answers);
    if (namesakes > 1) this.withNamesakes++;
    this.mostNamesakes = Math.max(this.mostNamesakes, namesakes);
    if (judged.strength !== 'weak' && judged.strength !== 'unfounded') return;
    this.weak++;
    const list = this.kept[judged.strength];
    if (list.length < this.most) list.push(judged);
  }

  outcome() {
    const { withoutContent, released, weak, withNamesakes, mostNamesakes, strengths, reasons, kept } = this;
    const rows = [...kept.unfounded, ...kept.weak].slice(0, this.most);
    const releasedOnIncompleteRequest = this.onIncomplete;
    return {
      withoutContent,
      released,
      weak,
      releasedOnIncompleteRequest,
      withNamesakes,
      mostNamesakes,
      strengths,
      reasons,
      rows,
    };
  }
}
