import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { wideRuns } from '../shared/legacy/printable.ts';
import { readBinary } from '../shared/office/binary-part.ts';
import { CustomXml, isCustomXml } from '../shared/office/custom-xml.ts';
import { saysSomething } from '../shared/office/formula-texts.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import { PropertiesHandler } from '../shared/office/properties.ts';
import { type Drawn, drawnAs, drawnOn, isOnChart } from '../shared/office/reached.ts';
import { SHOWN_AS } from '../shared/sheet/sheet-table.ts';
import type { XlsbBook } from './book.ts';
import { commentUnits } from './comments.ts';
import { externalUnits } from './externals.ts';
import { readPivotCache12 } from './pivot.ts';
import { Records12 } from './records.ts';

/** Parts that hold nothing a person wrote, by path. */
const WITHOUT_TEXT =
  /(?:^\[content_types\]\.xml$|theme\d*\.xml$|calcchain\.bin$|chartstyle|\/charts\/style\d*\.xml$|colors\d*\.xml$|_xmlsignatures\/origin\.sigs$|\/$)/i;
/** How the words of other parts hide, by path. The first that fits. */
const KINDS: readonly (readonly [RegExp, Visibility, string])[] = [
  [/\/drawings\/[^/]+\.vml$/, 'attribute', 'notes and controls'],
  [/\/(?:drawings|diagrams)\//, 'visible', 'drawing'],
  [/\/charts?(?:ex)?\//, 'visible', 'chart'],
  [/\/tables\//, 'attribute', 'table'],
  [
    /\/(?:pivottables|slicers|slicercaches|timelines|timelinecaches|pivotcache)\//,
    'pivot-cache',
    'pivot table',
  ],
  [/\/(?:querytables\/|connections)/, 'attribute', 'connection'],
  [/\/revisions\//, 'tracked-change', 'changes'],
  [/\/(?:richdata\/|metadata)/, 'external-cache', 'linked data'],
  [/\/persons\//, 'comment', 'authors of comments'],
  [/\/threadedcomments\//, 'comment', 'comments'],
  [/^customxml\//, 'property', 'custom XML'],
  [/^docprops\//, 'property', 'document properties'],
];
/** Parts in BIFF12 whose words are taken as they are found in their records. */
const WORDY =
  /\.(?:table|pivottable|querytable|connections|slicer|slicercache|timeline|timelinecache|sheetmetadata|usernames|revision\w*|xmlmaps|wsSortMap|activeX)$|\/(?:tables|pivottables|querytables|slicers|slicercaches|timelines|timelinecaches|revisions|richdata)\/[^/]+\.bin$|\/(?:connections|metadata|xmlmaps)\.bin$/i;

/** Every part that is not read yet: read, known to hold no text, or named in a problem. */
export async function* readRest(book: XlsbBook): AsyncIterable<Unit | Problem> {
  const { parts } = book;
  const owners = await findOwners(book);
  const pages = book.sheets.map(({ path, facts }) => ({ path, visibility: SHOWN_AS[facts.layout.state] }));
  const drawn = await drawnOn(parts, pages);
  for (const path of parts.paths()) {
    parts.context.signal.throwIfAborted();
    if (parts.isRead(path) || WITHOUT_TEXT.test(path)) continue;
    yield* readPart(book, path, { sheet: owners.get(path), drawn });
    yield* parts.takeProblems();
  }
  const addresses = [...new Set(parts.externals)].map(decoded).filter(saysSomething);
  book.pile.add(addresses, 'links', { visibility: 'attribute' });
  yield* book.pile.take();
}

async function* readPart(
  book: XlsbBook,
  path: string,
  { sheet, drawn }: { readonly sheet: string | undefined; readonly drawn: Drawn },
): AsyncIterable<Unit | Problem> {
  const { parts } = book;
  const type = parts.contentType(path).toLowerCase();
  const [, hides, called] = KINDS.find(([pattern]) => pattern.test(path)) ?? [
    undefined,
    'slack' as const,
    'part',
  ];
  const visibility = hides === 'visible' ? drawnAs(drawn, path) : hides;
  const kind = isOnChart(type) ? 'chart' : called;
  const part = sheet === undefined ? kind : `${kind} of sheet "${sheet}"`;
  if (path.endsWith('.rels')) await parts.relationships(path.replace(/_rels\/([^/]*)\.rels$/, '$1'));
  else if ((/[+/]xml$/.test(type) && !path.endsWith('.bin')) || /\.(?:xml|vml)$/.test(path)) {
    // Some programs call binary parts XML.
    const attributes = visibility === 'visible' ? ('attribute' as const) : visibility;
    const place = { part, locator: parts.locator(path), visibility, attributes };
    const properties = /(?:core|extended|custom)-properties\+xml$/.test(type);
    const titled = sheet === undefined ? place : { ...place, title: sheet };
    const handler = properties
      ? new PropertiesHandler()
      : isCustomXml(path)
        ? new CustomXml(titled)
        : new MarkupTexts(titled);
    yield* parts.scanUnits(path, handler);
  } else if (/pivotcachedefinition/.test(type) || /pivotcachedefinition\d*\.bin$/.test(path))
    yield* pivotCache(book, path);
  else if (/pivotcacherecords/.test(path)) {
    // Read with their definition, if one leads here.
  } else if (/\.comments$/.test(type) || /\/comments\d*\.bin$/.test(path)) {
    const bytes = await book.bytes(path);
    if (bytes !== undefined) yield* commentUnits(bytes, sheet ?? 'workbook');
  } else if (/\.externallink$/.test(type) || /\/externallink\d*\.bin$/.test(path)) {
    const bytes = await book.bytes(path);
    if (bytes !== undefined) yield* externalUnits(bytes, Number(/(\d{1,6})\.bin$/.exec(path)?.[1] ?? 1));
  } else if (WORDY.test(type) || WORDY.test(path)) {
    const bytes = await book.bytes(path);
    if (bytes === undefined) return;
    for (const records = new Records12(bytes); records.next(); ) {
      book.pile.add(wideRuns(records.data()), part, { visibility, title: sheet });
    }
  } else yield* readBinary(parts, path);
}

async function* pivotCache(book: XlsbBook, path: string): AsyncIterable<Unit | Problem> {
  const { parts } = book;
  const definition = await book.bytes(path);
  if (definition === undefined) return;
  const link = (await parts.targets(path)).find(({ type }) => type === 'pivotCacheRecords');
  const records = link === undefined ? undefined : await book.bytes(link.target);
  const name = `pivot cache ${/(\d{1,6})\.bin$/.exec(path)?.[1] ?? 1}`;
  yield* readPivotCache12(definition, records, { name, limit: parts.context.limits.wholeBytes });
}

/** The sheets that lead to parts, by the parts' paths in lower case: comments, drawings and the drawings' charts. */
async function findOwners({ parts, sheets }: XlsbBook): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (const sheet of sheets) {
    let paths = [sheet.path];
    for (let step = 0; step < 3 && paths.length > 0; step++) {
      const next: string[] = [];
      for (const path of paths) {
        for (const { target } of await parts.targets(path)) {
          if (owners.has(target.toLowerCase())) continue;
          owners.set(target.toLowerCase(), sheet.name);
          next.push(target);
        }
      }
      paths = next;
    }
  }
  return owners;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
