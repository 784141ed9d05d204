import { problem } from '../../../core/problem.ts';
import type { Problem, Unit, Visibility } from '../../../core/types.ts';
import { readBinary } from '../office/binary-part.ts';
import type { OfficePackage } from '../office/package.ts';
import { problemOf } from '../trouble.ts';
import { BasicHandler } from './basic.ts';
import { isOfficeDrawing } from './binary-data.ts';
import { DocumentHandler } from './document.ts';
import type { Manifest } from './manifest.ts';
import { type ReadyHandler, scanReady } from './scan.ts';
import { OdfStyles } from './styles.ts';
import { Words } from './words.ts';

/** The parts of a document, in the order in which one needs the other. */
const DOCUMENT = ['styles.xml', 'content.xml', 'meta.xml', 'settings.xml'];
/** Parts that hold nothing a person wrote: what the package is, its signatures (who signed is meant to be known). */
const WITHOUT_TEXT =
  /^(?:mimetype|manifest\.rdf|meta-inf\/manifest\.xml|meta-inf\/\w*signatures\.xml|layout-cache)$|\/layout-cache$|\/$/;

/** How the words of other XML parts hide, by path. The first that fits. */
const MARKUP: readonly (readonly [RegExp, Visibility, string])[] = [
  [/^versions\//, 'prior-revision', 'list of versions'],
  [/(?:^|\/)(?:dialogs|basic)\//, 'form-field', 'dialogs'],
  [/(?:^|\/)configurations2\//, 'attribute', 'menus and toolbars'],
  [/\.rdf$|(?:^|\/)(?:meta|settings)\.xml$/, 'property', 'document properties'],
];

/** A package with what its manifest says of it. */
export interface OpenPackage {
  readonly parts: OfficePackage;
  readonly manifest: Manifest;
}

/** Reads the document itself, then every part that is left: each is read, known to hold no text, or named in a problem. */
export async function* readParts(open: OpenPackage): AsyncIterable<Unit | Problem> {
  const { parts, manifest } = open;
  yield* setEncryptedApart(parts, manifest);
  yield* readDocument(parts, '');
  for (const path of parts.paths()) {
    const folder = /^(.*\/)content\.xml$/.exec(path)?.[1];
    if (folder !== undefined && !parts.isRead(path)) yield* readDocument(parts, folder);
  }
  for (const path of parts.paths()) {
    parts.context.signal.throwIfAborted();
    if (parts.isRead(path) || WITHOUT_TEXT.test(path)) continue;
    yield* readPart(open, path);
    yield* parts.takeProblems();
  }
}

/** Names what cannot be read for want of a password, once, and leaves it out. */
function* setEncryptedApart(parts: OfficePackage, manifest: Manifest): Iterable<Problem> {
  const encrypted = parts
    .paths()
    .filter((path) => manifest.encrypted.has(path) || path === 'encrypted-package');
  for (const path of encrypted) parts.take(path);
  if (encrypted.length === 0) return;
  const all = encrypted.some((path) => path === 'content.xml' || path === 'encrypted-package');
  yield problem('encrypted', all ? 'document is encrypted' : `${encrypted.length} parts are encrypted`);
}

/** The parts of one document; `folder`: of an object inside it, with its slash. */
async function* readDocument(parts: OfficePackage, folder: string): AsyncIterable<Unit | Problem> {
  const styles = new OdfStyles();
  for (const name of DOCUMENT) {
    const path = folder + name;
    if (parts.isRead(path)) continue;
    if (!parts.has(path)) {
      if (path === 'content.xml') yield problem('damaged', 'part is missing', 'content.xml');
      continue;
    }
    const frame = { ...parts.context, object: objectName(folder), depth: 0, styles };
    yield* scanPart(parts, path, new DocumentHandler(frame));
  }
  yield* parts.takeProblems();
}

/** `object 1/` → `Object 1`; names that others chose freely are left out. */
function objectName(folder: string): string {
  if (folder === '') return '';
  const plain = /^object (\d{1,6})\/$/.exec(folder)?.[1];
  return plain === undefined ? 'an object' : `Object ${plain}`;
}

async function* scanPart(
  parts: OfficePackage,
  path: string,
  handler: ReadyHandler,
): AsyncIterable<Unit | Problem> {
  const bytes = parts.open(path);
  if (bytes === undefined) return;
  yield* scanReady(bytes, handler, { context: parts.context, locator: parts.locator(path) });
}

async function* readPart({ parts, manifest }: OpenPackage, path: string): AsyncIterable<Unit | Problem> {
  const type = manifest.types.get(path) ?? '';
  if (!/\.(?:xml|rdf|xba|xlb|xdl)$/.test(path) && !/[/+]xml$/.test(type)) {
    if (/(?:^|\/)objectreplacements\//.test(path) && (await isDrawing(parts, path))) return;
    yield* readBinary(parts, path);
    return;
  }
  const ready: (Unit | Problem)[] = [];
  const [, visibility, part] = MARKUP.find(([pattern]) => pattern.test(path)) ?? [
    undefined,
    'slack' as const,
    'part',
  ];
  const place = { part, locator: parts.locator(path), visibility, attributes: visibility };
  const isModule = /(?:^|\/)basic\/.*\.(?:xml|xba)$/.test(path) && !/script-l[bc]\.xml$/.test(path);
  yield* scanPart(
    parts,
    path,
    readyHandler(isModule ? new BasicHandler(ready) : new Words(ready, place), ready),
  );
}

function readyHandler(handler: Words | BasicHandler, ready: (Unit | Problem)[]): ReadyHandler {
  return {
    ready,
    open: (tag) => handler.open(tag),
    text: (text) => handler.text(text),
    close: (name) => handler.close(name),
    comment: (text) => (handler instanceof Words ? handler.comment(text) : undefined),
    finish: () => handler.finish(),
  };
}

/** True for a drawing that repeats its object, which is then read itself. */
async function isDrawing(parts: OfficePackage, path: string): Promise<boolean> {
  const entry = parts.take(path);
  parts.giveBack(path);
  if (entry === undefined) return true;
  try {
    for await (const bytes of parts.archive.open(entry)) {
      const object = path.slice(path.lastIndexOf('/') + 1);
      const known = parts.has(object) || parts.has(`${object}/content.xml`);
      return known && isOfficeDrawing(bytes);
    }
  } catch (error) {
    parts.report(problemOf(error, parts.locator(path)));
  }
  return true;
}
