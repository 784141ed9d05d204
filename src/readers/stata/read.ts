import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { behindEnd } from '../shared/data/behind.ts';
import { SourceBytes } from '../shared/data/source-bytes.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import type { Characteristic, Dataset } from './layout.ts';
import { TAG } from './marks.ts';
import { oldDataset } from './old.ts';
import { Rows } from './rows.ts';
import { taggedDataset } from './tagged.ts';

const READ = [111, 112, 113, 114, 115];

export async function* readStata(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
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
