/**
 * The interfaces that the whole of Amparo is made of. Read this file first.
 *
 * Data flows one way: a ByteSource is read by a Reader into Units; detectors turn units into findings; the
 * linker joins findings into persons; the judge gives a verdict. Everything here runs in Node and in a browser.
 */

/** What kind of personal fact a finding is (contract, "Categories"). */
export const CATEGORIES = [
  'name',
  'birth_date',
  'nationality',
  'a_number',
  'ssn',
  'itin',
  'receipt_number',
  'i94_number',
  'sevis_id',
  'passport',
  'national_id',
  'case_number',
  'inmate_number',
  'driver_license',
  'health_id',
  'address',
  'facility',
  'phone',
  'email',
  'location',
  'plate',
  'biometric',
  'financial',
  'status',
  'demographic',
  'device',
] as const;
export type BuiltInCategory = (typeof CATEGORIES)[number];
export type Category = BuiltInCategory | `x-${string}`;

/** How a part of a file is hidden from its reader (contract, "Visibility"). */
export const VISIBILITIES = [
  'visible',
  'hidden-sheet',
  'very-hidden-sheet',
  'hidden-row',
  'hidden-column',
  'filtered-row',
  'collapsed-group',
  'invisible-text',
  'covered-text',
  'comment',
  'tracked-change',
  'pivot-cache',
  'external-cache',
  'defined-name',
  'validation-list',
  'header-footer',
  'property',
  'embedded',
  'annotation',
  'form-field',
  'prior-revision',
  'markup-comment',
  'css-hidden',
  'attribute',
  'script-data',
  'style-data',
  'slack',
  'image-text',
] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What kept a file from being read whole (contract, "problems"). */
export const PROBLEM_CODES = [
  'encrypted',
  'damaged',
  'too-large',
  'too-deep',
  'ratio',
  'timeout',
  'memory',
  'unknown-format',
  'unreadable',
  'ocr-unavailable',
  'detector-failed',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export type Lang = 'en' | 'es';
export type Localized = Readonly<Record<Lang, string>>;

// ---------------------------------------------------------------------------------------------- sources

/** Random access to the bytes of one file. `read` returns fewer bytes than asked for only at the end. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

// ------------------------------------------------------------------------------------------------ units

/** A position a person can find again: `'Data 2022'!B14`, `line 12, column 5`, `page 3`. Never holds a value. */
export interface Location {
  readonly locator: string;
  /** 1-based, for text formats. */
  readonly line?: number;
  /** 1-based, UTF-16 code units. */
  readonly column?: number;
}

/** A block of cells in table coordinates: zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a table is, asked for only when a finding needs it. One object for all batches of a table. */
export interface Table {
  /** The part of the file the table lies in, as a person would name it: `sheet "Data 2022"`, `table 3`. */
  readonly part: string;
  /** Words that say what the table is about: sheet name, caption, heading above. Used as context. */
  readonly title?: string;
  /** Column names that the format itself gives (JSON keys, form fields). Absent: look for them in the rows. */
  readonly headers?: readonly string[];
  /** True when a row stands for one thing whose fields are named (JSON object, label–value block). */
  readonly records?: boolean;
  visibility(row: number, column: number): Visibility;
  locate(area: Area): Location;
}

/**
 * Some thousands of cells of one table, rows in order. Compact: texts are cut out only when asked for.
 * `row` counts inside the batch (0 … rowCount−1); `firstRow + row` is the row's number in the table.
 */
export interface RowBatch {
  readonly kind: 'rows';
  readonly table: Table;
  readonly firstRow: number;
  readonly rowCount: number;
  /** Number of cells of the row (trailing empty cells may be left out). */
  width(row: number): number;
  /** Text of the cell as a person would see it; '' where there is none. Dates stored as dates read `YYYY-MM-DD`. */
  text(row: number, column: number): string;
  /** What is stored under the text, where the format says so. */
  typed?(row: number, column: number): TypedCell | undefined;
}

/** The typed value under a spreadsheet cell. */
export interface TypedCell {
  readonly type: 'number' | 'text' | 'date' | 'boolean' | 'error';
  readonly numberFormat?: string;
}

/** A block of running text: paragraph, comment, attribute, property. */
export interface TextBlock {
  readonly kind: 'text';
  readonly part: string;
  readonly text: string;
  readonly visibility: Visibility;
  /** Words that say what the text is about: heading above it, name of the property or attribute. */
  readonly title?: string;
  /** The caption that belongs to the text (form field's name, property name), like a column header. */
  readonly header?: string;
  /** `start`, `end`: UTF-16 offsets into `text`. */
  locate(start: number, end: number): Location;
}

/** A file inside the file: archive member, attachment, embedded workbook. Read by the same engine, one level deeper. */
export interface Embedded {
  readonly kind: 'file';
  readonly source: ByteSource;
  /** How the file is hidden from who reads the one that holds it; `visible` for the members of an archive. */
  readonly visibility: Visibility;
  /** Counts the embedded file's size against the ratio limit. */
  readonly packedSize?: number;
}

/** Expected trouble; travels in the stream of units. Keeps the gate shut. `detail` never holds a value. */
export interface Problem {
  readonly kind: 'problem';
  readonly code: ProblemCode;
  /** Technical reason in English, lower case, no full stop: `central directory not found`. */
  readonly detail: string;
  readonly locator?: string;
}

export type Unit = RowBatch | TextBlock | Embedded;

// ---------------------------------------------------------------------------------------------- readers

/** Bounds that keep hostile files from exhausting time and memory. Reaching one is a Problem with its name. */
export interface Limits {
  /** Containers inside containers. */
  readonly depth: number;
  /** Bytes unpacked from one file in all. */
  readonly unpackedBytes: number;
  /** Unpacked size ÷ packed size above which an entry is a bomb. */
  readonly ratio: number;
  /** Entries in one container. */
  readonly entries: number;
  /** Characters of one cell or paragraph; longer ones are split. */
  readonly cellLength: number;
  /** Bytes a format that must be held whole (PDF, JSON with one huge record) may have. */
  readonly wholeBytes: number;
  /** Milliseconds for one outermost file, besides what its size allows (see `timeFor`). */
  readonly fileMs: number;
}

/** A picture in shades of grey: one byte a pixel, row by row from the top, 0 = black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Dots an inch, as far as known. */
  readonly dpi: number;
}

/** A word that OCR saw in a picture. Its box is in pixels from the upper left corner. */
export interface SeenWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Words of one line have the same number. */
  readonly line: number;
  /** How sure the engine is: 0–1. */
  readonly confidence: number;
}

/** What readers need of the platform. Node and browser each give their own. */
export interface Platform {
  /**
   * The words of a picture, by OCR. Absent unless OCR was asked for. Throws if there is no engine, and when the
   * signal tells to stop, in the middle of a picture.
   */
  ocr?(picture: GreyPicture, signal: StopSignal): Promise<readonly SeenWord[]>;
  /** Raw DEFLATE, streamed. Throws on damaged data. */
  inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** CRC-32 of the bytes, going on from `before`, where the platform is faster than a program. Unsigned. */
  crc32?(bytes: Uint8Array, before: number): number;
  /** The bytes of PDFium's WebAssembly module. */
  pdfiumWasm(): Promise<Uint8Array>;
}

/** What tells a reader to stop; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

export interface ReadContext {
  readonly limits: Limits;
  /** Aborted when the time for the file is up; readers check it between batches. */
  readonly signal: StopSignal;
  readonly platform: Platform;
}

/** The first look at a file: what readers decide on whether it is theirs. */
export interface Probe {
  readonly name: string;
  /** Lower-case extension without the dot, '' if none. Only a hint. */
  readonly extension: string;
  readonly size: number;
  /** The first 64 KiB at most. */
  readonly head: Uint8Array;
  readonly source: ByteSource;
  /** `head` decoded as text, or undefined if it is not text. Worked out once. */
  text(): string | undefined;
  /** Names of the entries if the file is a ZIP archive, or undefined. Worked out once. */
  zipNames(): Promise<readonly string[] | undefined>;
}

/** What `amparo formats` and docs/formats.md say of a format. */
export interface FormatPage {
  readonly name: Localized;
  /** How deep it is read: the places in a file of this kind. */
  readonly reads: Localized;
  /** What of it is named in a problem instead of being read. */
  readonly discloses?: Localized;
}

/** All formats: those that are read, by the id that reports give them, and those only told apart. */
export interface Formats {
  readonly read: readonly (FormatPage & { readonly id: string })[];
  readonly unread: readonly Localized[];
}

export interface Reader {
  /** The report's `format`: `csv`, `xlsx`. */
  readonly id: string;
  /** Usual extensions in lower case, without the dot. They only tip the scales between equals. */
  readonly extensions: readonly string[];
  readonly about: FormatPage;
  /** 0 = not mine, 1 = certainly. By content; the name only tips the scales between equals. */
  recognise(probe: Probe): number | Promise<number>;
  /**
   * Units in document order. Trouble that can be expected is yielded as a Problem, after which the reader goes
   * on with what it can still read; only bugs throw.
   */
  read(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem>;
}

// -------------------------------------------------------------------------------------------- detectors

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
  /**
   * At least one of these groups of signs other than digits, in lower case, in the text in any case, as it is written
   * or normalised. All detectors' groups are looked for at once.
   */
  readonly stems?: readonly string[];
  /** The record of the cell must be known (`Context.row`). */
  readonly row?: boolean;
  /** Without a caption that speaks for it a column has at least so many values; `Infinity`: there is no such column. */
  readonly values?: number;
}

/** A worked example: the text, and around it what is needed. The detector's page is printed from them. */
export type Example = string | ({ readonly text: string } & Context);

/** Header words by language (ISO 639-1; `ht` = Haitian Creole). */
export type HeaderWords = Readonly<Record<string, readonly string[]>>;

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
   * False only if no text of this outline (`core/text/outline.ts`: every digit made `0`) holds a finding in this
   * context. Asked once for thousands of cells that differ in their digits alone. Absent: any text may.
   */
  mayHold?(outline: string, context: Context): boolean;
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
}

// --------------------------------------------------------------------------------------------- findings

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

// ----------------------------------------------------------------------------------------------- policy

export type Level = 'block' | 'review' | 'note';
export type Verdict = 'pass' | 'review' | 'block' | 'incomplete';

/** Who must not be known to be among them (spec, law.md 1–2). Each has its words in `kit/markers.ts`. */
export const POPULATIONS = [
  'fear',
  'victims',
  'temporary',
  'children',
  'custody',
  'immigration',
  'taxpayers',
  'patients',
  'witnesses',
] as const;
export type Population = (typeof POPULATIONS)[number];

/** How sure a finding is, by its score: any that is reported, from 0.75, from 0.9. */
export const CERTAINTIES = ['possible', 'likely', 'certain'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Ages that laws ask for: under 18, over 89. */
export const AGES = ['minor', 'over-89'] as const;
export type Age = (typeof AGES)[number];

/** A category that the person shows, or a condition that holds for the same person. */
export type Term = Category | PersonCondition;

/** A condition over one person; all that is given must hold. */
export interface PersonCondition {
  /** All of these. */
  readonly all?: readonly Term[];
  /** At least one of these. */
  readonly any?: readonly Term[];
  /** None of these. */
  readonly none?: readonly Term[];
  /** Whether at least one finding lies where readers do not see it. */
  readonly hidden?: boolean;
  /** At least one finding lies in one of these ways. */
  readonly visibility?: readonly Visibility[];
  /** Findings that are less sure are as if they were not there, in the conditions inside, too. */
  readonly certainty?: Certainty;
  /** How the person was put together. */
  readonly from?: readonly ('row' | 'text')[];
  /** The table or text speaks of a confidential population. */
  readonly protected?: boolean;
  /** It speaks of one of these. */
  readonly population?: readonly Population[];
  /** An age that is told is one of these. */
  readonly age?: readonly Age[];
  /** The table lists people in a public role (officials, staff, athletes). */
  readonly publicRole?: boolean;
}

/** A condition over a table that names nobody; all that is given must hold. It asks either for rows or for figures. */
export interface TableCondition {
  /** Rows about single people to whom fewer than so many are alike (k-anonymity). */
  readonly alikeBelow?: number;
  /** Figures that count one to so many people, shown or given away by others. */
  readonly cellsUpTo?: number;
  /** The table speaks of a confidential population. */
  readonly protected?: boolean;
  /** It speaks of one of these. */
  readonly population?: readonly Population[];
  /** The figures are about places smaller than a state, and tell more than the sexes of people there. */
  readonly local?: boolean;
}

/** Which files a rule is for; all that is given must hold. */
export interface FileCondition {
  /** At least one of these globs names the file, or a folder or container that holds it (`core/glob.ts`). */
  readonly paths?: readonly string[];
  /** The format is one of these, as reports name it: `csv`, `xlsx`. */
  readonly formats?: readonly string[];
}

export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly about: Localized;
  /** What the reader should do. */
  readonly advice: Localized;
  /** What follows where the file is already public: who must be told, by when. */
  readonly duties?: Localized;
  /** Law or guidance. */
  readonly basis: readonly string[];
  /** Of whom the rule holds. */
  readonly person?: PersonCondition;
  /** Of which tables that name nobody it holds. */
  readonly table?: TableCondition;
  /** Fires at this many persons (default 1). */
  readonly persons?: number;
  /** Absent: every file. */
  readonly file?: FileCondition;
}

/** What a policy lets pass, for a reason and for a time: by place, rule or kind of finding, never by value. */
export interface PolicyAllowance {
  readonly id: string;
  readonly reason: string;
  /** The last day on which it holds: `YYYY-MM-DD`. */
  readonly until: string;
  /** Globs, as in `FileCondition`; every file if absent. */
  readonly paths?: readonly string[];
  /** Ids of rules; all if absent. */
  readonly rules?: readonly string[];
  /** Findings of these kinds do not count. Absent: the rules are not asked. */
  readonly categories?: readonly Category[];
}

export interface Policy {
  readonly id: string;
  readonly about: Localized;
  readonly rules: readonly Rule[];
  readonly allow?: readonly PolicyAllowance[];
  /** What may be left unread in a file without its being `incomplete`. The report names it all the same. */
  readonly allowProblems?: readonly ProblemCode[];
  /** `sha256:…` of the policy's text. */
  readonly digest: string;
}

// ----------------------------------------------------------------------------------------------- report

export interface ReportRule {
  readonly id: string;
  readonly level: Level;
  readonly message: string;
  readonly persons: number;
  readonly basis?: readonly string[];
}
export interface ReportPlace {
  readonly locator: string;
  readonly visibility: Visibility;
  readonly persons: number;
  readonly categories: Readonly<Record<string, number>>;
}
export interface ReportFinding {
  readonly category: Category;
  readonly detector: string;
  readonly score: number;
  readonly locator: string;
  readonly line?: number;
  readonly column?: number;
  readonly visibility: Visibility;
  readonly masked: Masked;
  readonly why: readonly string[];
}
export interface ReportProblem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly locator?: string;
}
/** One file of the report, as `report.schema.json` has it. */
export interface FileEntry {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256?: string;
  readonly verdict: Verdict;
  readonly persons: number;
  readonly categories: Readonly<Record<string, number>>;
  readonly rules: readonly ReportRule[];
  readonly places: readonly ReportPlace[];
  readonly findings: readonly ReportFinding[];
  readonly findingsTotal: number;
  readonly problems: readonly ReportProblem[];
}
export interface Totals {
  readonly files: number;
  readonly bytes: number;
  readonly blocked: number;
  readonly review: number;
  readonly incomplete: number;
  readonly approved: number;
  readonly persons: number;
}
/** The JSON report of a run. */
export interface Report {
  readonly schema: 'amparo.report/1';
  readonly tool: { readonly name: 'amparo'; readonly version: string };
  readonly run: {
    readonly startedAt: string;
    readonly durationMs: number;
    readonly policy: string;
    readonly policyDigest: string;
    readonly source?: 'files' | 'stdin' | 'staged' | 'diff' | 'range' | 'object-store';
    readonly skipped?: Readonly<Record<string, number>>;
    readonly flags?: readonly string[];
  };
  readonly verdict: Verdict;
  readonly totals: Totals;
  readonly files: readonly FileEntry[];
}
