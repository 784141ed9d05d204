import { detectWith } from '../detect.ts';
import { ListedFacts } from '../prose/listed.ts';
import type { Scope } from '../scope.ts';
import { lettered } from '../text/lettered.ts';
import { sampleOf } from './column-role.ts';
import type { Role, Sample } from './role.ts';
import type { Roles } from './roles.ts';
import type { Row } from './row.ts';

/** Longer cells are remarks, read as texts; UTF-16 code units. */
const LONGEST = 200;
/** A name, signs or the end of a line, and figures: a badge, a label, a seat. */
const ENTRY = lettered(
  String.raw`^[^\p{L}\p{N}]{0,3}\p{L}[^\p{N}]{4,90}?[\n,;:|/(~*– -][^\n\p{N}]{0,20}\p{N}{1,4}`,
  'u',
);
/** Of a hundred cells, so many show that a column holds entries; columns that may, and cells of all that are read for it. */
const SURE = 80;
const MOST_COLUMNS = 64;
const MOST_READ = 60;

/**
 * The roles, where cells hold a person each with what is said of them: seats, beds, badges and labels side by side, with no caption
 * that says so (`Ana Cruz ⏎ 1991-04-02 ⏎ Eritrea`). One date could be anything; many behind names are judged as in a list.
 */
export function withEntries(rows: readonly Row[], roles: Roles, title: string, scope: Scope): Roles {
  if (roles.publicRole !== 'none') return roles;
  const samples = roles.columns.flatMap((role, column) =>
    mayHoldEntries(role) ? [sampleOf(rows, column)] : [],
  );
  const held = samples.slice(0, MOST_COLUMNS).filter(holdsEntries);
  if (held.length === 0 || !areBorneOut(held, title, scope)) return roles;
  const columns = new Set(held.map(({ column }) => column));
  return { ...roles, columns: roles.columns.map((role, column) => (columns.has(column) ? ENTRIES : role)) };
}

const ENTRIES: Role = { kind: 'text', entries: true };

/** Captions of seats and beds say what is numbered, and their cells who sits there. */
const mayHoldEntries = (role: Role): boolean =>
  role.kind !== 'fact' || role.detector.category !== 'birth_date';

/** One may be a caption that nobody knows. */
function holdsEntries({ values }: Sample): boolean {
  const entries = values.filter((text) => text.length <= LONGEST && ENTRY.on(text).test(text)).length;
  return entries > 0 && entries * 100 >= (values.length - 1) * SURE;
}

/** Whether what stands behind the names of the cells is as births, or countries, are. */
function areBorneOut(samples: readonly Sample[], title: string, scope: Scope): boolean {
  const { engine } = scope;
  const names = engine.detectors.filter(({ category }) => category === 'name');
  const listed = new ListedFacts();
  const values = samples.flatMap((sample) => sample.values.slice(0, Math.ceil(MOST_READ / samples.length)));
  values.forEach((text, row) => {
    const [name] = detectWith(names, text, { title }, scope.failed);
    for (const detector of name === undefined ? [] : engine.behindNames) {
      const found = detector.behindName!(text, name!);
      if (found === undefined) continue;
      const value = text.slice(found.start, found.end);
      listed.see(detector, found, { text: value, visibility: 'visible', at: [row, found.start] });
    }
  });
  const isProtected = (scope.populations | engine.populationsOfWords(title)) !== 0;
  return listed.take(isProtected).length > 0;
}
