import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { behindEnd } from '../shared/data/behind.ts';
import { SourceBytes } from '../shared/data/source-bytes.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import { readDictionary } from './dictionary.ts';
import { MARK } from './marks.ts';
import { slotsOf } from './packed.ts';
import { Rows } from './rows.ts';

export async function* readSpss(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
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
