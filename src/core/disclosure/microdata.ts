import type { Secret } from '../hash.ts';
import type { Fact, PlaceOwner } from '../person.ts';
import { cellText, type Row, rowNumber } from '../table/row.ts';
import { detached } from '../text/detached.ts';
import type { Detector, Table } from '../types.ts';
import { type Anonymity, anonymityOf } from './anonymity.ts';
import { DiversityCounter } from './diversity.ts';
import { type ClassLimits, EquivalenceClasses } from './equivalence.ts';
import type { MicrodataPlan } from './microdata-plan.ts';
import type { RowsRisk, SingledOut } from './risk.ts';
import { belowWithout, uniqueSets } from './singled-out.ts';
import { tellRows } from './tell-rows.ts';
import { isTotal } from './told-values.ts';
import { MISSING, ValueCodes } from './value-codes.ts';

/** Fewer rows are an example, or a form. */
const FEWEST_ROWS = 3;
/** First rows of classes that are kept to be shown. */
const MOST_SHOWN = 200;
/** Rows of one class that are told apart as people. */
const SPREAD = 1024 * 7919;
const KEYS = 2 ** 53;

export interface MicrodataPlace {
  readonly table: Table;
  readonly owner: PlaceOwner;
  readonly secret: Secret;
  readonly populations: number;
  /** Whose findings the rows are: facts that identify together with others. */
  readonly detector: Detector;
  readonly limits?: ClassLimits;
}

/** Counts the rows of a table of people without names by what could tell them apart. Rows are held as codes, no text. */
export class Microdata {
  private readonly plan: MicrodataPlan;
  private readonly place: MicrodataPlace;
  private readonly classes: EquivalenceClasses;
  private readonly diversity: DiversityCounter | undefined;
  private readonly columns: readonly ValueCodes[];
  private readonly values: ValueCodes;
  private readonly codes: Uint32Array;
  private readonly shown = new Map<number, Fact>();

  constructor(plan: MicrodataPlan, place: MicrodataPlace) {
    this.plan = plan;
    this.place = place;
    this.classes = new EquivalenceClasses(plan.quasi.length, place.secret, place.limits);
    this.columns = plan.quasi.map(() => new ValueCodes(place.secret));
    this.values = new ValueCodes(place.secret);
    this.diversity = plan.sensitive < 0 ? undefined : new DiversityCounter();
    this.codes = new Uint32Array(plan.quasi.length);
  }

  read(row: Row): void {
    const { quasi, sensitive } = this.plan;
    let told = 0;
    for (let i = 0; i < quasi.length; i++) {
      const { column, kind } = quasi[i]!;
      const text = cellText(row, column);
      const code = text === '' ? MISSING : this.columns[i]!.codeOf(kind === 'eventDate' ? dayOf(text) : text);
      this.codes[i] = code;
      if (code !== MISSING) told++;
    }
    if (told < 2 || isTotal(cellText(row, 0))) return;
    const number = this.classes.add(this.codes, rowNumber(row));
    if (number >= 0 && number < MOST_SHOWN && this.classes.counts[number] === 1) this.keep(number, row);
    if (this.diversity) this.diversity.add(number, this.values.codeOf(cellText(row, sensitive)));
  }

  /** What the rows betray; undefined if there are too few. */
  risk(): RowsRisk | undefined {
    if (this.classes.rows < FEWEST_ROWS) return undefined;
    const { owner, populations } = this.place;
    const known = new Map<number, Anonymity>();
    const at = (least: number): Anonymity => {
      let anonymity = known.get(least);
      if (!anonymity) {
        anonymity = anonymityOf(this.classes, least);
        known.set(least, anonymity);
      }
      return anonymity;
    };
    return {
      kind: 'rows',
      category: this.place.detector.category,
      owner,
      populations,
      counted: this.plan.counted,
      get k() {
        return at(1).k;
      },
      below: (least) => at(least).below,
      rows: (least) => this.rowsOf(at(least), least),
      tell: (least) => this.tell(at(least), least),
    };
  }

  private tell(anonymity: Anonymity, least: number): ReturnType<RowsRisk['tell']> {
    const { secret } = this.place;
    const kinds = this.plan.quasi.map(({ kind }) => kind);
    const [telling] = uniqueSets(this.classes, secret);
    const without = kinds.flatMap((kind, column) => {
      const below = belowWithout(this.classes, column, { secret, least });
      return below === undefined ? [] : [{ kind, below }];
    });
    const [leftOut] = without.sort((a, b) => a.below - b.below);
    // Sampled classes have other numbers than those whose values were counted.
    const diversity = this.classes.level > 0 ? undefined : this.diversity?.of(this.classes.counts, least);
    const known = telling?.columns.map((column) => kinds[column]!) ?? [];
    return tellRows({ anonymity, diversity, kinds, telling: known, leftOut }, least);
  }

  private *rowsOf({ fk }: Anonymity, least: number): Generator<SingledOut> {
    const { table } = this.place;
    const column = this.plan.quasi[0]!.column;
    for (let number = 0; number < this.classes.size; number++) {
      if (fk[number]! >= least) continue;
      const row = this.classes.firsts[number]!;
      const visibility = table.visibility(row, column);
      const key = this.classes.keyOf(number);
      const fact = this.classes.level > 0 ? undefined : this.shown.get(number);
      for (let n = 0; n < this.classes.counts[number]!; n++) {
        const keys = { strong: [], weak: (key + n * SPREAD) % KEYS || 1 };
        yield { keys, at: [row, column], visibility, fact: n === 0 ? fact : undefined };
      }
    }
  }

  /** Keeps what a row says, until it is known whether others say the same. */
  private keep(number: number, row: Row): void {
    const { table, detector } = this.place;
    const { quasi } = this.plan;
    const at = [rowNumber(row), quasi[0]!.column] as const;
    const texts = quasi.map(({ column }) => cellText(row, column)).filter((text) => text !== '');
    this.shown.set(number, {
      detector,
      text: detached(texts.join(', ').slice(0, 200)),
      score: 0.9,
      because: ['header', 'column-values'],
      visibility: table.visibility(at[0], at[1]),
      at,
    });
  }
}

/** The day of a moment: the time of day is nobody's to know, and would tell all rows apart. */
function dayOf(text: string): string {
  const at = text.search(/[T ]\d{1,2}:\d{2}/);
  return at < 6 ? text : text.slice(0, at);
}
