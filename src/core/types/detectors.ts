import type { PlainNumber } from '../text/plain-number.ts';
import type { Location, TypedCell } from './units.ts';
import type { Category, Localized, Visibility } from './words.ts';

/** What is known around a piece of text (`spec` 1.10; the library's `findInText` takes the same). */
export interface Context {
  /** Caption of the column, key or form field. */
  readonly header?: string;
  /** Text that directly precedes. */
  readonly before?: string;
  /** The whole record: header → value. */
  readonly row?: Readonly<Record<string, string>>;
  /** Title of the file, sheet or section. */
  readonly title?: string;
  readonly cellType?: 'number' | 'text' | 'date';
  readonly numberFormat?: string;
  readonly dateSystem?: '1900' | '1904';
  /** Kind of document: `html`, `form-sample`. */
  readonly doc?: string;
  /** Asked of outlines only: nothing is known of what stands around, so that any label or title may be there. */
  readonly open?: boolean;
  /** Foot note printed under the table. */
  readonly note?: string;
  readonly lang?: string;
}

/** Why a score is what it is. Each has its words in English and Spanish in `core/reasons.ts`. */
export type Reason =
  | 'header'
  | 'label'
  | 'shape'
  | 'structure'
  | 'check-digit'
  | 'column-values'
  | 'number-format'
  | 'repaired'
  | 'sentence'
  | 'role-word'
  | 'known-name'
  | 'name-shape'
  | 'parts'
  | 'person-table';

/** A span that a detector found. Offsets are UTF-16 code units into the text it was given. Holds no value. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** 0–1; reported at ≥ 0.60 (spec 1.6). */
  readonly score: number;
  readonly because: readonly Reason[];
}

/** How a header was understood (see `core/headers.ts`). */
export interface HeaderHit {
  readonly detector: string;
  /** 1 = the whole header is a known caption; less where only part of it is. */
  readonly strength: number;
  /** The language of the caption that matched, e.g. `es`. */
  readonly lang: string;
}

/** What is known of a column when its cells are tested. */
export interface ColumnContext {
  /** The raw caption, '' if none. */
  readonly header: string;
  /** How the caption speaks for this detector, if it does. */
  readonly hit?: HeaderHit;
  /** True if other columns of the table hold names, birth dates or person keys. */
  readonly personTable: boolean;
  /** So few rows that a column is borne out by those beside it, not by its own values. */
  readonly few?: true;
  /** Order of day and month in a column of dates, once known. */
  readonly dayFirst?: boolean;
  readonly dateSystem?: '1900' | '1904';
}

/** Cheap necessary condition: text that fails it cannot hold a finding, so nothing dearer is run. */
export interface Needs {
  /** At least so many digits (of any script) within 48 characters: no identifier is longer. */
  readonly digits?: number;
  /** At least one letter that has an upper case form, in upper case, or a letter of a script without case. */
  readonly capital?: boolean;
  /** In texts: at least so many digits, or one of these groups of signs, which are looked for as `stems` are. */
  readonly figures?: { readonly least: number; readonly or: readonly string[] };
  /** At least so many signs, where all are of ASCII. Longer than 16 counts as 16. */
  readonly length?: number;
  /** More than one word: a sign that is no letter or digit of ASCII. */
  readonly words?: boolean;
  /** False: it sees nothing in texts, only in columns whose caption or values speak for it. */
  readonly inTexts?: false;
  /**
   * At least one of these groups of signs, in lower case, in the text in any case, as it is written or normalised; one that begins with
   * `^` where no letter of ASCII stands before it, one that ends with `$` where none follows. All detectors' groups are looked for at once.
   */
  readonly stems?: readonly string[];
  /** The record of the cell must be known (`Context.row`). */
  readonly row?: boolean;
  /** Without a caption that speaks for it a column has at least so many values; `Infinity`: there is no such column. */
  readonly values?: number;
}

/** A worked example: the text, and around it what is needed. The detector's page is printed from them. */
export type Example = string | ({ readonly text: string } & Context);

/** What stands behind a name, in the text that it was found in. */
export interface BehindName {
  readonly start: number;
  readonly end: number;
  /** What follows says more of the person: `…, 1987-03-12, Honduras`. */
  readonly sure: boolean;
  /**
   * Where so few stand that they are no column: `anywhere` if words say whose it is (`… 14/09/1966 from Ukraine`), `protected` on
   * pages of people to protect.
   */
  readonly few?: 'anywhere' | 'protected';
  /** Nothing else stands in the line or the item: where all are so, they are a list of people. */
  readonly isLine?: boolean;
}

/** Header words by language (ISO 639-1; `ht` = Haitian Creole). */
export type HeaderWords = Readonly<Record<string, readonly string[]>>;

/** A word of which a name may be made whatever the others are. */
export interface PlainWord {
  /** Its word in the key; '' for one that is left out of it, and is neither the first nor the last. */
  readonly key: string;
  /** May begin, or end, something that is no name (`Costa Rica`, `John Doe`). */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** A regular expression, as `RegExp` and `Lettered` have it. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

export interface Detector {
  /** The specification's id: `us.a-number`. The file's path says the same: `detectors/us/a-number.ts`. */
  readonly id: string;
  readonly category: Category;
  readonly about: Localized;
  /** Titles of public sources for the format. */
  readonly sources: readonly string[];
  /** `directly`: one value is one person. `jointly`: identifies with others. `sensitive`: says something of them. */
  readonly identifies: 'directly' | 'jointly' | 'sensitive';
  readonly headers: HeaderWords;
  /** Words in a header that show it is about something else (`file name`, `state` for a country). */
  readonly notHeaders?: readonly string[];
  readonly needs?: Needs;
  readonly finds: readonly Example[];
  readonly ignores: readonly Example[];
  /** Spans in text. `context.header` is absent here: headers are the engine's business, see `cell`. */
  find(text: string, context: Context): Iterable<Match>;
  /**
   * False only if no text of this outline (`core/text/outline.ts`: every digit made `0`, hashes and UUIDs alike) holds a
   * finding in this context, or in any if that is `open`. Asked once for thousands of cells that differ in their digits alone.
   * Absent: any text may.
   */
  mayHold?(outline: string, context: Context): boolean;
  /**
   * What stands right behind a name and may be of this kind, though no word says so: of several in a list `column` is asked.
   */
  behindName?(text: string, name: Pick<Match, 'start' | 'end'>): BehindName | undefined;
  /**
   * Expressions of which one matches in the normalised text wherever `find` finds something in a text of ASCII. In a few sentences:
   * what every finding has. Texts in which none matches are not shown to the detector, once many texts have been read. Without
   * this member it is the words of `needs.stems`.
   */
  forms?(): readonly Expression[];
  /** Whether `forms` says so in this context. Absent: in all. */
  formsHold?(context: Context): boolean;
  /**
   * The score of a whole cell of a column that has this detector's role: 0 = it is not one. Called for every
   * cell of the column, so it must be fast and allocate little. Add the header's weight yourself (spec 1.6).
   */
  cell(text: string, column: ColumnContext, typed?: TypedCell): number;
  /**
   * How likely a column is this detector's from its values alone (`hit` undefined) or under a header that
   * speaks for it (`hit` given): 0–1, taken at ≥ 0.5. `values`: up to some hundred non-empty cells.
   * Absent: the share of cells with `cell(…) ≥ 0.6`, and only under a header.
   */
  column?(values: readonly string[], column: ColumnContext): number;
  /** Two texts of the same fact give the same key (`A 918-273-645` → `918273645`), for counting people. */
  key?(text: string): string;
  /**
   * Of a detector of names: the words of `key`, where neither their order nor what stands beside the text in another
   * column would make them others. Undefined: the whole name must be seen.
   */
  keyWords?(text: string): readonly string[] | undefined;
  /**
   * Of a detector of names: what a word is in a text of such words, parted by single spaces. If the first and the last are
   * not both of those that may make another thing of them together, the text is a fact whose key is the words' keys.
   * Undefined: the whole text must be seen.
   */
  plainWord?(word: string, column: ColumnContext): PlainWord | undefined;
  /**
   * The form that most numbers of a column of this detector are written in, if there is one: `cell` takes what is of it, and
   * `key` is its digits. Others are asked of `cell`.
   */
  plainNumber?(column: ColumnContext): PlainNumber | undefined;
}

declare const masked: unique symbol;
/** A value made safe to show: `M••••• G•••••`. Only `core/mask.ts` makes one. */
export type Masked = string & { readonly [masked]: true };

export interface Finding {
  readonly category: Category;
  readonly detector: string;
  readonly score: number;
  readonly location: Location;
  readonly visibility: Visibility;
  readonly masked: Masked;
  readonly because: readonly Reason[];
}
