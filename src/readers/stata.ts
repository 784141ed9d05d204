import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { behindEnd } from './shared/data/behind.ts';
import { SourceBytes } from './shared/data/source-bytes.ts';
import { WordPile } from './shared/legacy/word-pile.ts';
import { textBlock } from './shared/text-block.ts';
import { problemOf, Trouble } from './shared/trouble.ts';
import type { Characteristic, Dataset } from './stata/layout.ts';
import { oldDataset } from './stata/old.ts';
import { Rows } from './stata/rows.ts';
import { taggedDataset } from './stata/tagged.ts';

const TAG = '<stata_dta><header><release>';
/** The oldest release, and those whose columns are described alike. */
const OLDEST = 102;
const READ = [111, 112, 113, 114, 115];

/** Data sets of Stata (help `dta`: releases 113 to 119). */
export const stataReader: Reader = {
  id: 'stata',
  extensions: ['dta'],
  about: {
    name: { en: 'Stata data sets (DTA)', es: 'Datos de Stata (DTA)' },
    reads: {
      en: 'rows under names and labels of their variables, values as their labels show them, dates as dates, long texts; title, notes, characteristics; labels and long texts that no row uses, what was left behind the ends of texts',
      es: 'filas bajo nombres y etiquetas de sus variables, valores como los muestran sus etiquetas, fechas como fechas, textos largos; título, notas y características; etiquetas y textos largos que ninguna fila usa, y lo que quedó detrás del final de los textos',
    },
    discloses: { en: 'files of Stata 6 and before', es: 'archivos de Stata 6 y anteriores' },
  },
  recognise,
  read: readStata,
};

function recognise({ head, size }: Probe): number {
  if (String.fromCharCode(...head.subarray(0, TAG.length)) === TAG) return 0.98;
  const [release = 0, order = 0, type, unused] = head;
  const known =
    release >= OLDEST && release <= 115 && (order === 1 || order === 2) && type === 1 && unused === 0;
  return known && size >= 109 && (head[4] !== 0 || head[5] !== 0) ? 0.95 : 0;
}

async function* readStata(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  try {
    const bytes = new SourceBytes(source);
    const first = (await bytes.peek(1))[0];
    const isOld = first !== TAG.charCodeAt(0);
    if (isOld && !READ.includes(first ?? 0))
      throw new Trouble('unreadable', 'releases of Stata 6 and before are not read');
    yield* readDataset(isOld ? await oldDataset(bytes) : await taggedDataset(bytes), source, context);
  } catch (error) {
    yield problemOf(error);
  }
}

async function* readDataset(
  set: Dataset,
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  if (set.title.trim() !== '')
    yield textBlock(set.title, { part: 'title', locator: 'title', visibility: 'property' });
  yield* labelTexts(set);
  for (const one of set.characteristics) yield* noted(one);
  const rows = new Rows(set, source, context);
  yield* rows.read();
  if (set.data + set.rows * set.rowLength > source.size)
    yield problemOf(new Trouble('damaged', 'the rows are cut'));
  for (const labels of set.labels.values()) yield* labels.unused();
  const unused = new WordPile();
  for (const text of set.longTexts.values())
    if (!text.isUsed)
      unused.add([await rows.longText(text)], 'long texts that no row has', { visibility: 'slack' });
  yield* rows.files();
  yield* unused.take();
  yield* behindEnd(source, set.end);
}

/** Labels of variables are captions; what else they say is told as a text. */
function labelTexts({ variables }: Dataset): Iterable<Unit> {
  const pile = new WordPile();
  const said = variables.map(({ label }) => label).filter((label) => label.trim() !== '');
  pile.add(said, 'labels of variables', { visibility: 'property' });
  return pile.take();
}

/** Counts of notes, and what programs keep there in numbers, say nothing. */
function* noted({ of, name, text }: Characteristic): Iterable<Unit> {
  if (!/\p{L}{2}|\d{5}/u.test(text)) return;
  const isNote = /^note\d{1,5}$/.test(name);
  const about = of === '_dta' ? '' : ` of variable "${of}"`;
  const part = (isNote ? 'notes' : 'characteristics') + about;
  const visibility = isNote ? 'comment' : 'property';
  yield textBlock(text, { part, locator: part, visibility, ...(isNote ? {} : { header: name }) });
}
