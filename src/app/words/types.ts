import type { Lang, ProblemCode, Verdict, Visibility } from '../../core/types.ts';

/** Programs that people open files with. */
export const PROGRAMS = ['excel', 'calc', 'word', 'writer', 'powerpoint', 'impress', 'pdf', 'other'] as const;
export type Program = (typeof PROGRAMS)[number];

/** Steps in one program. */
export interface Steps {
  readonly name: string;
  /** The sure way to a file without what hides. */
  readonly sure: readonly string[];
  /** How to see what hides in this way, to believe it. */
  readonly see: Partial<Readonly<Record<Visibility, string>>>;
}

/** What the page says besides the words that it shares with reports. At a reading age of about twelve. */
export interface DeskWords {
  /** The language itself, in that language. */
  readonly own: string;
  readonly switchTo: string;
  readonly skip: string;
  readonly guideLink: string;
  readonly backToDesk: string;
  readonly title: string;
  readonly lead: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly orKeyboard: string;
  readonly promises: readonly (readonly [title: string, text: string])[];
  readonly checkMore: string;
  readonly again: string;
  readonly print: string;
  readonly printSheet: string;
  readonly reading: (count: number) => string;
  readonly readOf: (done: string, all: string) => string;
  readonly waiting: string;
  readonly thinking: string;
  readonly stop: string;
  readonly stopAll: string;
  readonly stopOne: (path: string) => string;
  readonly stopped: string;
  readonly stoppedNote: string;
  readonly finished: (headline: string) => string;
  readonly leftOut: (count: string, one: boolean) => string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** In a list. */
  readonly short: Readonly<Record<Verdict, string>>;
  readonly verdictMany: Readonly<Record<Verdict, (count: string, all: string) => string>>;
  readonly shows: (people: string, one: boolean) => string;
  readonly showsUnnamed: (people: string) => string;
  readonly showsNobody: string;
  readonly names: (people: string, one: boolean) => string;
  readonly clean: string;
  readonly cleanNote: string;
  readonly empty: string;
  /** What stands in a mail itself, beside what is attached. */
  readonly mailText: string;
  /** Of a picture, and of files that hold some: what they show is not seen. */
  readonly pictureTitle: string;
  readonly picture: string;
  readonly holdsPictures: (count: string, one: boolean) => string;
  readonly somePictures: (count: string) => string;
  readonly notOpened: string;
  readonly notWhole: string;
  /** Where nothing of it was read, for the one reason that there is. */
  readonly notRead: Readonly<Partial<Record<ProblemCode, string>>>;
  /** Of a file of Apple's office programs: what to do. */
  readonly apple: (program: string) => readonly [why: string, todo: string];
  /** The name says another kind than the file is of. */
  readonly otherKind: (ending: string, kind: string) => string;
  readonly lookFor: string;
  readonly alsoUnread: string;
  /** All of the people, or so many of them, are there. `atLeast`: in several places, who may be the same. */
  readonly hidden: (count: string, all: boolean, atLeast: boolean, one: boolean, where: string) => string;
  /** Where that is, after `are`: `on a sheet that you cannot see`. */
  readonly cannotSee: Readonly<Record<Visibility, string>>;
  /** The same in presentations, where it is said otherwise. */
  readonly inSlides: Partial<Readonly<Record<Visibility, string>>>;
  readonly filesTitle: string;
  readonly people: string;
  readonly file: string;
  readonly answer: string;
  readonly where: string;
  readonly whereHidden: string;
  readonly legendHidden: string;
  readonly legendSeen: string;
  readonly legendFolded: string;
  readonly sheetOf: (name: string, state: string) => string;
  readonly sheetPeople: (where: string) => string;
  readonly sheetNobody: string;
  readonly sheetEmpty: string;
  readonly foldedRows: (told: string) => string;
  readonly foldedColumns: (told: string) => string;
  readonly moreSheets: (count: string, one: boolean) => string;
  readonly legendBlack: string;
  /** So many boxes on a page, and what lies in them. */
  readonly boxes: (count: string, one: boolean, how: string) => string;
  readonly morePages: (count: string, one: boolean) => string;
  readonly page: (first: string, last: string) => string;
  readonly sheet: (name: string) => string;
  readonly onSheet: (sheet: string, cells: string) => string;
  readonly cells: (from: string, to: string) => string;
  /** Of a list in a file of data. */
  readonly entries: (first: string, last: string) => string;
  /** A name that data has for something. */
  readonly key: (name: string) => string;
  readonly wholeFile: string;
  readonly inside: string;
  readonly gives: string;
  readonly rowsTitle: (shown: string, one: boolean) => string;
  readonly rowsNote: string;
  readonly place: string;
  readonly show: string;
  readonly showOf: (place: string) => string;
  readonly showAsk: string;
  readonly showYes: string;
  readonly showNo: string;
  readonly showing: string;
  readonly showLeft: (seconds: number) => string;
  readonly showHide: string;
  readonly showFailed: string;
  /** People, or findings, that were not counted. `name`, `reason`: of the entry that lets them pass. */
  readonly passedByRules: (people: string, one: boolean, name: string, reason: string) => string;
  readonly passedByFile: (count: string, one: boolean, name: string) => string;
  readonly whyBlock: string;
  readonly whyReview: string;
  readonly law: string;
  readonly todo: string;
  readonly todoLead: string;
  readonly inProgram: (program: string) => string;
  readonly sureWay: string;
  readonly seeYourself: string;
  readonly unread: string;
  /** What is wrong, and what to do. */
  readonly problems: Readonly<Record<ProblemCode, string>>;
  /** The file is not where it was, or not as it was. */
  readonly problemGone: string;
  /** Of a PDF, where the browser runs no WebAssembly. */
  readonly problemNoPdf: string;
  /** Of what is in an archive. */
  readonly problemLocked: string;
  /** Of a folder that was dropped. */
  readonly problemFolder: string;
  readonly moreProblems: (count: string, one: boolean) => string;
  readonly unreadTodo: string;
  /** `about`: what the rules do, as a sentence. */
  readonly policy: (name: string, about: string) => string;
  /** What those rules do that the page has unless others were put into it. */
  readonly policyAbout: string;
  readonly footer: string;
  readonly version: (version: string) => string;
  readonly failed: string;
  readonly steps: Readonly<Record<Program, Steps>>;
}

/** The sheet of one page. */
export interface GuideWords {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly (readonly [title: string, text: string])[];
  readonly hidesTitle: string;
  readonly hides: readonly (readonly [where: string, how: string])[];
  readonly neverTitle: string;
  readonly never: readonly string[];
  readonly sentTitle: string;
  readonly sent: readonly string[];
  readonly foot: string;
}

export type ByLang<T> = Readonly<Record<Lang, T>>;
