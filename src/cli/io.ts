/** A place to write text to. Resolves when the text is handed over, so that a slow reader slows the writer. */
export interface Output {
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
}

/** The variables that are looked at. */
export interface Environment {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
  readonly DEBUG?: string | undefined;
  /** What the pre-commit framework says of a push. */
  readonly PRE_COMMIT_FROM_REF?: string | undefined;
  readonly PRE_COMMIT_TO_REF?: string | undefined;
  readonly PRE_COMMIT_REMOTE_NAME?: string | undefined;
  /** Whether there is a desktop. */
  readonly DISPLAY?: string | undefined;
  readonly WAYLAND_DISPLAY?: string | undefined;
  /** A file that GitHub Actions shows on the page of the run, in Markdown. */
  readonly GITHUB_STEP_SUMMARY?: string | undefined;
  /** What digests of files that are not harmless are keyed with. */
  readonly AMPARO_SECRET?: string | undefined;
}

/** All that the command line touches of the outside world, besides files. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly cwd: string;
  readonly env: Environment;
  /** Width of the terminal; 80 where there is none. */
  readonly columns: number;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}
