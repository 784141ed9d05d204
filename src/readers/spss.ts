import { problem } from '../core/problem.ts';
import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { behindEnd } from './shared/data/behind.ts';
import { SourceBytes } from './shared/data/source-bytes.ts';
import { WordPile } from './shared/legacy/word-pile.ts';
import { textBlock } from './shared/text-block.ts';
import { problemOf, Trouble } from './shared/trouble.ts';
import { readDictionary } from './spss/dictionary.ts';
import { slotsOf } from './spss/packed.ts';
import { Rows } from './spss/rows.ts';

const MARK = /^\$FL[23]/;
const ENCRYPTED = /^.{8}ENCRYPTED(?:SAV|SPS|SPV)/s;

/** Data sets of SPSS and PSPP (SAV, ZSAV; PSPP Developers Guide, System File Format). */
export const spssReader: Reader = {
  id: 'spss',
  extensions: ['sav', 'zsav'],
  about: {
    name: { en: 'SPSS data sets (SAV, ZSAV)', es: 'Datos de SPSS (SAV, ZSAV)' },
    reads: {
      en: 'rows under names and labels of their variables, values as their labels show them, dates as dates, very long texts; title, documents, attributes; labels that no row uses, rows behind the last, bytes behind the ends of texts',
      es: 'filas bajo nombres y etiquetas de sus variables, valores como los muestran sus etiquetas, fechas como fechas, textos muy largos; título, documentos y atributos; etiquetas que ninguna fila usa, filas detrás de la última y bytes detrás del final de los textos',
    },
    discloses: {
      en: 'encrypted files; portable files (POR)',
      es: 'archivos cifrados; archivos portátiles (POR)',
    },
  },
  recognise: ({ head }: Probe) => {
    const begin = String.fromCharCode(...head.subarray(0, 32));
    return (MARK.test(begin) && head.length >= 176) || ENCRYPTED.test(begin) ? 0.97 : 0;
  },
  read: readSpss,
};

async function* readSpss(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  try {
    yield* readDataset(source, context);
  } catch (error) {
    yield problemOf(error);
  }
}

async function* readDataset(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const bytes = new SourceBytes(source);
  if (!MARK.test(String.fromCharCode(...(await bytes.peek(4)))))
    throw new Trouble('encrypted', 'the data set is encrypted');
  const dictionary = await readDictionary(bytes);
  for (const { part, visibility, text } of dictionary.said)
    yield textBlock(text, { part, locator: part, visibility });
  const labels = dictionary.variables.map(({ label }) => label).filter((label) => label !== '');
  const pile = new WordPile();
  pile.add(labels, 'labels of variables', { visibility: 'property' });
  yield* pile.take();
  const rows = new Rows(dictionary);
  try {
    for await (const slots of slotsOf(bytes, dictionary, context)) {
      context.signal.throwIfAborted();
      if (dictionary.slots > 0) yield* rows.add(slots);
    }
  } catch (error) {
    yield problemOf(error);
  }
  yield* rows.end();
  for (const set of dictionary.sets) yield* set.unused();
  if (rows.count < dictionary.cases) yield problem('damaged', 'there are fewer rows than the file says');
  yield* behindEnd(source, bytes.at - (dictionary.compression === 0 ? rows.rest.length : 0));
}
