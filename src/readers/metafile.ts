import type { Probe, Reader } from '../core/types.ts';
import { isEnhanced } from './metafile/enhanced.ts';
import { isWindowsMetafile } from './metafile/windows.ts';
import { later } from './shared/later.ts';

/** Drawings of Windows (MS-EMF, MS-EMFPLUS, MS-WMF): Office keeps in them what embedded tables and charts look like. */
export const metafileReader: Reader = {
  id: 'metafile',
  extensions: ['emf', 'wmf'],
  about: {
    name: { en: 'Windows metafiles (EMF, WMF)', es: 'Metarchivos de Windows (EMF, WMF)' },
    reads: {
      en: 'the texts that are drawn, by the lines that they stand in',
      es: 'los textos dibujados, por las líneas en que están',
    },
  },
  recognise: (probe: Probe) => (isEnhanced(probe.head) || isWindowsMetafile(probe.head) ? 0.95 : 0),
  read: later(async () => (await import('./families/pictures.ts')).readMetafile),
};
