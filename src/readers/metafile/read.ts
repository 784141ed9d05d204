import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { Flow } from '../shared/prose/flow.ts';
import { MarkedText } from '../shared/prose/marked-text.ts';
import { problemOf } from '../shared/trouble.ts';
import { enhancedTexts, isEnhanced } from './enhanced.ts';
import { linesOf } from './lines.ts';
import { windowsTexts } from './windows.ts';

export async function* readMetafile(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const flow = new Flow([], { story: 'drawing', visibility: 'visible' });
  try {
    const bytes = await wholeBytes(source, context.limits);
    const texts = isEnhanced(bytes) ? enhancedTexts(bytes) : windowsTexts(bytes);
    for (const line of linesOf(texts)) {
      const marked = new MarkedText();
      marked.add(line, undefined);
      flow.paragraph(marked);
    }
  } catch (error) {
    flow.ready.push(problemOf(error));
  }
  flow.finish();
  yield* flow.ready;
}
