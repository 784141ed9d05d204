import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { PACKED_KINDS, type PackedKind } from './shared/packed-kinds.ts';
import { isGzip } from './shared/unpack/heads.ts';

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
  read: later(async () => (await import('./families/archives.ts')).readGzip),
};

/** One reader for each kind. */
export const packedReaders: readonly Reader[] = PACKED_KINDS.map((kind) => ({
  id: kind.id,
  extensions: kind.endings.map(([ending]) => ending.slice(1)),
  about: {
    name: kind.name,
    reads: {
      en: 'the file or the TAR archive in it; all streams, and what follows them',
      es: 'el archivo o el archivo TAR que contiene; todos los flujos y lo que los sigue',
    },
    discloses: {
      en: 'what is cut or damaged, or packed with rare filters or dictionaries of its own',
      es: 'lo que está cortado o dañado, o comprimido con filtros raros o diccionarios propios',
    },
  },
  recognise: (probe) => scoreOf(kind, probe),
  read: later(async () => (await import('./families/archives.ts')).readPacked(kind.id)),
}));

/** LZMA alone has no signature and zlib a short one, so that anything surer comes first. */
function scoreOf(kind: PackedKind, { head, extension }: Probe): number {
  if (!kind.isHead(head)) return 0;
  if (kind.id === 'zlib') return 0.5;
  if (kind.id !== 'lzma') return 0.95;
  return extension === 'lzma' || extension === 'tlz' ? 0.9 : 0.2;
}
