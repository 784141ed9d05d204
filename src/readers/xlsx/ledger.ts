import { problem } from '../../core/problem.ts';
import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { readBinary } from '../shared/office/binary-part.ts';
import { ChartHandler } from '../shared/office/chart.ts';
import { CustomXml, isCustomXml } from '../shared/office/custom-xml.ts';
import { type MarkupPlace, MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage, UnitHandler } from '../shared/office/package.ts';
import { PropertiesHandler } from '../shared/office/properties.ts';
import { type Drawn, drawnAs, drawnOn, isOnChart } from '../shared/office/reached.ts';
import { Strays, vocabulary } from '../shared/office/strays.ts';
import { SHOWN_AS } from '../shared/sheet/sheet-table.ts';
import { RICH_TEXT, type Workbook } from './book.ts';
import { CommentsHandler } from './comments.ts';
import { ExternalCacheHandler } from './external-cache.ts';
import { readMashup } from './mashup.ts';
import { readLooseRecords, readPivotCache } from './pivot.ts';
import { RevisionsHandler } from './revisions.ts';

/** What is known of the parts that are left once the sheets are read. */
interface Rest {
  readonly parts: OfficePackage;
  readonly book: Workbook;
  /** The sheets that lead to a part, by the part's path in lower case. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  readonly drawn: Drawn;
}

/** Sheets that are named for one part. */
const MAX_OWNERS = 5;
/** Elements of notes and threaded comments, and of the cache of a linked workbook. */
const COMMENTS = vocabulary(
  `comments authors commentList comment ThreadedComments threadedComment ${RICH_TEXT}`,
  'author text t',
);
const EXTERNAL_LINK = vocabulary('externalLink externalBook sheetNames sheetDataSet sheetData row cell', 'v');

/** Parts in which nothing is written for people: only text that has no business there is taken. */
const TECHNICAL =
  /(?:^\[content_types\]\.xml|theme\d*\.xml|calcchain\.xml|\/styles\d*\.xml|\/chart(?:style|colors)?[^/]*\/(?:style|colors)\d*\.xml|\/(?:style|colors)\d*\.xml)(?:\0\d+)?$/i;

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
  [/\/externallinks\/[^/]+\.xml$/i, 'external-cache', 'linked workbook'],
  [/\/volatiledependencies\.xml$/i, 'external-cache', 'linked data'],
  [/\/(?:ctrlprops|activex)\/[^/]+\.xml$/i, 'form-field', 'controls'],
  [/\/(?:querytables\/[^/]+|connections)\.xml$/i, 'attribute', 'connection'],
  [/\/revisions\/[^/]+\.xml$/i, 'tracked-change', 'changes'],
  [/\/(?:richdata\/[^/]+|metadata)\.xml$/i, 'external-cache', 'linked data'],
  [/\/persons\/[^/]+\.xml$/i, 'comment', 'authors of comments'],
  [/^customxml\//i, 'property', 'custom XML'],
  [/^docprops\//i, 'property', 'document properties'],
];

/**
 * Reads every part that is not read yet. In the end each part of the package has been read, or is named in a
 * problem; see `unreadParts`.
 */
export async function* readRest(parts: OfficePackage, book: Workbook): AsyncIterable<Unit | Problem> {
  const pages = book.sheets.map(({ path, state }) => ({ path, visibility: SHOWN_AS[state] }));
  const rest: Rest = {
    ...{ parts, book },
    owners: await findOwners(parts, book),
    drawn: await drawnOn(parts, pages),
  };
  const later: string[] = [];
  for (const path of parts.paths()) {
    parts.context.signal.throwIfAborted();
    if (parts.isRead(path)) continue;
    // Mostly read with the definitions that lead to them.
    if (typeOf(parts, path).endsWith('pivotcacherecords+xml')) later.push(path);
    else yield* readPart(rest, path);
    yield* parts.takeProblems();
  }
  for (const path of later) {
    if (!parts.isRead(path)) yield* readLooseRecords(parts, { path, number: numberOf(path), sheets: [] });
  }
  for (const path of unreadParts(parts))
    yield problem('unreadable', 'a part was not read', parts.locator(path));
}

/** The ledger's balance: paths of the parts that nothing has opened so far. */
export function unreadParts(parts: OfficePackage): string[] {
  return parts.paths().filter((path) => !parts.isRead(path));
}

const typeOf = (parts: OfficePackage, path: string) => parts.contentType(path).toLowerCase();

async function* readPart(rest: Rest, path: string): AsyncIterable<Unit | Problem> {
  const { parts, owners } = rest;
  const type = typeOf(parts, path);
  if (path.endsWith('.rels') && !parts.isRead(path)) {
    // Nothing followed these links: only their addresses outside the package say something.
    await parts.relationships(path.replace(/_rels\/([^/]*)\.rels$/, '$1'));
  }
  if (parts.isRead(path)) return;
  if (type.endsWith('pivotcachedefinition+xml')) {
    const sheets = owners.get(path) ?? [];
    yield* readPivotCache(parts, { path, number: numberOf(path), sheets });
  } else if (type.endsWith('datamashup+xml')) {
    yield* readMashup(parts, path);
  } else if (/[+/]xml$/.test(type) || /\.(?:xml|vml|rels)(?:\0\d+)?$/.test(path)) {
    yield* parts.scanUnits(path, markupHandler(rest, path, type));
  } else {
    yield* readBinary(parts, path);
  }
}

function markupHandler(rest: Rest, path: string, type: string): UnitHandler<Unit> {
  const { parts, book, owners } = rest;
  const [sheet] = owners.get(path) ?? [];
  const place = markupPlace(rest, path, type);
  const texts = new MarkupTexts(place);
  if (/comments?\+xml$/.test(type)) {
    const { cellLength } = parts.context.limits;
    return new Strays(new CommentsHandler(sheet ?? 'workbook', cellLength), COMMENTS, texts);
  }
  if (type.endsWith('externallink+xml')) {
    return new Strays(new ExternalCacheHandler(book, numberOf(path)), EXTERNAL_LINK, texts);
  }
  if (type.endsWith('revisionlog+xml')) {
    const options = { texts, limit: parts.context.limits.cellLength };
    return new RevisionsHandler(parts.locator(path), book, options);
  }
  if (/(?:core|extended|custom)-properties\+xml$/.test(type)) return new PropertiesHandler();
  return /\.(?:chart|chartex)\+xml$/.test(type)
    ? new ChartHandler(place, book.dateSystem)
    : isCustomXml(path)
      ? new CustomXml(place)
      : texts;
}

const numberOf = (path: string) => Number(/(\d{1,6})\.xml(?:\0\d+)?$/.exec(path)?.[1] ?? 1);

function markupPlace({ parts, owners, drawn }: Rest, path: string, type: string): MarkupPlace {
  const known = MARKUP.find(([pattern]) => pattern.test(path.split('\0')[0]!));
  const [, kind, called] = known ?? [undefined, 'slack' as const, 'part'];
  const visibility = kind === 'visible' ? drawnAs(drawn, path) : kind;
  const name = isOnChart(type) ? 'chart' : called;
  const [sheet] = owners.get(path) ?? [];
  const part = sheet === undefined ? name : `${name} of sheet "${sheet}"`;
  const take = TECHNICAL.test(path)
    ? 'odd'
    : known === undefined || name === 'custom XML'
      ? 'all'
      : undefined;
  return {
    part,
    locator: parts.locator(path),
    visibility,
    attributes: visibility === 'visible' ? 'attribute' : visibility,
    ...(sheet !== undefined && { title: sheet }),
    ...(take !== undefined && { take }),
  };
}

/** The sheets that lead to each part: comments, drawings and the drawings' charts, pivot tables and their caches. */
async function findOwners(parts: OfficePackage, book: Workbook): Promise<Map<string, string[]>> {
  const owners = new Map<string, string[]>();
  for (const sheet of book.sheets) {
    let paths = [sheet.path];
    for (let step = 0; step < 3 && paths.length > 0; step++) {
      const next: string[] = [];
      for (const path of paths) {
        for (const { target } of await parts.targets(path)) {
          const key = target.toLowerCase();
          const names = owners.get(key) ?? [];
          owners.set(key, names);
          if (names.length >= MAX_OWNERS || names.includes(sheet.name)) continue;
          names.push(sheet.name);
          next.push(target);
        }
      }
      paths = next;
    }
  }
  return owners;
}
