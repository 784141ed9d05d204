import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { styleUnits } from '../shared/style-units.ts';

/** Longer style sheets are read in pieces that end with a rule. */
const PIECE = 8 << 20;

export async function* readStyleSheet(
  source: ByteSource,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const given = {
    part: 'style sheet',
    visibility: 'style-data',
    textLimit: context.limits.cellLength,
  } as const;
  let text = '';
  let line = 1;
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    text += chunk;
    if (text.length < PIECE) continue;
    const end = text.lastIndexOf('}') + 1 || text.length;
    yield* styleUnits(text.slice(0, end), { ...given, line });
    line += text.slice(0, end).split('\n').length - 1;
    text = text.slice(end);
  }
  yield* styleUnits(text, { ...given, line });
}
