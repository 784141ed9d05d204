import type { FileEntry, Lang, ReportFinding, ReportRule } from './types.ts';

/** Where a blob comes from: the commits that bring it in, newest first, and its paths in them. */
export interface Held {
  readonly commits: readonly string[];
  readonly paths: readonly string[];
}

/** So many commits and paths are named; the rest are counted. */
const NAMED = 5;
const SHORT_ID = 12;

const COMMITS = {
  en: (commits: string, paths: string) =>
    `Brought in by ${commits}, as ${paths}.\nWho has the repository has this version, even if a later commit deletes it: rewrite the history before it is pushed, and if it was pushed already, treat it as published.`,
  es: (commits: string, paths: string) =>
    `Llegó con ${commits}, como ${paths}.\nQuien tiene el repositorio tiene esta versión, aunque otro commit la borre después: reescriba la historia antes de enviarla y, si ya se envió, trátela como publicada.`,
} as const;
const MORE = { en: (n: number) => ` and ${n} more`, es: (n: number) => ` y ${n} más` } as const;

/** The note that says which commits and paths hold a file. */
export function withCommits(entry: FileEntry, { commits, paths }: Held, lang: Lang): FileEntry {
  if (commits.length === 0) return entry;
  const ids = commits.map((commit) => commit.slice(0, SHORT_ID));
  const message = COMMITS[lang](listed(ids, lang), listed(paths, lang));
  return withNote(entry, { id: 'git-commits', level: 'note', message, persons: entry.persons });
}

function listed(all: readonly string[], lang: Lang): string {
  const more = all.length > NAMED ? MORE[lang](all.length - NAMED) : '';
  return `${all.slice(0, NAMED).join(', ')}${more}`;
}

const ADDED = {
  en: { new: 'on a line that this change adds', old: 'on a line that was there before this change' },
  es: { new: 'en una línea que este cambio añade', old: 'en una línea anterior a este cambio' },
} as const;
const LINES = {
  en: (fresh: number, all: number) =>
    fresh === 0
      ? `None of the ${all} findings shown stands on a line that this change adds: the file was so before, and goes out whole all the same.`
      : `${fresh} of the ${all} findings shown ${fresh === 1 ? 'stands' : 'stand'} on lines that this change adds. The verdict is the whole file’s, as it goes out whole.`,
  es: (fresh: number, all: number) =>
    fresh === 0
      ? `Ninguno de los ${all} hallazgos mostrados está en una línea que este cambio añade: el archivo ya era así, y aun así sale entero.`
      : `${fresh} de los ${all} hallazgos mostrados ${fresh === 1 ? 'está' : 'están'} en líneas que este cambio añade. El veredicto es el del archivo entero, porque sale entero.`,
} as const;

/** Marks each finding that has a line as added by the change or there before. The verdict stays the whole file's. */
export function withAddedLines(entry: FileEntry, isAdded: (line: number) => boolean, lang: Lang): FileEntry {
  const placed = entry.findings.filter((one) => one.line !== undefined);
  if (placed.length === 0) return entry;
  const fresh = placed.filter((one) => isAdded(one.line!)).length;
  const findings = entry.findings.map((one): ReportFinding => {
    if (one.line === undefined) return one;
    const why = isAdded(one.line) ? ADDED[lang].new : ADDED[lang].old;
    return { ...one, why: [...one.why, why] };
  });
  const message = LINES[lang](fresh, placed.length);
  return withNote(
    { ...entry, findings },
    { id: 'git-added-lines', level: 'note', message, persons: entry.persons },
  );
}

function withNote(entry: FileEntry, note: ReportRule): FileEntry {
  return { ...entry, rules: [...entry.rules, note] };
}
