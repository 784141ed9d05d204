import { isInside } from '../../core/outermost.ts';
import type { FileEntry } from '../../core/types.ts';
import type { Group } from '../../reporters/shared/groups.ts';
import { groups } from '../../reporters/shared/groups.ts';
import { standingOf } from '../../reporters/shared/standing.ts';
import { Standings } from './standings.ts';

/** So many files are kept to be told of: a drive may have any number. */
const MOST_WRONG = 200;
const MOST_CLEAN = 10;

/** What a batch of files came to: those that must be looked at, a few of the others, and how many there are. */
export class Batch {
  readonly standings = new Standings();
  readonly clean: string[] = [];
  cleanCount = 0;
  wrongCount = 0;
  readonly #wrong: Group[] = [];
  readonly #all: Standings;
  #group: [FileEntry, ...FileEntry[]] | undefined;

  /** `all`: where all files of the folder stand. */
  constructor(all: Standings) {
    this.#all = all;
  }

  /** Gravest first. */
  get wrong(): readonly Group[] {
    return groups(this.#wrong.flat());
  }

  /** Entries as a scan gives them: a container before its contents. */
  add(entry: FileEntry): void {
    const outer = this.#group?.[0];
    if (outer && isInside(entry, outer)) this.#group!.push(entry);
    else {
      this.end();
      this.#group = [entry];
    }
  }

  /** No more entries come. */
  end(): void {
    const group = this.#group;
    this.#group = undefined;
    if (!group) return;
    this.#all.see(group);
    this.standings.see(group);
    if (standingOf(group[0]) !== 'pass') {
      this.wrongCount++;
      if (this.#wrong.length < MOST_WRONG) this.#wrong.push(group);
      return;
    }
    this.cleanCount++;
    if (this.clean.length < MOST_CLEAN) this.clean.push(group[0].path);
  }
}
