import { isAllowedRule } from '../../core/allow.ts';
import type { Approval, FileEntry, Level, ReportPlace, ReportRule } from '../../core/types.ts';
import { placesInOrder, rulesInOrder } from './facts.ts';
import { fingerprint, numbered } from './fingerprint.ts';
import { type Group, groups, holdsOthers, pathInside } from './groups.ts';
import { locatorKind, spotOf } from './locator.ts';
import { approvalOf } from './standing.ts';

/** The rule of files that could not be read whole: no policy has it, and no report may lack it. */
export const NOT_READ = 'not-read-whole';

/** What lists of issues show: a rule that fired, at a place. A block of cells or a column is one place, never a cell. */
export interface Issue {
  readonly file: FileEntry;
  /** Path of the file on disk, and the way to what lies in it: `inner.zip!list.csv`. */
  readonly path: string;
  readonly inside?: string;
  readonly rule: string;
  readonly level: Level;
  /** The rule as the report has it; none for what could not be read. */
  readonly fired?: ReportRule;
  readonly place?: ReportPlace;
  readonly lines?: Lines;
  readonly approval?: Approval;
  /** The same as long as path, kind of place, rule and categories are the same. */
  readonly fingerprint: string;
}

/** From one. */
export interface Lines {
  readonly first: number;
  readonly column?: number;
  readonly last?: number;
}

/** As many as GitHub shows of one file; who wants more reads the JSON report. */
const MOST_ISSUES = 5000;

/** All issues of a run, gravest file first, at most `most`; and how many there are in all. */
export function issuesOf(
  files: readonly FileEntry[],
  most = MOST_ISSUES,
): { issues: Issue[]; total: number } {
  const issues: Issue[] = [];
  const unlike = numbered();
  let total = 0;
  for (const group of groups(files)) {
    for (const file of group) {
      for (const draft of draftsOf(file, group)) {
        total++;
        if (issues.length < most) issues.push({ ...draft, fingerprint: unlike(printOf(draft)) });
      }
    }
  }
  return { issues, total };
}

type Draft = Omit<Issue, 'fingerprint'>;

function* draftsOf(file: FileEntry, group: Group): Generator<Draft> {
  const [outer] = group;
  const inside = pathInside(file, outer);
  const approval = approvalOf(file, outer);
  const draft = { file, path: outer.path, ...(inside && { inside }), ...(approval && { approval }) };
  for (const fired of rulesInOrder(ownRules(file, group))) {
    const places = placesFor(fired, file);
    const of = { ...draft, rule: fired.id, level: fired.level, fired };
    if (places.length === 0) yield of;
    for (const place of places) yield { ...of, place, ...linesOf(place, file) };
  }
  const isSummary = holdsOthers(file, group) && file.problems.length === 0;
  if (file.verdict === 'incomplete' && !isSummary) yield { ...draft, rule: NOT_READ, level: 'block' };
}

/** A container sums up the rules of what it holds: those are told where they lie. */
function ownRules(file: FileEntry, group: Group): ReportRule[] {
  const held = new Set(
    group
      .filter(({ path }) => path.startsWith(`${file.path}!`))
      .flatMap(({ rules }) => rules.map(({ id }) => id)),
  );
  return file.rules.filter((rule) => !held.has(rule.id) && !isAllowedRule(rule));
}

/**
 * The report tells rules by file and people by place: a rule about people is shown wherever there are people. A note
 * weighs nothing and is told once.
 */
function placesFor(rule: ReportRule, { places }: FileEntry): ReportPlace[] {
  const peopled = places.filter(({ persons }) => persons > 0);
  const concerned = placesInOrder(rule.persons > 0 && peopled.length > 0 ? peopled : places);
  return rule.level === 'note' ? concerned.slice(0, 1) : concerned;
}

function linesOf(place: ReportPlace, file: FileEntry): { lines?: Lines } {
  const spot = spotOf(place.locator);
  if (spot.kind === 'lines') return { lines: { first: spot.first, last: spot.last } };
  const kind = headOf(place.locator);
  const first = file.findings.find(
    ({ line, visibility, locator }) =>
      line !== undefined && visibility === place.visibility && headOf(locator) === kind,
  );
  if (first?.line === undefined) return {};
  return { lines: { first: first.line, ...(first.column !== undefined && { column: first.column }) } };
}

/** `table 1, rows 2–507` and `table 1, row 2, column 3` are of one part. */
function headOf(locator: string): string {
  return locatorKind(locator).split(/[,:]/, 1)[0]!;
}

function printOf({ path, inside = '', place, rule, file }: Draft): string {
  const categories = Object.keys(place?.categories ?? file.categories).sort();
  const where = place === undefined ? ['', ''] : [locatorKind(place.locator), place.visibility];
  return fingerprint([path, inside, ...where, rule, categories.join(' ')]);
}
