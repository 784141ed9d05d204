import { problem } from '../../core/problem.ts';
import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { readBinary } from '../shared/office/binary-part.ts';
import { type MarkupPlace, MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage, UnitHandler } from '../shared/office/package.ts';
import { PropertiesHandler } from '../shared/office/properties.ts';
import type { Workbook } from './book.ts';
import { ChartHandler } from './chart.ts';
import { CommentsHandler } from './comments.ts';
import { ExternalCacheHandler } from './external-cache.ts';
import { readPivotCache } from './pivot.ts';

/** What is known of the parts that are left once the sheets are read. */
interface Rest {
  readonly parts: OfficePackage;
  readonly book: Workbook;
  /** The sheet that leads to a part, by the part's path in lower case. */
  readonly owners: ReadonlyMap<string, string>;
  /** True if some definition of a pivot cache is there to lead to the records. */
  readonly definesCaches: boolean;
}

/** Parts that hold nothing a person wrote, by path. The signature of macros names their publisher, to be known. */
const WITHOUT_TEXT =
  /(?:^\[content_types\]\.xml$|theme\d*\.xml$|calcchain\.xml$|printersettings\d*\.bin$|vbaprojectsignature\w*\.bin$|binaryindex\d*\.bin$|\/styles\d*\.xml$|chartstyle|colors\d*\.xml$|_xmlsignatures\/origin\.sigs$|\/$)/i;

/** How the words of other XML parts hide, by path. The first that fits. */
const MARKUP: readonly (readonly [RegExp, Visibility, string])[] = [
  [/\/drawings\/[^/]+\.vml$/i, 'attribute', 'notes and controls'],
  [/\/(?:drawings|diagrams)\/[^/]+\.xml$/i, 'visible', 'drawing'],
  [/\/charts?(?:ex)?\/[^/]+\.xml$/i, 'visible', 'chart'],
  [/\/tables\/[^/]+\.xml$/i, 'attribute', 'table'],
  [
    /\/(?:pivottables|slicers|slicercaches|timelines|timelinecaches|pivotcache)\/[^/]+\.xml$/i,
    'pivot-cache',
    'pivot table',
  ],
  [/\/(?:querytables\/[^/]+|connections)\.xml$/i, 'attribute', 'connection'],
  [/\/revisions\/[^/]+\.xml$/i, 'tracked-change', 'changes'],
  [/\/(?:richdata\/[^/]+|metadata)\.xml$/i, 'external-cache', 'linked data'],
  [/\/persons\/[^/]+\.xml$/i, 'comment', 'authors of comments'],
  [/^customxml\//i, 'property', 'custom XML'],
  [/^docprops\//i, 'property', 'document properties'],
];

/**
 * Reads every part that is not read yet. In the end each part of the package has been read, is known to hold no
 * text, or is named in a problem.
 */
export async function* readRest(parts: OfficePackage, book: Workbook): AsyncIterable<Unit | Problem> {
  const rest: Rest = {
    parts,
    book,
    owners: await findOwners(parts, book),
    definesCaches: definesCaches(parts),
  };
  for (const path of parts.paths()) {
    parts.context.signal.throwIfAborted();
    if (parts.isRead(path) || WITHOUT_TEXT.test(path)) continue;
    yield* readPart(rest, path);
    yield* parts.takeProblems();
  }
  if (parts.duplicates().length > 0) {
    yield problem(
      'damaged',
      `${parts.duplicates().length} parts stand twice in the package; one of each was read`,
    );
  }
}

async function* readPart(rest: Rest, path: string): AsyncIterable<Unit | Problem> {
  const { parts } = rest;
  const type = parts.contentType(path).toLowerCase();
  if (path.endsWith('.rels')) {
    // Nothing followed these links: only their addresses outside the package say something.
    await parts.relationships(path.replace(/_rels\/([^/]*)\.rels$/, '$1'));
  } else if (type.endsWith('pivotcachedefinition+xml')) {
    yield* readPivotCache(parts, path, `pivot cache ${numberOf(path)}`);
  } else if (type.endsWith('pivotcacherecords+xml') && rest.definesCaches) {
    // Read with their definition, wherever in the archive that stands.
  } else if (/[+/]xml$/.test(type) || /\.(?:xml|vml)$/.test(path)) {
    yield* parts.scanUnits(path, markupHandler(rest, path, type));
  } else {
    yield* readBinary(parts, path);
  }
}

function markupHandler({ parts, book, owners }: Rest, path: string, type: string): UnitHandler<Unit> {
  const sheet = owners.get(path);
  if (/comments?\+xml$/.test(type))
    return new CommentsHandler(sheet ?? 'workbook', parts.context.limits.cellLength);
  if (type.endsWith('externallink+xml')) return new ExternalCacheHandler(book, numberOf(path));
  if (/(?:core|extended|custom)-properties\+xml$/.test(type)) return new PropertiesHandler();
  const place = markupPlace(parts, path, sheet);
  return type.endsWith('.chart+xml') ? new ChartHandler(place, book.dateSystem) : new MarkupTexts(place);
}

function definesCaches(parts: OfficePackage): boolean {
  return parts
    .paths()
    .some((path) => parts.contentType(path).toLowerCase().endsWith('pivotcachedefinition+xml'));
}

const numberOf = (path: string) => Number(/(\d{1,6})\.xml$/.exec(path)?.[1] ?? 1);

function markupPlace(parts: OfficePackage, path: string, sheet: string | undefined): MarkupPlace {
  const [, visibility, name] = MARKUP.find(([pattern]) => pattern.test(path)) ?? [
    undefined,
    'slack' as const,
    'part',
  ];
  const part = sheet === undefined ? name : `${name} of sheet "${sheet}"`;
  const place = {
    part,
    locator: parts.locator(path),
    visibility,
    attributes: visibility === 'visible' ? 'attribute' : visibility,
  };
  return sheet === undefined ? (place as MarkupPlace) : ({ ...place, title: sheet } as MarkupPlace);
}

/** Follows the relationships of each sheet, three steps deep: comments, drawings and the drawings' charts. */
async function findOwners(parts: OfficePackage, book: Workbook): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (const sheet of book.sheets) {
    let paths = [sheet.path];
    for (let step = 0; step < 3 && paths.length > 0; step++) {
      const next: string[] = [];
      for (const path of paths) {
        for (const { target } of await parts.targets(path)) {
          const key = target.toLowerCase();
          if (owners.has(key)) continue;
          owners.set(key, sheet.name);
          next.push(target);
        }
      }
      paths = next;
    }
  }
  return owners;
}
