import type { Secret } from '../hash.ts';
import type { Fact, PlaceOwner } from '../persons/person.ts';
import { cellText, type Row, rowNumber } from '../table/row.ts';
import { detached } from '../text/detached.ts';
import { DETAILS, type Detail, type Detector, type Table } from '../types.ts';
import { type Anonymity, anonymityOf } from './anonymity.ts';
import { detailBit, isFine, tellDetails } from './details.ts';
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
/** Values of a column of which it is remembered how fine they are. */
const MOST_REMEMBERED = 65_536;

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
  /** Rows by the details that they give, as bits. */
  private readonly giving = new Uint32Array(1 << DETAILS.length);
  private readonly fine: readonly Map<number, boolean>[];
  /** Details that the rows of a class give. Sampled classes have other numbers. */
  private details = new Uint8Array(64);

  constructor(plan: MicrodataPlan, place: MicrodataPlace) {
    this.plan = plan;
    this.place = place;
    this.classes = new EquivalenceClasses(plan.quasi.length, place.secret, place.limits);
    this.fine = plan.details.map(() => new Map());
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
    this.giving[this.detailsOf(number, row)]!++;
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
      giving: (details) => this.given(details),
      rows: (least, details) => this.rowsOf(at(Math.max(1, least)), { least, details: maskOf(details) }),
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

  private given(details: readonly Detail[]): ReturnType<RowsRisk['giving']> {
    const rowsOf = (asked: number): number =>
      this.giving.reduce((sum, rows, mask) => sum + ((mask & asked) === 0 ? 0 : rows), 0);
    const rows = rowsOf(maskOf(details));
    return {
      rows,
      told: tellDetails(
        details.filter((one) => rowsOf(detailBit(one)) > 0),
        rows,
      ),
    };
  }

  private *rowsOf(
    { fk }: Anonymity,
    { least, details }: { readonly least: number; readonly details: number },
  ): Generator<SingledOut> {
    const { table } = this.place;
    const column = this.plan.quasi[0]!.column;
    for (let number = 0; number < this.classes.size; number++) {
      const isSampled = this.classes.level > 0;
      const gives = (isSampled ? details : this.details[number]! & details) !== 0;
      if (fk[number]! >= least && !gives) continue;
      const row = this.classes.firsts[number]!;
      const visibility = table.visibility(row, column);
      const key = this.classes.keyOf(number);
      const fact = isSampled ? undefined : this.shown.get(number);
      for (let n = 0; n < this.classes.counts[number]!; n++) {
        const keys = { strong: [], weak: (key + n * SPREAD) % KEYS || 1 };
        yield { keys, at: [row, column], visibility, fact: n === 0 ? fact : undefined };
      }
    }
  }

  /** Details that a row gives, as bits. Of columns that make classes they are known for all rows of the class. */
  private detailsOf(number: number, row: Row): number {
    const { details } = this.plan;
    const isKept = number >= 0 && this.classes.level === 0;
    const isKnown = isKept && this.classes.counts[number]! > 1;
    let given = isKnown ? this.details[number]! : 0;
    for (const [i, { column, detail, quasi }] of details.entries()) {
      if (isKnown && quasi >= 0) continue;
      const code = quasi < 0 ? -1 : this.codes[quasi]!;
      if (this.isFine(i, code, () => isFine(detail, cellText(row, column)))) given |= detailBit(detail);
    }
    if (!isKept || details.length === 0) return given;
    if (number >= this.details.length) {
      const longer = new Uint8Array(this.details.length * 2);
      longer.set(this.details);
      this.details = longer;
    }
    this.details[number] = given;
    return given;
  }

  /** Whether the value of that code is too fine: few values stand in many rows. */
  private isFine(column: number, code: number, look: () => boolean): boolean {
    const known = this.fine[column]!;
    const answer = known.get(code) ?? look();
    if (code >= 0 && known.size < MOST_REMEMBERED) known.set(code, answer);
    return answer;
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

const maskOf = (details: readonly Detail[]): number =>
  details.reduce((mask, detail) => mask | detailBit(detail), 0);

/** The day of a moment: the time of day is nobody's to know, and would tell all rows apart. */
function dayOf(text: string): string {
  const at = text.search(/[T ]\d{1,2}:\d{2}/);
  return at < 6 ? text : text.slice(0, at);
}
