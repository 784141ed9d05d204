import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** Messages between clinics (HL7 version 2, delimited by bars): patients under captions, remarks. */
export const hl7Reader: Reader = {
  id: 'hl7',
  extensions: ['hl7'],
  about: {
    name: { en: 'HL7 version 2 messages', es: 'Mensajes HL7 versión 2' },
    reads: {
      en: 'patients and relatives under captions, every other segment as a record',
      es: 'pacientes y familiares bajo sus títulos, los demás segmentos como registros',
    },
  },
  recognise: (probe: Probe) =>
    /^\uFEFF?[\s\x0b]{0,9}(?:MSH|FHS|BHS)\|\^~\\&/.test(probe.text()?.slice(0, 40) ?? '') ? 0.97 : 0,
  read: later(async () => (await import('./families/texts.ts')).readHl7),
};
