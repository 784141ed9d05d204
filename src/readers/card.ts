import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

const BEGIN = /^\uFEFF?\s{0,99}BEGIN:(VCARD|VCALENDAR)\s/i;

const recogniseAs = (kind: string) => (probe: Probe) =>
  BEGIN.exec(probe.text()?.slice(0, 200) ?? '')?.[1]?.toUpperCase() === kind ? 0.97 : 0;

export const vcardReader: Reader = {
  id: 'vcard',
  extensions: ['vcf'],
  about: {
    name: { en: 'vCard', es: 'vCard' },
    reads: {
      en: 'each card as a record, notes as texts, photographs as files',
      es: 'cada tarjeta como un registro, notas como textos, fotografías como archivos',
    },
  },
  recognise: recogniseAs('VCARD'),
  read: later(async () => (await import('./families/texts.ts')).readCards),
};

export const icalendarReader: Reader = {
  id: 'icalendar',
  extensions: ['ics'],
  about: {
    name: { en: 'iCalendar', es: 'iCalendar' },
    reads: {
      en: 'each event as a record with its attendees, descriptions as texts, attachments as files',
      es: 'cada evento como un registro con sus asistentes, descripciones como textos, adjuntos como archivos',
    },
  },
  recognise: recogniseAs('VCALENDAR'),
  read: later(async () => (await import('./families/texts.ts')).readCards),
};
