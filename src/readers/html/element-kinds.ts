import {
  BLOCK,
  ENDS,
  ENDS_PARAGRAPH,
  NEVER_DRAWN,
  NEVER_SHOWN,
  OWN_COLOURS,
  RAW_TEXT,
  SCOPE,
  shownName,
  TABLE_PART,
  VOID,
} from './elements.ts';

/** What is known of elements of one name, looked up once for tags that are written alike. */
export interface ElementKind {
  readonly name: string;
  /** Different for each element of HTML; 0 for all others. */
  readonly number: number;
  readonly isKnown: boolean;
  readonly isBlock: boolean;
  readonly isVoid: boolean;
  readonly isTablePart: boolean;
  /** Its content is not markup, and read as something of its own. */
  readonly isRaw: boolean;
  /** Its content is text up to its end tag. */
  readonly isRawText: boolean;
  /** Hides or shows by itself. */
  readonly isSpecial: boolean;
  readonly isPreformatted: boolean;
  readonly isForeign: boolean;
  readonly endsParagraph: boolean;
  /** The open elements that its begin tag ends: in a scope, and inside its table. */
  readonly ends: readonly ElementKind[];
  readonly endsInTable: readonly ElementKind[];
  /** Which searches for an open element do not go beyond it. */
  readonly walls: number;
}

/** The walls of searches: of what begin tags end, of end tags, of parts of tables. */
export const IN_SCOPE = 1;
export const IN_CELL = 2;
export const IN_TABLE = 4;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const RAW = words('script style iframe noembed noframes');
const PREFORMATTED = words('pre xmp textarea plaintext');
const SPECIAL: ReadonlySet<string> = new Set([
  ...NEVER_SHOWN,
  ...NEVER_DRAWN,
  'details',
  'summary',
  'dialog',
  'object',
  ...OWN_COLOURS,
]);
/** End tags inside a cell do not end what is open outside of it. */
const WALLS = words('td th caption table');
/** What a row, cell or section ends when it begins, inside its table. */
const TABLE_ENDS: Readonly<Record<string, readonly string[]>> = {
  caption: ['caption'],
  tr: ['tr'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};
const SECTION_ENDS = ['thead', 'tbody', 'tfoot', 'tr'];

const known = new Map<string, ElementKind>();

/** Of an element's name in lower case. */
export function kindOf(name: string): ElementKind {
  const kind = known.get(name);
  if (kind !== undefined) return kind;
  const isKnown = shownName(name) !== undefined;
  const made = newKind(name, isKnown ? known.size + 1 : 0);
  // Other names are as many as a page makes up.
  if (isKnown) known.set(made.name, made);
  // An element may end one of its own kind.
  made.ends = Object.hasOwn(ENDS, name) ? ENDS[name]!.map(kindOf) : NONE;
  if (made.isTablePart) made.endsInTable = (TABLE_ENDS[name] ?? SECTION_ENDS).map(kindOf);
  return made;
}

const NONE: readonly ElementKind[] = [];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function newKind(name: string, number: number): Mutable<ElementKind> {
  const wall = (names: ReadonlySet<string>, bit: number) => (names.has(name) ? bit : 0);
  return {
    name,
    number,
    isKnown: number > 0,
    isBlock: BLOCK.has(name),
    isVoid: VOID.has(name),
    isTablePart: TABLE_PART.has(name),
    isRaw: RAW.has(name),
    isRawText: Object.hasOwn(RAW_TEXT, name),
    isSpecial: SPECIAL.has(name),
    isPreformatted: PREFORMATTED.has(name),
    isForeign: name === 'svg' || name === 'math',
    endsParagraph: ENDS_PARAGRAPH.has(name),
    ends: NONE,
    endsInTable: NONE,
    walls: wall(SCOPE, IN_SCOPE) | wall(WALLS, IN_CELL) | (name === 'table' ? IN_TABLE : 0),
  };
}
