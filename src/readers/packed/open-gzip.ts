import type { ByteSource, ReadContext } from '../../core/types.ts';
import { Trouble } from '../shared/trouble.ts';
import { PackedInput } from '../shared/unpack/input.ts';
import { limited } from '../shared/unpack/limited.ts';
import { unpackedSource } from '../shared/unpacked-source.ts';
import { bytesOf } from '../shared/zip/bytes.ts';
import { crc32 } from '../shared/zip/crc.ts';
import { firstHeader, type GzipHeader, gzipFormat, NotOne, singleMember } from './gzip.ts';
import { type Met, openPacked, type Unpacked } from './stream.ts';

/** Headers of members whose words are kept. */
const MAX_WORDS = 1_000;

/** Gzip data (RFC 1952): one member by the platform, several, damaged ones and what follows them by ourselves. */
export async function openGzip(
  packed: ByteSource,
  { name, context }: { name: string; context: ReadContext },
): Promise<Unpacked & { readonly storedName: string }> {
  const met: Met = { words: [], strange: [], more: false };
  const single = await openSingle(packed, { name, context, met });
  if (single !== undefined) return single;
  const words: Met['words'] = [];
  const names: string[] = [];
  const format = gzipFormat((header) => {
    names.push(header.name);
    if (words.length < MAX_WORDS) words.push(...wordsOf(header));
  }, context.platform.crc32 ?? crc32);
  const { source, met: streams } = await openPacked(packed, format, { name, context });
  // Every pass over the data tells the same again.
  const told = new Map(words.map((word) => [`${word.kind} ${word.text}`, word]));
  return { source, met: { ...streams, words: [...told.values()] }, storedName: names[0] ?? '' };
}

/** Undefined if there is more than one member, or damage. */
async function openSingle(
  packed: ByteSource,
  { name, context, met }: { name: string; context: ReadContext; met: Met },
) {
  const input = new PackedInput(bytesOf(packed, 0, packed.size));
  try {
    const { header, headerEnd } = await firstHeader(input);
    if (headerEnd + 8 > packed.size) return undefined;
    met.words.push(...wordsOf(header));
    const open = () =>
      limited(singleMember(packed, { headerEnd, platform: context.platform }), {
        packedSize: packed.size,
        context,
      });
    const source = await unpackedSource({ name, size: undefined, limits: context.limits, open });
    return { source, met, storedName: header.name };
  } catch (error) {
    if (error instanceof NotOne || error instanceof Trouble) return undefined;
    throw error;
  } finally {
    await input.close();
  }
}

function wordsOf({ name, comment, extra }: GzipHeader): Met['words'] {
  const words = [
    { kind: 'file name', text: name },
    { kind: 'comment', text: comment },
    { kind: 'extra field', text: printable(extra) },
  ];
  return words.filter(({ text }) => text !== '');
}

/** Extra fields hold numbers of programs; letters in them are somebody's. */
function printable(extra: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(extra);
  return (text.match(/[\x20-\x7e\xa0-\xff]{6,65535}/g) ?? []).join('\n');
}
