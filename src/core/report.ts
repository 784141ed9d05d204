import { type AllowList, allowedByPolicy, allowedRule } from './allow.ts';
import type { Evidence, Place } from './evidence.ts';
import type { FiredRule } from './judge.ts';
import { manifestRules } from './manifest/rules.ts';
import type { Misfit } from './manifest/types.ts';
import { mask } from './mask.ts';
import type { PersonRange } from './persons/counter.ts';
import type { JoinedTables } from './persons/joins.ts';
import type { Fact } from './persons/person.ts';
import { problemMessage } from './problem-words.ts';
import { explainReasons } from './reasons.ts';
import { withoutNumbers } from './shown.ts';
import type {
  Category,
  FileEntry,
  Lang,
  Location,
  Outline,
  Problem,
  ProblemCode,
  ReportFinding,
  ReportPlace,
  ReportProblem,
  ReportRule,
} from './types.ts';
import { gravest, verdictOf } from './verdict.ts';

export interface EntryParts {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  readonly evidence: Evidence;
  readonly problems: readonly Problem[];
  /** Problems that the policy puts up with. */
  readonly allowed: ReadonlySet<ProblemCode>;
  /** How many findings were let pass, by list. */
  readonly passed: ReadonlyMap<AllowList, number>;
  /** What is said of comments that let findings pass. */
  readonly ignored?: readonly ReportRule[];
  /** Entries of the files directly inside. */
  readonly inner: readonly FileEntry[];
  /** Tables that tell more of people together than apart. */
  readonly joined: readonly JoinedTables[];
  readonly lang: Lang;
  readonly maxFindings: number;
  /** What the file looks like from afar; of who is `told` only. */
  readonly outlines?: readonly Outline[];
  /** What was not meant to go out, of so many people in all. Absent without a manifest. */
  misfits?(persons: number): readonly Misfit[];
}

/** The entry of one file in the report: counts, places, rules, masked findings, and the verdict. */
export function fileEntry(parts: EntryParts): FileEntry {
  const { evidence, lang } = parts;
  const passed = [...parts.passed].map(([list, count]) => allowedRule(list, count, lang));
  const letPass = evidence.rules.letPass.map((one) => allowedByPolicy(one, lang));
  const fired = evidence.rules.fired.map((one) => reportRule(one, lang));
  const persons = fired.some(({ level }) => level !== 'note') ? evidence.rules.exposed : 0;
  const unmeant = manifestRules(parts.misfits?.(persons) ?? [], persons, lang);
  const joined = parts.joined.map((tables) => joinedRule(tables, lang));
  const range = persons > 0 ? rangeRules(evidence.rules.range, persons, lang) : [];
  const rules = [...unmeant, ...fired, ...joined, ...range, ...passed, ...letPass, ...(parts.ignored ?? [])];
  const problems = parts.problems.map((trouble) => reportProblem(trouble, lang));
  const own = verdictOf(
    rules.map((rule) => rule.level),
    problems.filter(({ code }) => !parts.allowed.has(code)),
  );
  return {
    path: parts.path,
    format: parts.format,
    bytes: parts.bytes,
    verdict: gravest([own, ...parts.inner.map((entry) => entry.verdict)]),
    persons,
    categories: sorted(evidence.categories),
    rules,
    places: evidence.found.map((place) => reportPlace(place, evidence.personsAt(place))),
    findings: findingsOf(evidence.found, parts.maxFindings, lang),
    findingsTotal: evidence.findingsTotal,
    problems,
  };
}

export function reportRule({ rule, persons, told = [] }: FiredRule, lang: Lang): ReportRule {
  const about = [rule.about, ...told.map((one) => one.about)].map((words) => words[lang].trim()).join(' ');
  const lines = [...told.map((one) => one.advice), rule.advice, ...(rule.duties ? [rule.duties] : [])];
  const message = [about, ...lines.map((words) => words[lang].trim())].join('\n');
  return { id: rule.id, level: rule.level, message, persons, basis: rule.basis };
}

const JOINED = {
  en: (one: string, other: string) =>
    `Rows of ${one} and of ${other} have the same numbers: together they say more of people than apart.`,
  es: (one: string, other: string) =>
    `Las filas de ${one} y de ${other} llevan los mismos números: juntas dicen más de las personas que por separado.`,
} as const;

function joinedRule({ one, other, persons }: JoinedTables, lang: Lang): ReportRule {
  const message = JOINED[lang](withoutNumbers(one), withoutNumbers(other));
  return { id: 'joined-rows', level: 'note', message, persons };
}

const RANGE = {
  en: (least: string, most: string) =>
    `Between ${least} and ${most} people: who is the same cannot be told for certain where rows give only a name, or none.`,
  es: (least: string, most: string) =>
    `Entre ${least} y ${most} personas: no es seguro quién es la misma donde las filas dan solo un nombre, o ninguno.`,
} as const;
/** Bounds nearer than that say nothing that the number does not. */
const TELLING = { people: 3, share: 0.1 } as const;

function rangeRules({ least, most }: PersonRange, persons: number, lang: Lang): ReportRule[] {
  const width = Math.max(persons - least, most - persons);
  if (width < TELLING.people || width < persons * TELLING.share) return [];
  const number = (value: number) => value.toLocaleString(lang === 'es' ? 'es-419' : 'en-US');
  return [{ id: 'persons-range', level: 'note', message: RANGE[lang](number(least), number(most)), persons }];
}

export function reportProblem({ code, detail, locator }: Problem, lang: Lang): ReportProblem {
  const message = problemMessage(code, detail, lang);
  return locator === undefined ? { code, message } : { code, message, locator: withoutNumbers(locator) };
}

function reportPlace(place: Place, persons: number): ReportPlace {
  return {
    locator: withoutNumbers(place.owner.span(place.from, place.to)),
    visibility: place.visibility,
    persons,
    categories: sorted(place.categories),
  };
}

/** Findings of all places in turn, hidden places first, so that no place goes unshown for the sake of another. */
function findingsOf(places: readonly Place[], most: number, lang: Lang): ReportFinding[] {
  const chosen = places.map(() => 0);
  let left = most;
  while (left > 0 && places.some((place, i) => place.kept.length > chosen[i]!)) {
    for (const [i, place] of places.entries()) {
      if (left === 0 || place.kept.length <= chosen[i]!) continue;
      chosen[i]!++;
      left--;
    }
  }
  return places.flatMap((place, i) =>
    place.kept.slice(0, chosen[i]).map((fact) => reportFinding(fact, place, lang)),
  );
}

function reportFinding(fact: Fact, place: Place, lang: Lang): ReportFinding {
  return {
    category: fact.detector.category,
    detector: fact.detector.id,
    score: Math.round(Math.min(fact.score, 1) * 100) / 100,
    ...shownAt(place.owner.locate(fact.at)),
    visibility: fact.visibility,
    masked: mask(fact.text.trim()),
    why: explainReasons(fact.because, lang),
  };
}

function shownAt({ drawn: _, ...location }: Location): Omit<Location, 'drawn'> {
  return { ...location, locator: withoutNumbers(location.locator) };
}

function sorted(counts: ReadonlyMap<Category, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** The entry of a file that could not be read at all. */
export function unreadEntry(file: { path: string; bytes: number }, trouble: Problem, lang: Lang): FileEntry {
  return {
    path: file.path,
    format: 'unknown',
    bytes: file.bytes,
    verdict: 'incomplete',
    persons: 0,
    categories: {},
    rules: [],
    places: [],
    findings: [],
    findingsTotal: 0,
    problems: [reportProblem(trouble, lang)],
  };
}
