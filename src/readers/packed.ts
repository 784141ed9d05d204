import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { GZIP_ENDINGS, isGzip } from './packed/gzip.ts';
import { openGzip } from './packed/open-gzip.ts';
import { openPacked, problemIn, type Unpacked } from './packed/stream.ts';
import { PACKED_FORMATS, type PackedFormat } from './shared/packed-formats.ts';
import { isTar, tarUnits } from './shared/tar.ts';
import { textBlock } from './shared/text-block.ts';
import { windowSource } from './shared/zip-bytes.ts';

/** Files that hold one other file, packed; an archive in them is read as if it were not packed. */
export const gzipReader: Reader = {
  id: 'gzip',
  extensions: ['gz', 'tgz'],
  about: {
    name: { en: 'Gzip data (GZ, TGZ)', es: 'Datos gzip (GZ, TGZ)' },
    reads: {
      en: 'the file or the TAR archive in it; all members, their names and comments, and what follows them',
      es: 'el archivo o el archivo TAR que contiene; todos los miembros, sus nombres y comentarios, y lo que los sigue',
    },
    discloses: { en: 'what is cut or damaged', es: 'lo que está cortado o dañado' },
  },
  recognise: (probe: Probe) => (isGzip(probe.head) ? 0.95 : 0),
  async *read(source, context) {
    const name = innerName(source.name, GZIP_ENDINGS);
    const { storedName, ...unpacked } = await openGzip(source, { name, context });
    const words = unpacked.met.words.filter(({ kind, text }) => kind !== 'file name' || text !== name);
    yield* unitsOf(source, { ...unpacked, met: { ...unpacked.met, words } }, context);
  },
};

/** One reader for each format. */
export const packedReaders: readonly Reader[] = PACKED_FORMATS.map((format) => ({
  id: format.id,
  extensions: format.endings.map(([ending]) => ending.slice(1)),
  about: {
    name: format.name,
    reads: {
      en: 'the file or the TAR archive in it; all streams, and what follows them',
      es: 'el archivo o el archivo TAR que contiene; todos los flujos y lo que los sigue',
    },
    discloses: {
      en: 'what is cut or damaged, or packed with rare filters or dictionaries of its own',
      es: 'lo que está cortado o dañado, o comprimido con filtros raros o diccionarios propios',
    },
  },
  recognise: (probe) => scoreOf(format, probe),
  async *read(source, context) {
    const name = innerName(source.name, format.endings);
    yield* unitsOf(source, await openPacked(source, format, { name, context }), context);
  },
}));

/** LZMA alone has no signature and zlib a short one, so that anything surer comes first. */
function scoreOf(format: PackedFormat, { head, extension }: Probe): number {
  if (!format.isHead(head)) return 0;
  if (format.id === 'zlib') return 0.5;
  if (format.id !== 'lzma') return 0.95;
  return extension === 'lzma' || extension === 'tlz' ? 0.9 : 0.2;
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
