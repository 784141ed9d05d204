import type { FileEntry } from '../core/types.ts';

/** Findings of all files together that wait for the reports that are written at the end. */
const MOST_FINDINGS = 250_000;
/** Beyond that, examples of a file that are kept; how many there were is said in any case. */
const FEW = 3;

/**
 * The entries of a run, as they are needed at its end. Memory must not grow with findings: those of reports that are written
 * while the run goes on have been told when an entry is kept, and of others so many and then examples wait.
 */
export class KeptEntries {
  readonly entries: FileEntry[] = [];
  readonly #most: number;
  #findings = 0;

  /** `areTold`: no report needs the findings at the end. */
  constructor({ areTold, most = MOST_FINDINGS }: { areTold: boolean; most?: number }) {
    this.#most = areTold ? 0 : most;
  }

  add(entry: FileEntry): void {
    const room = this.#most === 0 ? 0 : Math.max(FEW, this.#most - this.#findings);
    const findings = entry.findings.length <= room ? entry.findings : entry.findings.slice(0, room);
    this.#findings += findings.length;
    this.entries.push(findings === entry.findings ? entry : { ...entry, findings });
  }
}
