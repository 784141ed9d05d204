import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { GedcomRecords } from './gedcom/records.ts';
import { decodeText } from './shared/encoding.ts';
import { LineCutter } from './shared/prose/lines.ts';
import { TreeTables } from './shared/tree.ts';

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
  read: readGedcom,
};

async function* readGedcom(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const tables = new TreeTables(() => 1, { lines: true });
  const records = new GedcomRecords(tables);
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const { text, number } of cutter.cut(chunk, false)) records.line(text, number);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true)) records.line(text, number);
  records.end();
  yield* tables.end();
}
