import { problem } from '../../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../../core/types.ts';
import { problemOf, Trouble } from '../trouble.ts';
import { scanXml, type XmlHandler, XmlScanner } from '../xml/scanner.ts';
import type { XmlTag } from '../xml/tag.ts';
import { decodeXml, type XmlPiece } from '../xml/text.ts';
import type { ZipArchive } from '../zip/archive.ts';
import type { ZipEntry } from '../zip/directory.ts';

/** A link from one part to another (ECMA-376 part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: `worksheet`. The same in the transitional and the strict form. */
  readonly type: string;
  /** The part, as a path without leading slash; for external ones the address as it is written. */
  readonly target: string;
  readonly external: boolean;
}

/** A handler that makes units, for the caller to take out of `ready`; `finish` makes them of what is left. */
export interface UnitHandler<T extends Unit> extends XmlHandler {
  readonly ready: T[];
  finish?(): void;
}

/** Between a path and the number of its copy; no path holds it. */
const COPY = '\0';
const original = (path: string) => path.split(COPY)[0]!;

/** The path as it is shown: a copy says that it is one. */
export const shownPath = (path: string) => path.replace(/\0(\d{1,9})$/, ' (copy $1)');

/** Types that say nothing of what a part is for. */
const UNDECIDED = /^(?:$|(?:application|text)\/xml$)/;
/** Characters of the first tag of a part. */
const MAX_ROOT = 65_536;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Types by the first element, for parts whose type is not stated. */
const ROOT_TYPES: Readonly<Record<string, string>> = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  chartsheet: `${SPREADSHEET}.chartsheet+xml`,
  dialogsheet: `${SPREADSHEET}.dialogsheet+xml`,
  macrosheet: 'application/vnd.ms-excel.macrosheet+xml',
  sst: `${SPREADSHEET}.sharedStrings+xml`,
  styleSheet: `${SPREADSHEET}.styles+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  ThreadedComments: 'application/vnd.ms-excel.threadedcomments+xml',
  externalLink: `${SPREADSHEET}.externalLink+xml`,
  pivotCacheDefinition: `${SPREADSHEET}.pivotCacheDefinition+xml`,
  pivotCacheRecords: `${SPREADSHEET}.pivotCacheRecords+xml`,
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  Properties: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  revisions: `${SPREADSHEET}.revisionLog+xml`,
  DataMashup: 'application/x-datamashup+xml',
};

/** Elements of the lists of types and of relationships. */
const LISTED = new Set(['Types', 'Default', 'Override', 'Relationships', 'Relationship']);

/** Bytes, or characters, of a part whose content is held: lists of sheets, names, relationships, styles. */
const MAX_HELD_PART = 64 * 1024 * 1024;

/** What a path of a part is looked up by: parts' names do not tell upper from lower case. */
const key = (path: string) => path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

/** An Open Packaging Conventions package: parts, their content types, relationships, and which have been read. */
export class OfficePackage {
  readonly archive: ZipArchive;
  readonly context: ReadContext;
  readonly #parts = new Map<string, ZipEntry>();
  readonly #types = new Map<string, string>();
  readonly #defaults = new Map<string, string>();
  readonly #read = new Set<string>();
  /** Addresses outside the package and strange words beside them, as they were met: links, mail, other files. */
  readonly externals: string[] = [];
  readonly #relationships = new Map<string, Relationship[]>();
  #problems: Problem[] = [];

  constructor(archive: ZipArchive, context: ReadContext) {
    this.archive = archive;
    this.context = context;
    const copies = new Map<string, number>();
    for (const entry of archive.entries) {
      const name = key(entry.name).replaceAll(COPY, '_');
      // Folders are entries without content; one with content is a part, whatever it is called.
      if (name.endsWith('/') && entry.size === 0 && entry.packedSize === 0) continue;
      const copy = (copies.get(name) ?? 0) + 1;
      copies.set(name, copy);
      this.#parts.set(copy === 1 ? name : name + COPY + copy, entry);
    }
  }

  /**
   * Paths of all parts, in the archive's order, as they are looked up by (lower case). A part that stands twice
   * has a path for each copy, the later ones with a number: programs differ in which of them they show.
   */
  paths(): readonly string[] {
    return [...this.#parts.keys()];
  }

  has(path: string): boolean {
    return this.#parts.has(key(path));
  }

  /** The entry of a part, which counts as read from now on. */
  take(path: string): ZipEntry | undefined {
    this.#read.add(key(path));
    return this.#parts.get(key(path));
  }

  entry(path: string): ZipEntry | undefined {
    return this.#parts.get(key(path));
  }

  /** Lets a part be read once more. */
  giveBack(path: string): void {
    this.#read.delete(key(path));
  }

  isRead(path: string): boolean {
    return this.#read.has(key(path));
  }

  /** The content type, '' if none is stated. */
  contentType(path: string): string {
    const own = key(path);
    const name = original(own);
    return (
      this.#types.get(own) ??
      this.#types.get(name) ??
      this.#defaults.get(name.slice(name.lastIndexOf('.') + 1)) ??
      ''
    );
  }

  /** The path of a part as a place in a problem. */
  locator(path: string): string {
    const name = partLocator(this.#parts.get(key(path))?.name ?? original(path));
    const copy = path.slice(original(path).length + COPY.length);
    return copy === '' ? name : `${name} (copy ${copy})`;
  }

  report(found: Problem): void {
    this.#problems.push(found);
  }

  /** The problems met since the last call. */
  takeProblems(): readonly Problem[] {
    const taken = this.#problems;
    this.#problems = [];
    return taken;
  }

  /** Reads what the parts are said to be, and looks at those that nothing is said of. */
  async readContentTypes(): Promise<void> {
    if (this.has('[Content_Types].xml')) await this.#readStatedTypes();
    else this.report(problem('damaged', 'the list of content types is missing'));
    for (const path of this.paths()) {
      this.context.signal.throwIfAborted();
      if (!/\.xml$/.test(path) || !UNDECIDED.test(this.contentType(path))) continue;
      const type = ROOT_TYPES[(await this.rootName(path)) ?? ''];
      if (type !== undefined) this.#types.set(path, type);
    }
  }

  /** The name of the first element of an XML part, without prefix; undefined if there is none to be seen. */
  async rootName(path: string): Promise<string | undefined> {
    const entry = this.#parts.get(key(path));
    if (entry === undefined) return undefined;
    let name: string | undefined;
    const note = (tag: XmlTag) => {
      name ??= tag.name;
    };
    const scanner = new XmlScanner({ open: note, close: () => {}, text: () => {} }, MAX_ROOT);
    try {
      for await (const piece of decodeXml(this.archive.open(entry))) {
        scanner.push(piece);
        if (name !== undefined) return name;
      }
    } catch (error) {
      // What is wrong with the part comes out when it is read.
      problemOf(error);
    }
    return name;
  }

  /** True if the part begins as XML does, or is blank: types and names are what somebody says. */
  async beginsAsMarkup(path: string): Promise<boolean> {
    const entry = this.#parts.get(key(path));
    if (entry === undefined) return true;
    try {
      for await (const { text } of decodeXml(this.archive.open(entry))) {
        const start = text.replace(/^\ufeff/, '').trimStart();
        if (start !== '') return start.startsWith('<');
      }
    } catch (error) {
      // What is wrong with the part comes out when it is read.
      problemOf(error);
    }
    return true;
  }

  async #readStatedTypes(): Promise<void> {
    await this.#scanList('[Content_Types].xml', (tag) => {
      const type = tag.attribute('ContentType') ?? '';
      if (tag.name === 'Default') this.#defaults.set((tag.attribute('Extension') ?? '').toLowerCase(), type);
      if (tag.name === 'Override') this.#types.set(key(tag.attribute('PartName') ?? ''), type);
      return LISTED.has(tag.name);
    });
  }

  /** The relationships of a part ('' for those of the package); empty if it has none. */
  async relationships(path: string): Promise<readonly Relationship[]> {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const known = this.#relationships.get(key(path));
    if (known !== undefined) return known;
    const found: Relationship[] = [];
    this.#relationships.set(key(path), found);
    const relsPath = `${folder}_rels/${path.slice(slash)}.rels`;
    if (!this.has(relsPath)) return found;
    await this.#scanList(relsPath, (tag) => {
      if (tag.name !== 'Relationship') return LISTED.has(tag.name);
      const external = tag.attribute('TargetMode') === 'External';
      const target = tag.attribute('Target') ?? '';
      const type = (tag.attribute('Type') ?? '').split('/').pop() ?? '';
      if (external) this.externals.push(target);
      const resolved = external ? target : resolvePath(folder, target);
      found.push({ id: tag.attribute('Id') ?? '', type, target: resolved, external });
      return true;
    });
    return found;
  }

  /** Scans a list of the package. Its elements hold no text; what stands there all the same goes to the links. */
  async #scanList(path: string, knows: (tag: XmlTag) => boolean): Promise<void> {
    const note = (text: string) => {
      if (/\S/.test(text)) this.externals.push(text);
    };
    await this.scan(path, {
      open: (tag) => {
        if (!knows(tag)) for (const [, value] of tag.attributes()) note(value);
      },
      close: () => {},
      text: note,
      comment: note,
    });
  }

  /** The relationships of a part that lie in another part, by what they lead to. */
  async targets(path: string): Promise<readonly Relationship[]> {
    return (await this.relationships(path)).filter((link) => !link.external && this.has(link.target));
  }

  /** Scans an XML part and hands over what its handler makes ready on the way; trouble as in `scan`. */
  async *scanUnits<T extends Unit>(
    path: string,
    handler: UnitHandler<T>,
    locator = this.locator(path),
  ): AsyncIterable<T> {
    const bytes = this.open(path);
    if (bytes === undefined) return;
    const scanner = new XmlScanner(handler, this.context.limits.cellLength);
    try {
      for await (const piece of decodeXml(bytes)) {
        this.context.signal.throwIfAborted();
        scanner.push(piece);
        yield* handler.ready.splice(0);
      }
      scanner.end();
    } catch (error) {
      this.report(problemOf(error, locator));
    }
    handler.finish?.();
    yield* handler.ready.splice(0);
    this.checkDoctype(scanner, path);
  }

  /** Scans an XML part; trouble becomes a problem (see `takeProblems`), after which what was read stands. */
  async scan(path: string, handler: XmlHandler, { maxLength = MAX_HELD_PART } = {}): Promise<void> {
    const bytes = this.open(path);
    if (bytes === undefined) return;
    try {
      this.checkDoctype(
        await scanXml(atMost(decodeXml(bytes), maxLength), handler, this.context.limits.cellLength),
        path,
      );
    } catch (error) {
      this.report(problemOf(error, this.locator(path)));
    }
  }

  /** The bytes of a part; undefined, with a problem, if there is none. */
  open(path: string): AsyncIterable<Uint8Array> | undefined {
    const entry = this.take(path);
    if (entry !== undefined) return this.archive.open(entry);
    this.report(problem('damaged', 'part is missing', this.locator(path)));
    return undefined;
  }

  /** Office writes no document types: one is there to do harm or to hide text in entities. */
  checkDoctype(scanner: XmlScanner, path: string): void {
    if (scanner.hasDoctype)
      this.report(problem('damaged', 'part declares a document type', this.locator(path)));
  }
}

/** The path of a part if it is fit to be shown: paths are chosen by whoever made the file. */
function partLocator(path: string): string {
  return /^[\w./\-[\]]{1,80}$/.test(path) ? path : 'a part of the package';
}

/** Passes pieces on until they are too many; then throws `Trouble`. */
async function* atMost(pieces: AsyncIterable<XmlPiece>, maxLength: number): AsyncIterable<XmlPiece> {
  let length = 0;
  for await (const piece of pieces) {
    length += piece.bytes?.length ?? piece.text.length;
    if (length > maxLength) throw new Trouble('too-large', 'part is too large to hold');
    yield piece;
  }
}

/** A target relative to the folder of its source part; without leading slash. */
function resolvePath(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/').split('#')[0]!;
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
