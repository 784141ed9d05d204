import type { OfficePackage } from '../office/package.ts';
import { problemOf } from '../trouble.ts';
import { scanXml } from '../xml/scanner.ts';
import type { XmlTag } from '../xml/tag.ts';
import { decodeXml } from '../xml/text.ts';

const PATH = 'META-INF/manifest.xml';

/** What a manifest says of the entries of its package (ODF 1.3 part 2, 4). Paths in lower case. */
export interface Manifest {
  readonly types: ReadonlyMap<string, string>;
  readonly encrypted: ReadonlySet<string>;
}

/** Reads the manifest of a package, if it has one; trouble goes to the package's problems. */
export async function readManifest(parts: OfficePackage): Promise<Manifest> {
  const types = new Map<string, string>();
  const encrypted = new Set<string>();
  let path = '';
  const open = (tag: XmlTag) => {
    if (tag.name === 'file-entry') {
      path = (tag.attribute('full-path') ?? '').toLowerCase();
      types.set(path, tag.attribute('media-type') ?? '');
    } else if (tag.name === 'encryption-data') encrypted.add(path);
  };
  const bytes = parts.has(PATH) ? parts.open(PATH) : undefined;
  if (bytes !== undefined) {
    try {
      const handler = { open, text: () => {}, close: () => {} };
      await scanXml(decodeXml(bytes), handler, parts.context.limits.cellLength);
    } catch (error) {
      parts.report(problemOf(error, PATH));
    }
  }
  return { types, encrypted };
}
