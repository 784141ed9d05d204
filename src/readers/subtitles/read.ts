import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { type Line, LineCutter } from '../shared/prose/lines.ts';
import { Segmenter } from '../shared/prose/segment.ts';
import { Cues } from './cues.ts';

/** Lines that are looked at together. */
const WINDOW = 500;

export async function* readSubtitles(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const segmenter = new Segmenter();
  const cues = new Cues();
  let lines: Line[] = [];
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const line of cutter.cut(chunk, false)) lines.push(...cues.seen(line));
    if (lines.length < WINDOW) continue;
    yield* segmenter.take(lines);
    lines = [];
  }
  for (const line of cutter.cut('', true)) lines.push(...cues.seen(line));
  lines.push(...cues.end());
  yield* segmenter.take(lines);
  yield* segmenter.finish();
}
