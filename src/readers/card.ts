import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { CardUnits } from './card/card-units.ts';
import { Unfolder } from './card/content-lines.ts';
import { decodeText } from './shared/encoding.ts';
import { LineCutter } from './shared/prose/lines.ts';
import { TreeTables } from './shared/tree.ts';

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
  read: readCards,
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
  read: readCards,
};

async function* readCards(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const unfolder = new Unfolder();
  const tables: TreeTables = new TreeTables(() => 1, { lines: true });
  const cards = new CardUnits(tables);
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const { text, number } of cutter.cut(chunk, false))
      for (const line of unfolder.write(text, number)) cards.add(line);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true))
    for (const line of unfolder.write(text, number)) cards.add(line);
  for (const line of unfolder.end()) cards.add(line);
  cards.end();
  yield* tables.end();
}
