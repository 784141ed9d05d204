import { problem } from '../../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../../core/types.ts';
import { problemOf, Trouble } from '../trouble.ts';
import { scanXml, type XmlHandler, XmlScanner } from '../xml.ts';
import { decodeXml, type XmlPiece } from '../xml-text.ts';
import type { ZipArchive } from '../zip-archive.ts';
import type { ZipEntry } from '../zip-directory.ts';

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

/** Characters of a part whose content is held: lists of sheets, names, relationships, styles. */
const MAX_HELD_PART = 64 * 1024 * 1024;

/** What a path of a part is looked up by: parts' names do not tell upper from lower case. */
const key = (path: string) => path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

/** An Open Packaging Conventions package: parts, their content types, relationships, and which have been read. */
export class OfficePackage {
  readonly archive: ZipArchive;
  readonly context: ReadContext;
  readonly #parts = new Map<string, ZipEntry>();
  readonly #duplicates: ZipEntry[] = [];
  readonly #types = new Map<string, string>();
  readonly #defaults = new Map<string, string>();
  readonly #read = new Set<string>();
  /** Addresses outside the package, as they were met: links to pages, mail and other files. */
  readonly externals: string[] = [];
  readonly #relationships = new Map<string, Relationship[]>();
  #problems: Problem[] = [];

  constructor(archive: ZipArchive, context: ReadContext) {
    this.archive = archive;
    this.context = context;
    for (const entry of archive.entries) {
      const name = key(entry.name);
      if (name.endsWith('/')) continue;
      if (this.#parts.has(name)) this.#duplicates.push(entry);
      else this.#parts.set(name, entry);
    }
  }

  /** Paths of all parts, in the archive's order, as they are looked up by (lower case). */
  paths(): readonly string[] {
    return [...this.#parts.keys()];
  }

  duplicates(): readonly ZipEntry[] {
    return this.#duplicates;
  }

  has(path: string): boolean {
    return this.#parts.has(key(path));
  }

  /** The entry of a part, which counts as read from now on. */
  take(path: string): ZipEntry | undefined {
    this.#read.add(key(path));
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
    const name = key(path);
    return this.#types.get(name) ?? this.#defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  }

  /** The path of a part as a place in a problem. */
  locator(path: string): string {
    return partLocator(this.#parts.get(key(path))?.name ?? path);
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

  async readContentTypes(): Promise<void> {
    await this.scan('[Content_Types].xml', {
      open: (tag) => {
        const type = tag.attribute('ContentType') ?? '';
        if (tag.name === 'Default')
          this.#defaults.set((tag.attribute('Extension') ?? '').toLowerCase(), type);
        if (tag.name === 'Override') this.#types.set(key(tag.attribute('PartName') ?? ''), type);
      },
      close: () => {},
      text: () => {},
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
    await this.scan(relsPath, {
      open: (tag) => {
        if (tag.name !== 'Relationship') return;
        const external = tag.attribute('TargetMode') === 'External';
        const target = tag.attribute('Target') ?? '';
        const type = (tag.attribute('Type') ?? '').split('/').pop() ?? '';
        if (external) this.externals.push(target);
        const resolved = external ? target : resolvePath(folder, target);
        found.push({ id: tag.attribute('Id') ?? '', type, target: resolved, external });
      },
      close: () => {},
      text: () => {},
    });
    return found;
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
    length += piece.text.length;
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
