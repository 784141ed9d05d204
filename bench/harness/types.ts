/** A file or folder that is made once, by a generator whose numbers are the same each time. */
export interface Dataset {
  /** Tells it from all others of the same generator: what it holds and how large it is. */
  readonly name: string;
  /** The module that makes it, below the project's folder: if it changes, the data are made anew. */
  readonly source: string;
  /** Writes it there. What comes back is known of it; undefined: it cannot be made on this machine. */
  write(path: string): Promise<Facts | undefined>;
}

/** What a report must count. */
export interface Facts {
  /** People, each with a number of their own. */
  readonly persons?: number;
  readonly files?: number;
}

/** What is measured: a program in a process of its own, with all that it starts. */
export interface Command {
  readonly run: readonly string[];
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Where it leaves a JSON report, whose totals are compared with what is known of the data. */
  readonly report?: string;
}

/** A candidate that cannot run here, and why. */
export interface Missing {
  readonly missing: string;
}

export type Candidates = Readonly<Record<string, Command | Missing>>;

/** `time`: by the clock or of the processors, as the run is judged. */
export type Measure = 'time' | 'memory';

/** What is asked of a candidate: its seconds or MB, by themselves or beside those of another one. */
export interface Bound {
  readonly of: string;
  readonly measure: Measure;
  readonly by: 'ratio' | 'difference' | 'value';
  /** The other candidate, unless it is a value by itself. */
  readonly against?: string;
  readonly most: number;
}

export interface Case {
  /** `csv`, or `page/figures`: one of several that are run by the name before the slash. */
  readonly name: string;
  readonly title: string;
  /** Rounds of a case that takes long: no more than these. */
  readonly rounds?: number;
  /** Each candidate runs once before the rounds, so that what it keeps for the next time is there. */
  readonly warm?: boolean;
  readonly data: Readonly<Record<string, Dataset>>;
  candidates(at: Place): Candidates;
  readonly bounds: readonly Bound[];
}

/** Where the data of a case are, and what is known of them. */
export interface Place {
  /** The paths by the names that the case gave. */
  readonly paths: Readonly<Record<string, string>>;
  /** A folder for what the candidates write, emptied before. */
  readonly scratch: string;
  readonly tools: Tools;
}

export interface Tools {
  /** Path of a program of the machine, or of the package that brings it. */
  program(name: string): string | Missing;
  /** Folder of packages that are no dependencies of ours. */
  peer(name: string): string | Missing;
}

/** One run: seconds by the clock and of the processors, peak resident MB of the largest process. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}
