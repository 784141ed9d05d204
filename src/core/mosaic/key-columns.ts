import { isPersonal, type QuasiKind } from '../disclosure/kinds.ts';
import { captionKind } from '../disclosure/quasi-kinds.ts';
import { isNothing } from '../disclosure/value-codes.ts';
import type { Engine } from '../engine.ts';
import { idCaption } from '../persons/id-captions.ts';
import type { Roles } from '../table/roles.ts';
import { captionWords, plain } from '../text/fold.ts';

/** A column whose values may be those of another file. */
export interface JoinColumn {
  readonly column: number;
  /** Two texts of the same value give the same text; '' for none. */
  value(text: string): string;
}
export interface KeyColumn extends JoinColumn {
  readonly kind: string;
  readonly caption: string;
}
export interface MeansColumn extends JoinColumn {
  readonly kind: QuasiKind;
  readonly means: string;
}

const MOST_KEYS = 3;
const MOST_QUASI = 8;
const LONGEST = 80;
/** Facts that are one person's without naming anybody by themselves. */
const OWN: ReadonlySet<string> = new Set(['email', 'phone', 'case_number', 'device']);
/** Kinds of which a table may tell several things: only columns of one caption are the same. */
const BY_CAPTION: ReadonlySet<QuasiKind> = new Set([
  ...(['eventDate', 'place', 'facility', 'build', 'family'] as const),
]);

/** The number of the rows, and facts that are of one person only. */
export function keyColumns({ columns, captions }: Roles): readonly KeyColumn[] {
  const facts = columns.flatMap((role, column) => (role.kind === 'fact' ? [{ column, role }] : []));
  const own = facts.flatMap(({ column, role: { detector } }): KeyColumn[] => {
    if (detector.identifies !== 'directly' && !OWN.has(detector.category)) return [];
    const value = (text: string): string => detector.key?.(text) ?? plain(text).trim();
    return [{ column, kind: detector.category, caption: foldedCaption(captions[column]), value }];
  });
  const id = idCaption(captions, new Set(facts.map(({ column }) => column)));
  const ids = id ? [{ ...id, kind: 'id', value: (text: string) => plain(text).trim() }] : [];
  return [...ids, ...own].slice(0, MOST_KEYS);
}

const foldedCaption = (caption = ''): string => captionWords(caption).join(' ');

/** What is told of people by which they could be known; nothing in tables that count, or of things. */
export function meansColumns({ columns, captions }: Roles, engine: Engine): readonly MeansColumn[] {
  const kinds = captions.map(captionKind);
  if (kinds.some(({ figure, thing }) => figure || thing)) return [];
  const found = new Map<string, MeansColumn>();
  captions.forEach((caption, column) => {
    const role = columns[column];
    const isBirth = role?.kind === 'fact' && role.detector.category === 'birth_date';
    const kind = isBirth ? 'birth' : kinds[column]!.quasi;
    if (kind === undefined || found.size >= MOST_QUASI) return;
    const means = BY_CAPTION.has(kind) ? `${kind} ${foldedCaption(caption)}` : kind;
    if (!found.has(means)) found.set(means, { column, kind, means, value: reading(kind, engine) });
  });
  const all = [...found.values()];
  return all.length > 1 && all.some(({ kind }) => isPersonal(kind)) ? all : [];
}

const DETECTORS: Partial<Record<QuasiKind, string>> = {
  birth: 'person.birth-date',
  eventDate: 'person.birth-date',
  nationality: 'person.nationality',
};
const MALE = /^(?:male|man|boy|hombre|h|masculino|masc|varon|homme|masculin|homem)$/;
const FEMALE = /^(?:female|woman|girl|mujer|femenino|femenina|fem|femme|feminin|feminino|mulher)$/;

function reading(kind: QuasiKind, engine: Engine): (text: string) => string {
  const detector = engine.byId.get(DETECTORS[kind] ?? '');
  return (text) => {
    const told = plain(text).trim();
    if (told.length > LONGEST || isNothing(told)) return '';
    if (detector?.key) return detector.key(text.trim());
    if (kind === 'sex') return MALE.test(told) ? 'm' : FEMALE.test(told) ? 'f' : told;
    if (kind === 'postcode') return /^\d{5}-\d{4}$/.test(told) ? told.slice(0, 5) : told;
    return kind === 'age' ? told.replace(/(\d)\D{1,20}$/, '$1') : told;
  };
}
