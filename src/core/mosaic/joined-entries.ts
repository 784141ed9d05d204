import { problem } from '../problem.ts';
import { reportProblem, reportRule } from '../report.ts';
import type { FileEntry, Lang, Level, ProblemCode, ReportRule } from '../types.ts';
import { gravest, verdictOf } from '../verdict.ts';
import type { Mosaic, Piece, Told } from './mosaic.ts';

/** Files that a report names beside one; those past it are counted. */
const MOST_NAMED = 10;

const WORDS = {
  en: {
    with: (other: string, people: string, by: string) =>
      `Together with "${other}" it says more of ${people} than alone: rows of both files belong together by ${by}.`,
    there: (caption: string) => `(there "${caption}")`,
    and: 'and',
    people: (n: string) => (n === '1' ? 'one person' : `${n} people`),
    more: (n: number) => `So it does together with ${n} further files.`,
    advice: 'Publish only one of the two files, or take the columns that they share out of one of them.',
  },
  es: {
    with: (other: string, people: string, by: string) =>
      `Junto con «${other}» dice más de ${people} que por sí solo: las filas de ambos archivos se corresponden por ${by}.`,
    there: (caption: string) => `(allí «${caption}»)`,
    and: 'y',
    people: (n: string) => (n === '1' ? 'una persona' : `${n} personas`),
    more: (n: number) => `Lo mismo ocurre junto con otros ${n} archivos.`,
    advice: 'Publique solo uno de los dos archivos, o quite de uno las columnas que comparten.',
  },
} as const;

/** What a policy says of problems, and the language of a report. */
interface Words {
  readonly lang: Lang;
  readonly policy: { readonly allowed: ReadonlySet<ProblemCode> };
}

/**
 * The entries of one outermost file with what the other files of the run make of it. A file of which not all rows could be
 * held against the others has a problem `too-large`.
 */
export function withOthers(
  entries: readonly FileEntry[],
  mosaic: Mosaic,
  { lang, policy }: Words,
): readonly FileEntry[] {
  const [outer] = entries;
  if (!outer) return entries;
  const own = new Set(entries.map(({ path }) => path));
  const told = [...mosaic.told].filter(([path]) => own.has(path) || path.startsWith(`${outer.path}!`));
  const whole = entries.map((entry, i) => {
    const concerned = told.filter(
      ([path]) => i === 0 || path === entry.path || path.startsWith(`${entry.path}!`),
    );
    return joined(
      entry,
      concerned.map(([, one]) => one),
      lang,
    );
  });
  if (mosaic.cut.has(outer.path)) whole[0] = cut(whole[0]!, lang, policy.allowed);
  return whole;
}

function cut(entry: FileEntry, lang: Lang, allowed: ReadonlySet<ProblemCode>): FileEntry {
  const trouble = problem('too-large', 'more rows than can be joined with other files');
  const verdict = gravest([entry.verdict, allowed.has(trouble.code) ? 'pass' : 'incomplete']);
  return { ...entry, verdict, problems: [...entry.problems, reportProblem(trouble, lang)] };
}

function joined(entry: FileEntry, told: readonly Told[], lang: Lang): FileEntry {
  if (told.length === 0) return entry;
  const rules = [...entry.rules];
  for (const [rule, persons] of told.flatMap((one) => [...one.rules])) {
    const at = rules.findIndex(({ id }) => id === rule.id);
    if (at < 0) rules.push(reportRule({ rule, persons }, lang));
    else rules[at] = { ...rules[at]!, persons: Math.max(rules[at]!.persons, persons) };
  }
  const pieces = told.flatMap((one) => one.pieces);
  rules.push(...piecesTold(pieces, lang));
  const levels = rules.map(({ level }) => level);
  return {
    ...entry,
    verdict: gravest([entry.verdict, verdictOf(levels, [])]),
    persons: entry.persons + told.reduce((sum, { persons }) => sum + persons, 0),
    rules: rules.sort((a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level)),
  };
}

const GRAVITY: readonly Level[] = ['block', 'review', 'note'];

function piecesTold(pieces: readonly Piece[], lang: Lang): ReportRule[] {
  const words = WORDS[lang];
  const named = pieces.slice(0, MOST_NAMED).map(({ other, persons, columns }) => {
    const people = words.people(persons.toLocaleString(lang === 'es' ? 'es-419' : 'en-US'));
    const message = words.with(other, people, columnsTold(columns, lang));
    return note('joined-files', `${message}\n${words.advice}`, persons);
  });
  const left = pieces.slice(MOST_NAMED);
  if (left.length === 0) return named;
  const most = Math.max(...left.map(({ persons }) => persons));
  return [...named, note('joined-files', words.more(left.length), most)];
}

function columnsTold(columns: Piece['columns'], lang: Lang): string {
  const { there, and } = WORDS[lang];
  const quoted = (text: string): string => (lang === 'en' ? `"${text}"` : `«${text}»`);
  const each = columns.map(([own, other]) =>
    own === other ? quoted(own) : `${quoted(own)} ${there(other)}`,
  );
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} ${and} ${each.at(-1)}`;
}

const note = (id: string, message: string, persons: number): ReportRule => ({
  id,
  level: 'note',
  message,
  persons,
});
