import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import type { Problem, Unit } from '../../core/types.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import type { OfficePackage } from '../shared/office/package.ts';
import { Trouble } from '../shared/trouble.ts';
import { XmlScanner } from '../shared/xml/scanner.ts';
import { codesOf } from '../shared/xml/text.ts';
import { Fields } from '../shared/zip/bytes.ts';

/** Characters of a mashup; those with data of their own are kept in the data model. */
const MAX_LENGTH = 64 * 1024 * 1024;

/**
 * The queries of Power Query (MS-QDEFF 2.2): base64 of a package with their formulas, permissions and what is
 * known of the results. The package is read as the archive that it is, the rest as markup.
 */
export async function* readMashup(parts: OfficePackage, path: string): AsyncIterable<Unit | Problem> {
  const locator = parts.locator(path);
  const pieces: string[] = [];
  let length = 0;
  await parts.scan(path, {
    open: () => {},
    close: () => {},
    text: (text) => {
      length += text.length;
      if (length > MAX_LENGTH) throw new Trouble('too-large', 'queries are too large to hold');
      pieces.push(text);
    },
  });
  const bytes = decoded(pieces.join(''));
  const size = new Fields(bytes).u32(4);
  if (bytes.length < 8 || size > bytes.length - 8) {
    yield problem('damaged', 'queries cannot be unpacked', locator);
    return;
  }
  yield {
    kind: 'file',
    visibility: 'embedded',
    source: memorySource('queries.zip', bytes.subarray(8, 8 + size)),
  };
  yield* markupOf(bytes.subarray(8 + size), locator);
}

function decoded(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}

/** Permissions and metadata: XML documents between binary fields. */
function markupOf(bytes: Uint8Array, locator: string): Unit[] {
  const place = { part: 'connection', locator, visibility: 'attribute', attributes: 'attribute' } as const;
  const texts = new MarkupTexts({ ...place, take: 'all' });
  const text = new TextDecoder('utf-8').decode(bytes);
  const scanner = new XmlScanner(texts, text.length + 1);
  const source = text.slice(Math.max(0, text.indexOf('<')), text.lastIndexOf('>') + 1);
  scanner.push({ text: source, codes: codesOf(source) });
  texts.finish();
  return texts.ready;
}
