import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/**
 * ZIP archives (PKWARE APPNOTE 6.3.10): each file in them is read as a file of its own. Office packages that no
 * other reader took are named as such: their parts would read as a heap of markup.
 */
export const zipReader: Reader = {
  id: 'zip',
  extensions: ['zip'],
  about: {
    name: { en: 'ZIP archives', es: 'Archivos ZIP' },
    reads: {
      en: 'each file as a file of its own; comments, entries missing from the list, bytes between entries, also in cut and self-extracting archives',
      es: 'cada archivo como uno propio; comentarios, entradas que faltan en la lista, bytes entre entradas, también en archivos cortados y autoextraíbles',
    },
    discloses: {
      en: 'encrypted entries, and entries packed in ways that hardly anybody uses (those of old PKZIP, PPMd, WavPack)',
      es: 'entradas cifradas y las comprimidas de formas que casi nadie usa (las del antiguo PKZIP, PPMd, WavPack)',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    return (await probe.zipNames()) === undefined ? 0 : 0.5;
  },
  read: later(async () => (await import('./families/archives.ts')).readZip),
};
