import { ENDED_RULE } from './set-aside.ts';
import type { Approval, Level, ReportPlace, ReportRule, Verdict } from './types.ts';

/** What is taken of a file of a report (contract, `files[]`). */
export interface FormerFile {
  readonly path: string;
  readonly approved?: Approval | undefined;
  readonly rules: readonly Pick<ReportRule, 'id' | 'level' | 'persons'>[];
  readonly places: readonly Pick<ReportPlace, 'locator' | 'visibility' | 'persons'>[];
  readonly problems: readonly { readonly code: string }[];
}
/** A file of the run. */
export interface NewFile extends FormerFile {
  readonly verdict: Verdict;
  readonly categories: Readonly<Record<string, number>>;
}

const GRAVITY: readonly Level[] = ['block', 'review', 'note'];

/** Numbers that are one person's alone, and what a body is known by. */
const GRAVE_CATEGORIES = ['ssn', 'itin', 'a_number', 'national_id', 'passport', 'biometric'];

/**
 * Whether a file must be stopped however long it has been known: its verdict is `block`, and it holds people in a part that
 * readers do not see, or numbers that belong to one person alone.
 */
export function isGrave({ verdict, places, categories }: NewFile): boolean {
  if (verdict !== 'block') return false;
  return (
    GRAVE_CATEGORIES.some((category) => (categories[category] ?? 0) > 0) ||
    places.some(({ visibility, persons }) => visibility !== 'visible' && persons > 0)
  );
}

/** The files of a former report, to be asked whether something is new. */
export class Former {
  private readonly files: ReadonlyMap<string, FormerFile>;

  constructor(files: readonly FormerFile[]) {
    this.files = new Map(files.map((file) => [file.path, file]));
  }

  /**
   * Whether an outermost file, with all that it holds, is as the former report tells it, or better: no rule that did not fire,
   * none at a graver level or of more people; no part that held nobody, nor more people in one; no problem of another kind; no
   * approval that has ended since. What is grave is never known.
   */
  knows(group: readonly NewFile[]): boolean {
    return group.every((file) => !isGrave(file) && this.holds(file));
  }

  private holds(file: NewFile): boolean {
    const former = this.files.get(file.path);
    if (former === undefined || former.approved !== undefined) return false;
    const known = countsOf(former);
    return (
      file.rules.every((rule) => isKnownRule(rule, former)) &&
      [...countsOf(file)].every(([part, persons]) => persons <= (known.get(part) ?? -1)) &&
      file.problems.every(({ code }) => former.problems.some((one) => one.code === code))
    );
  }
}

function isKnownRule({ id, level, persons }: FormerFile['rules'][number], former: FormerFile): boolean {
  if (level === 'note') return id !== ENDED_RULE;
  return former.rules.some(
    (known) =>
      known.id === id && GRAVITY.indexOf(known.level) <= GRAVITY.indexOf(level) && known.persons >= persons,
  );
}

/** People by the part of the file that they stand in; rows move, and are left out of its name. */
function countsOf({ places }: FormerFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { locator, visibility, persons } of places) {
    const part = `${visibility} ${locator.replace(/\p{Nd}+|(?<=[!$:])\p{Lu}{1,3}(?=\p{Nd}|$)/gu, '')}`;
    counts.set(part, (counts.get(part) ?? 0) + persons);
  }
  return counts;
}
