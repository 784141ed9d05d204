import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../../core/types.ts';
import { isTar, tarUnits } from '../shared/archive/tar.ts';
import { PACKED_FORMATS } from '../shared/packed-formats.ts';
import type { PackedId } from '../shared/packed-kinds.ts';
import { textBlock } from '../shared/text-block.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { GZIP_ENDINGS } from './gzip.ts';
import { openGzip } from './open-gzip.ts';
import { openPacked, problemIn, type Unpacked } from './stream.ts';

export async function* readGzip(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const name = innerName(source.name, GZIP_ENDINGS);
  const { storedName, ...unpacked } = await openGzip(source, { name, context });
  const words = unpacked.met.words.filter(({ kind, text }) => kind !== 'file name' || text !== name);
  yield* unitsOf(source, { ...unpacked, met: { ...unpacked.met, words } }, context);
}

/** How files of one format are read. */
export function readPacked(id: PackedId): Reader['read'] {
  const format = PACKED_FORMATS.find((known) => known.id === id)!;
  return async function* (source, context) {
    const name = innerName(source.name, format.endings);
    yield* unitsOf(source, await openPacked(source, format, { name, context }), context);
  };
}

async function* unitsOf(
  packed: ByteSource,
  { source, met }: Unpacked,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  for (const { kind, text } of met.words) {
    const part = 'header of the packed file';
    yield textBlock(text, { part, locator: part, header: kind, visibility: 'property' });
  }
  if (source.size > 0) {
    if (isTar(await source.read(0, 512))) yield* tarUnits(source, context, true);
    else yield { kind: 'file', source, visibility: 'visible', packedSize: packed.size };
  }
  yield* problemIn(source);
  for (const { start, end } of met.strange) {
    yield {
      kind: 'file',
      visibility: 'slack',
      source: windowSource(`bytes-${start}-${end}`, packed, { start, end }),
    };
  }
}

/** `people.csv.gz` → `people.csv`; a name without a known ending stays as it is. */
function innerName(path: string, endings: readonly (readonly [string, string])[]): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  for (const [ending, instead] of endings) {
    if (name.length > ending.length && name.toLowerCase().endsWith(ending))
      return name.slice(0, -ending.length) + instead;
  }
  return name;
}
