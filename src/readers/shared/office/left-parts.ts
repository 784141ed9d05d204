import { problem } from '../../../core/problem.ts';
import type { Problem, Unit, Visibility } from '../../../core/types.ts';
import { readBinary } from './binary-part.ts';
import { ChartHandler } from './chart.ts';
import { CustomXml, isCustomXml } from './custom-xml.ts';
import { type MarkupPlace, MarkupTexts } from './markup-texts.ts';
import type { OfficePackage, UnitHandler } from './package.ts';
import { PropertiesHandler } from './properties.ts';
import { type Drawn, drawnAs, isOnChart } from './reached.ts';

/** How the words of a kind of XML parts hide, by path in lower case. */
export interface MarkupKind {
  readonly path: RegExp;
  readonly visibility: Visibility;
  /** As a person would name it. */
  readonly part: string;
  /** `odd`: nothing in it is written for people, only text that has no business there is taken. */
  readonly take?: 'all' | 'odd';
}

/** What a package of one program has besides what its own reader reads. */
export interface LeftParts {
  readonly kinds: readonly MarkupKind[];
  readonly drawn: Drawn;
  /** A handler for a part that needs its own. `type` in lower case. */
  handlerOf(path: string, type: string): UnitHandler<Unit> | undefined;
  /** Parts that are read without a handler. */
  special?(path: string, type: string): AsyncIterable<Unit | Problem> | undefined;
}

/** What packages of all programs have. */
const COMMON: readonly MarkupKind[] = [
  {
    path: /(?:^\[content_types\]\.xml|\/theme(?:override)?\d{0,6}\.xml)$/,
    visibility: 'slack',
    part: 'theme',
    take: 'odd',
  },
  { path: /\/(?:style|colors)\d{0,6}\.xml$/, visibility: 'slack', part: 'styles', take: 'odd' },
  {
    path: /\/diagrams\/(?:layout|quickstyle|colors)\d{0,6}\.xml$/,
    visibility: 'slack',
    part: 'drawing',
    take: 'odd',
  },
  { path: /\.vml$/, visibility: 'visible', part: 'drawing' },
  { path: /\/(?:drawings?|diagrams)\/[^/]{1,200}$/, visibility: 'visible', part: 'drawing' },
  { path: /\/charts?(?:ex)?\/[^/]{1,200}$/, visibility: 'visible', part: 'chart' },
  { path: /\/(?:activex|ctrlprops)\/[^/]{1,200}$/, visibility: 'form-field', part: 'controls' },
  { path: /^customxml\/|\/customxml\//, visibility: 'property', part: 'custom XML', take: 'all' },
  { path: /^docprops\//, visibility: 'property', part: 'document properties' },
];

const UNKNOWN: Omit<MarkupKind, 'path'> = { visibility: 'property', part: 'part', take: 'all' };

/** Reads every part of a package that is not read yet; in the end each has been read, or is named in a problem. */
export async function* readLeftParts(parts: OfficePackage, left: LeftParts): AsyncIterable<Unit | Problem> {
  for (const path of parts.paths()) {
    parts.context.signal.throwIfAborted();
    if (!parts.isRead(path)) yield* readPart(parts, left, path);
    yield* parts.takeProblems();
  }
  for (const path of parts.paths()) {
    if (!parts.isRead(path)) yield problem('unreadable', 'a part was not read', parts.locator(path));
  }
}

async function* readPart(parts: OfficePackage, left: LeftParts, path: string): AsyncIterable<Unit | Problem> {
  const type = parts.contentType(path).toLowerCase();
  // Nothing followed these links: only their addresses outside the package say something.
  if (path.endsWith('.rels')) await parts.relationships(path.replace(/_rels\/([^/]*)\.rels$/, '$1'));
  if (parts.isRead(path)) return;
  const special = left.special?.(path, type);
  if (special !== undefined) yield* special;
  else if (isMarkup(path, type) && (await parts.beginsAsMarkup(path)))
    yield* parts.scanUnits(path, handlerOf(parts, left, { path, type }));
  else yield* readBinary(parts, path);
}

/** Pages of HTML are files of their own. */
function isMarkup(path: string, type: string): boolean {
  if (/xhtml/.test(type)) return false;
  return /[+/]xml$/.test(type) || /\.(?:xml|vml|rels)(?:\0\d{1,9})?$/.test(path);
}

function handlerOf(
  parts: OfficePackage,
  left: LeftParts,
  { path, type }: { readonly path: string; readonly type: string },
): UnitHandler<Unit> {
  const own = left.handlerOf(path, type);
  if (own !== undefined) return own;
  if (/(?:core|extended|custom)-properties\+xml$/.test(type)) return new PropertiesHandler();
  const place = placeOf(parts, left, { path, type });
  if (path.startsWith('_xmlsignatures/')) return signatureWords(place);
  if (/\.(?:chart|chartex)\+xml$/.test(type)) return new ChartHandler(place, '1900');
  return isCustomXml(path) ? new CustomXml(place) : new MarkupTexts(place);
}

function placeOf(
  parts: OfficePackage,
  { kinds, drawn }: LeftParts,
  { path, type }: { readonly path: string; readonly type: string },
): MarkupPlace {
  const name = path.split('\0')[0]!;
  const kind = [...kinds, ...COMMON].find((one) => one.path.test(name)) ?? UNKNOWN;
  const visibility = kind.visibility === 'visible' ? drawnAs(drawn, path) : kind.visibility;
  const { part, take } = isOnChart(type) ? { ...kind, part: 'chart' } : kind;
  return {
    part,
    locator: parts.locator(path),
    visibility,
    attributes: visibility === 'visible' ? 'attribute' : visibility,
    ...(take !== undefined && { take }),
  };
}

/** Digests, signatures and certificates, in base 64. */
const PACKED = /^[A-Za-z0-9+/=\s]{20,}$/;

/** Signatures (ECMA-376 part 2, 12): who signed and what they said of it, without the numbers. */
function signatureWords(place: MarkupPlace): UnitHandler<Unit> {
  const words = new MarkupTexts({ ...place, part: 'signatures', take: 'odd' });
  return {
    ready: words.ready,
    open: () => words.close(''),
    text: (text) => {
      if (!PACKED.test(text)) words.text(text);
    },
    close: (name) => words.close(name),
    comment: (text) => words.comment(text),
    finish: () => words.finish(),
  };
}
