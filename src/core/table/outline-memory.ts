import { whatMayHold } from '../detect.ts';
import type { Engine } from '../engine.ts';
import { keyOf, type Secret, type ValueKey } from '../hash.ts';
import { outlineOf } from '../text/outline.ts';
import type { Context, Detector } from '../types.ts';

const LONGEST = 120;
/** Texts before which it does not pay to work out what outlines rule out. */
const WARM_UP = 400;
const CAPACITY = 4_096;
/** Questions after which a memory that hardly ever knew the answer is given up. */
const TRIAL = 1_024;

/**
 * Which detectors a cell has to be shown to, by the cell's outline: a column of codes or remarks has thousands of
 * texts and few outlines, and most of these rule out all detectors but one or two.
 */
export class OutlineMemory {
  private readonly engine: Engine;
  private readonly context: Context;
  private readonly secret: Secret;
  private known: Map<ValueKey, readonly Detector[]> | undefined = new Map();
  private asked = 0;
  private hits = 0;
  private misses = 0;

  constructor(engine: Engine, context: Context, secret: Secret) {
    this.engine = engine;
    this.context = context;
    this.secret = secret;
  }

  /** `around`: what stands around this text, where it is not the same for all. */
  candidates(text: string, around?: Context): readonly Detector[] {
    const { detectors } = this.engine;
    if (this.known === undefined || text.length > LONGEST || ++this.asked < WARM_UP) return detectors;
    const { before = '', title = '' } = around ?? {};
    const key = keyOf(around ? `${text}\0${before}\0${title}` : text, this.secret, OUTLINE, true);
    const candidates = this.known.get(key);
    if (candidates !== undefined) {
      this.hits++;
      return candidates;
    }
    if (++this.misses % TRIAL === 0 && this.hits < this.misses) {
      this.known = undefined;
      return detectors;
    }
    return this.find(text, around ? outlined(around) : this.context, key);
  }

  private find(text: string, context: Context, key: ValueKey): readonly Detector[] {
    const outline = outlineOf(text);
    const found = whatMayHold(this.engine.detectors, outline, context);
    if (this.known!.size < CAPACITY) this.known!.set(key, found);
    return found;
  }
}

/** The texts around have outlines, too: one answer is for all of them. */
function outlined({ before, title }: Context): Context {
  return {
    ...(before === undefined ? {} : { before: outlineOf(before) }),
    ...(title === undefined ? {} : { title: outlineOf(title) }),
  };
}

/** Salt of the keys. */
const OUTLINE = 3;
