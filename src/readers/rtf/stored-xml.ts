import type { Problem, Unit } from '../../core/types.ts';
import { type CompoundStream, compoundStreams, SIGNATURE } from '../shared/compound/streams.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { CustomXml } from '../shared/office/custom-xml.ts';
import { textBlock } from '../shared/text-block.ts';
import { XmlScanner } from '../shared/xml/scanner.ts';
import { codesOf } from '../shared/xml/text.ts';

const PLACE = {
  part: 'custom XML',
  locator: 'custom XML',
  visibility: 'property',
  attributes: 'property',
} as const;
const LONGEST = 200_000;

/**
 * The custom XML parts of a document (`\datastore`, RTF 1.9.1): a compound file behind some names, each part a stream
 * `Item` of it. What is no XML comes as the words in it.
 */
export function storedXml(bytes: Uint8Array): readonly (Unit | Problem)[] {
  const streams = streamsOf(bytes);
  if (streams === undefined) return markupUnits(bytes) ?? wordUnits(bytes);
  return streams
    .filter(({ name, size }) => size > 0 && !/^properties$/i.test(name))
    .flatMap((stream) => {
      const content = stream.bytes();
      return [...(markupUnits(content) ?? wordUnits(content))];
    });
}

function streamsOf(bytes: Uint8Array): readonly CompoundStream[] | undefined {
  for (let at = bytes.indexOf(SIGNATURE[0]!); at >= 0; at = bytes.indexOf(SIGNATURE[0]!, at + 1)) {
    if (!SIGNATURE.every((byte, i) => bytes[at + i] === byte)) continue;
    try {
      const streams = compoundStreams(bytes.subarray(at));
      for (const stream of streams) stream.bytes();
      return streams;
    } catch {
      // Damaged: its words are told all the same.
      return undefined;
    }
  }
  return undefined;
}

/** Undefined if it is no XML, or damaged. */
function markupUnits(bytes: Uint8Array): readonly Unit[] | undefined {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
  if (!/^\s*</.test(text)) return undefined;
  const handler = new CustomXml(PLACE);
  try {
    const scanner = new XmlScanner(handler, LONGEST);
    scanner.push({ text, codes: codesOf(text) });
    scanner.end();
  } catch {
    return undefined;
  }
  handler.finish();
  return handler.ready;
}

function wordUnits(bytes: Uint8Array): readonly Unit[] {
  const { part, locator, visibility } = PLACE;
  return printableRuns(bytes, decoderFor(1252)).map((run) => textBlock(run, { part, locator, visibility }));
}
