import type { Secret } from '../hash.ts';
import { type Fact, keysOf, type PersonRecord } from '../persons/person.ts';
import { detached } from '../text/detached.ts';
import { NumberShapes } from '../text/number-shapes.ts';
import type { Reason } from '../types.ts';

/** Records that wait at a time. */
const MOST = 2_000;
/** What says nothing of whose a number is. */
const OF_FORM: readonly Reason[] = ['shape', 'structure'];
/** Pairs of fractions one below the other are taken for coordinates. */
const NUMBER = /^[-+]?\d[\d\s.,;/+-]*$/;

/**
 * Keeps people of whom there is a number and nothing else, with no label, caption or name beside it, until it is
 * known how the numbers of the file are written: where they are grouped at random, some take the form by chance.
 */
export class Doubtful {
  private readonly shapes = new NumberShapes();
  private readonly secret: Secret;
  private readonly tell: (record: PersonRecord) => void;
  private waiting: PersonRecord[] = [];

  constructor(secret: Secret, tell: (record: PersonRecord) => void) {
    this.secret = secret;
    this.tell = tell;
  }

  /** Whether anybody waits, so that the numbers around are wanted. */
  get waits(): boolean {
    return this.waiting.length > 0;
  }

  see(text: string): void {
    this.shapes.see(text);
  }

  /** Tells of the person, at once or once what is to be known is known. */
  add(record: PersonRecord): void {
    if (!isNumberAlone(record)) {
      this.tell(record);
      return;
    }
    const facts = record.facts.map((fact) => ({ ...fact, text: detached(fact.text) }));
    this.waiting.push({ ...record, facts });
    if (this.waiting.length < MOST) return;
    this.settle();
    this.shapes.fade();
  }

  /** Tells of those who wait, without what is by chance. */
  settle(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const record of waiting) {
      const facts = record.facts.filter(({ text }) => !this.shapes.areByChance(text));
      const keys = keysOf(facts, '', this.secret);
      if (keys) this.tell({ ...record, facts, keys });
    }
  }
}

/** Whether all that is known of a person are numbers, by their form alone, in a text of nobody to protect. */
function isNumberAlone({ facts, populations }: PersonRecord): boolean {
  return populations === 0 && facts.length > 0 && facts.every(isOfForm);
}

function isOfForm({ text, because }: Fact): boolean {
  return because.every((reason) => OF_FORM.includes(reason)) && NUMBER.test(text);
}
