import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

const HEAD = /^\ufeff?\s{0,20}0 HEAD\s{1,20}1 [A-Z_]{3,15}\b/;

/** Family trees (GEDCOM 5.5.1 and 7.0): each person as a record. */
export const gedcomReader: Reader = {
  id: 'gedcom',
  extensions: ['ged'],
  about: {
    name: { en: 'Family trees (GEDCOM)', es: 'Árboles genealógicos (GEDCOM)' },
    reads: {
      en: 'people, families, submitters and sources as records under captions, notes; of the dead (who died, or were born before 1916) neither name nor birth',
      es: 'personas, familias, remitentes y fuentes como registros con títulos, notas; de los difuntos (fallecidos o nacidos antes de 1916), ni nombre ni nacimiento',
    },
  },
  recognise: (probe: Probe) => (HEAD.test(probe.text()?.slice(0, 200) ?? '') ? 0.97 : 0),
  read: later(async () => (await import('./families/texts.ts')).readGedcom),
};
