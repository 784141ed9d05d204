import type { Secret } from '../hash.ts';
import type { PersonKeys } from '../persons/counter.ts';
import { type Fact, keysOf, type PersonRecord } from '../persons/person.ts';
import { ALL_POPULATIONS } from '../persons/populations.ts';
import type { Detector, RowBatch, TextBlock } from '../types.ts';
import { firstCells, type Passage, passagesOfRows, passagesOfText } from './passages.ts';

/** What the engine is told of accounts; the words are the kit's. */
export interface AccountRules {
  /** What a finding is reported as. */
  readonly detector: Detector;
  /** Whether a heading or file name is that of the record of an interview, a case or an oath. */
  isTitle(heading: string, isFileName?: boolean): boolean;
  /** Whether a heading is that of something taught, printed or counted. */
  isOfTeaching(heading: string): boolean;
  /** Whether a text says that it is invented, or made for everybody to read. */
  isForEverybody(text: string): boolean;
  /** Whether somebody swears to what the text says. */
  isSworn(text: string): boolean;
  /** What the text holds of what makes an account, as bits. */
  signs(text: string): number;
  /** Whether the signs together are those of one person. */
  tell(signs: number): boolean;
  /** Where the text says what was done. */
  place(text: string): readonly [start: number, end: number] | undefined;
}

/** Characters of a file in which a record is looked for: an interview has some thousands. */
const LONGEST = 200_000;
/** Characters that are read together: a paragraph, or neighbouring ones. */
const STRETCH = 1_500;
/** Headings stand in the first lines, and are short. */
const FIRST_LINES = 12;
const LONGEST_LINE = 110;
/** Of a text so many characters are asked whether it was made for everybody. */
const OPENING = 4_000;
/** Rows of which it is kept whom they name. */
const MOST_ROWS = 1_000;

/**
 * Accounts of one person who need not be named in them: what was done to whom, where and when, in a file that says that
 * it is the record of an interview, a case or an oath (specification, law C10). Gathers what a file says; tells at its end.
 */
export class Accounts {
  private readonly rules: AccountRules | undefined;
  private readonly passages: Passage[] = [];
  private length = 0;
  private lines = 0;
  private opening = '';
  /** Many texts in turn stand under one title. */
  private lastTitle: string | undefined;
  private isRecord = false;
  private isOther = false;
  /** Who was met first: whom the file is about, if it says so. And whom each row names. */
  private subject: PersonKeys | undefined;
  private readonly byRow = new Map<string, PersonKeys>();

  constructor(rules: AccountRules | undefined, fileName: string) {
    this.rules = rules;
    this.heading(fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/[_\-./\\]{1,20}/g, ' '), true);
  }

  see(unit: RowBatch | TextBlock): void {
    if (this.rules === undefined || this.isOther || this.length > LONGEST) return;
    const title = unit.kind === 'text' ? unit.title : unit.table.title;
    if (title !== undefined && title !== this.lastTitle) this.heading(title);
    this.lastTitle = title;
    if (unit.kind === 'rows') for (const cell of firstCells(unit, FIRST_LINES)) this.heading(cell);
    for (const passage of unit.kind === 'text' ? passagesOfText(unit, STRETCH) : passagesOfRows(unit)) {
      this.passages.push(passage);
      this.seeText(passage.text);
    }
    // A long book or a table of millions is no interview, and is not kept.
    if (this.length > LONGEST) this.passages.length = 0;
  }

  /** Somebody whom a part of the file names or numbers, in a row or in its text. */
  met(part: string, row: number, keys: PersonKeys): void {
    if (this.subject !== undefined && this.byRow.size >= MOST_ROWS) return;
    const kept = lasting(keys);
    this.subject ??= kept;
    if (this.byRow.size < MOST_ROWS) this.byRow.set(`${row} ${part}`, kept);
  }

  /** The people whose accounts the file holds: one in its texts, one in each cell that tells one. */
  *people(secret: Secret): Generator<PersonRecord> {
    const { rules } = this;
    if (rules === undefined || !this.isRecord || this.isOther || this.length > LONGEST) return;
    if (rules.isForEverybody(this.opening)) return;
    let isTold = false;
    for (const passage of tellingOnes(this.passages, rules)) {
      if (passage.kind !== 'cell') {
        if (isTold) continue;
        isTold = true;
      }
      yield this.person(passage, rules, secret);
    }
  }

  private heading(text: string, isFileName = false): void {
    for (const line of text.split('\n', FIRST_LINES)) {
      if (this.rules === undefined || line.length > LONGEST_LINE) continue;
      this.isRecord ||= this.rules.isTitle(line, isFileName);
      this.isOther ||= this.lines < FIRST_LINES && this.rules.isOfTeaching(line);
    }
  }

  private seeText(text: string): void {
    if (this.lines < FIRST_LINES) {
      this.heading(text);
      this.lines += text.split('\n', FIRST_LINES).length;
    }
    this.isRecord ||= this.rules!.isSworn(text);
    if (this.opening.length < OPENING) this.opening += `${text}\n`;
    this.length += text.length;
  }

  private person(passage: Passage, rules: AccountRules, secret: Secret): PersonRecord {
    const { owner, visibility, text, at, kind } = passage;
    const [start, end] = rules.place(text) ?? [0, Math.min(text.length, 1)];
    const fact: Fact = {
      detector: rules.detector,
      text: text.slice(start, end),
      score: 0.8,
      because: ['sentence', 'structure'],
      visibility,
      at: kind === 'text' ? [at[0], at[1] + start] : at,
    };
    const known = kind === 'cell' ? this.byRow.get(`${at[0]} ${owner.part}`) : this.subject;
    const keys = known ?? keysOf([{ detector: rules.detector, text }], '', secret)!;
    return { from: 'text', owner, facts: [fact], keys, populations: ALL_POPULATIONS, publicRole: false };
  }
}

/** Keys that no longer depend on the row that is read. */
function lasting(keys: PersonKeys): PersonKeys {
  const variants = keys.variants?.();
  const lasting = variants && { full: variants.full, shorter: [...variants.shorter] };
  return { ...keys, strong: [...keys.strong], ...(lasting && { variants: () => lasting }) };
}

/** The passages with which a stretch is complete that tells of one person. */
function* tellingOnes(passages: readonly Passage[], rules: AccountRules): Generator<Passage> {
  let near: { readonly length: number; readonly signs: number }[] = [];
  for (const passage of passages) {
    const { text, kind } = passage;
    const one = { length: text.length, signs: rules.signs(text) };
    if (kind === 'cell') near = [];
    near.push(one);
    while (near.length > 1 && near.reduce((sum, { length }) => sum + length, 0) > STRETCH) near.shift();
    if (rules.tell(near.reduce((all, { signs }) => all | signs, 0))) yield passage;
    if (kind === 'cell') near = [];
  }
}
