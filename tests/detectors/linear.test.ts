import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import type { ColumnContext, Detector } from '../../src/core/types.ts';
import { processorTime } from '../helpers/processor-time.ts';
import { exampleParts } from './engine.ts';

const LENGTH = 8_000;
/** Milliseconds of processor time below which nothing can have grown beyond measure yet. */
const AT_ONCE = 20;
/** How much longer the text is made, and how much more time it may take: twice what it should, since times vary. */
const TIMES = 4;
const MOST = 8;
const EXAMPLES = 2;

/** What a detector finds, over and over: whole, cut short, spoilt at its end, or run together. */
function nearMatches(text: string): string[] {
  const cut = text.slice(0, Math.ceil(text.length * 0.6));
  const spoilt = text.replace(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u, '~');
  return [`${text} `, text, `${cut}\n`, `${spoilt} `];
}

function fillersOf({ finds }: Detector): string[] {
  const step = Math.max(1, Math.floor(finds.length / EXAMPLES));
  const chosen = finds.filter((_, i) => i % step === 0).slice(0, EXAMPLES);
  const texts = chosen.map((example) => exampleParts(example)[0]).filter((text) => text !== '');
  return [...new Set(texts.flatMap(nearMatches))];
}

function timeOf(detector: Detector, text: string): number {
  const hit = { detector: detector.id, strength: 1, lang: 'en' };
  const column: ColumnContext = { header: 'x', hit, personTable: false };
  const start = processorTime();
  for (const _ of detector.find(text, {}));
  detector.cell(text, column);
  detector.key?.(text);
  return processorTime() - start;
}

describe.each(detectors)('$id', (detector) => {
  it('takes time in proportion to the text', () => {
    for (const filler of fillersOf(detector)) {
      const text = filler.repeat(Math.ceil(LENGTH / filler.length));
      if (timeOf(detector, text) < AT_ONCE) continue;
      // Each is read anew: what was read last is remembered.
      const short = Math.min(timeOf(detector, ` ${text}`), timeOf(detector, `${text} `));
      const longText = text.repeat(TIMES);
      const long = Math.min(timeOf(detector, ` ${longText}`), timeOf(detector, `${longText} `));
      expect(long, `${TIMES} times ${JSON.stringify(filler)}`).toBeLessThan(short * MOST + AT_ONCE);
    }
  });
});
