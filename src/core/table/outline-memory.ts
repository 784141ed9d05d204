import { whatMayHold } from '../detect.ts';
import type { Engine } from '../engine.ts';
import { keyOf, type Secret, type ValueKey } from '../hash.ts';
import { type Sieve, sieveOf } from '../sieve.ts';
import { withAlikeKeys } from '../text/machine-keys.ts';
import { OUTLINED, outlineOf } from '../text/outline.ts';
import type { Context, Detector } from '../types.ts';
import { Luck, Trial } from './luck.ts';

/** Texts without digits, or longer than outlines, are known by every sign of theirs; longer ones than this hardly come twice. */
const LONGEST = 1_000;
/** Texts before which it does not pay to work out what outlines rule out: expressions are compiled for it. */
const WARM_UP = 2_000;
/** Answers kept in one generation: those that nobody asked for while as many came after them are forgotten. */
const CAPACITY = 8_192;

const NONE: readonly Detector[] = [];
/** Salts of keys. */
const OUTLINE = 3;
const WHOLE = 5;
const ANYWHERE = 7;
/** Nothing is known of what stands around. */
const OPEN: Context = { open: true };
/** To ask so many detectors is cheaper than to find out which of them are ruled out. */
const FEW = 4;

/**
 * Which detectors a text has to be shown to, by its outline and what stands around it. The pages of a site repeat
 * their navigation, and a column of codes or a list of addresses of pages has thousands of texts and few outlines, most
 * of which rule out all detectors but one or two. One memory for all files: it holds keyed hashes, and no text.
 */
export class OutlineMemory {
  private readonly engine: Engine;
  private readonly sieve: Sieve;
  private readonly trial = new Trial();
  private readonly secret: Secret;
  private young = new Map<ValueKey, readonly Detector[]>();
  private old = new Map<ValueKey, readonly Detector[]>();
  private readonly luck: readonly Luck[] = Array.from({ length: 2 * KINDS }, () => new Luck());
  private asked = 0;
  /** Whether texts like the last one come again often enough to be remembered. */
  private isWorthIt = false;
  private lastTitle: { readonly of: string; readonly keys: readonly [ValueKey, ValueKey] } | undefined;

  constructor(engine: Engine, secret: Secret) {
    this.engine = engine;
    this.sieve = sieveOf(engine);
    this.secret = secret;
  }

  candidates(text: string, context: Context): readonly Detector[] {
    if (text.length > LONGEST) return this.engine.detectors;
    if (++this.asked < WARM_UP) return this.sieved(text, context);
    if (hasOutline(text)) return this.belowOutline(text, context) ?? this.sieved(text, context);
    const known = this.get(this.keyOf(text, context, false));
    this.isWorthIt = this.luck[kindOf(text)]!.isWorthIt(known !== undefined);
    return known ?? this.sieved(text, context);
  }

  private sieved(text: string, context: Context): readonly Detector[] {
    return this.among(text, context) ?? this.engine.detectors;
  }

  /** Those that the sieve leaves, where it pays to ask it. */
  private among(text: string, context: Context): readonly Detector[] | undefined {
    if (!this.trial.isOn()) return undefined;
    const shown = this.sieve.among(text, context);
    if (this.sieve.isReady) this.trial.looked(shown !== undefined && shown.length <= FEW);
    return shown;
  }

  /**
   * What its outline leaves, whatever stands around, and if that is much, what stands around leaves of it. Undefined where that
   * is not known, and not worth finding out.
   */
  private belowOutline(text: string, context: Context): readonly Detector[] | undefined {
    const kind = kindOf(text);
    const key = this.keyOf(text, OPEN, true);
    let found = this.get(key);
    const isWorthIt = this.luck[kind]!.isWorthIt(found !== undefined);
    if (found === undefined) {
      const shown = this.among(text, context);
      if (shown?.length === 0 || !isWorthIt) return shown;
      found = this.learn(this.engine.detectors, text, OPEN, key);
    }
    if (found.length <= FEW) return found;
    const near = this.keyOf(text, context, true);
    const left = this.get(near);
    const isWorthMore = this.luck[KINDS + kind]!.isWorthIt(left !== undefined);
    return left ?? (isWorthMore ? this.learn(found, text, context, near) : found);
  }

  /** Told when all detectors were asked of the last text and none saw anything; where it has no outline that is remembered. */
  quiet(text: string, context: Context): void {
    if (text.length > LONGEST || this.asked < WARM_UP || hasOutline(text)) return;
    if (this.isWorthIt || text.length > OUTLINED) this.set(this.keyOf(text, context, false), NONE);
  }

  /** What stands around a text belongs to its key, as an outline where the text is one. */
  private keyOf(
    text: string,
    { before = '', title = '', open = false }: Context,
    isOutline: boolean,
  ): ValueKey {
    const { secret } = this;
    if (open) return keyOf(withAlikeKeys(text), secret, ANYWHERE, true);
    // Many texts in turn stand under one title.
    if (this.lastTitle?.of !== title) {
      const keys = [keyOf(title, secret, WHOLE), keyOf(title, secret, OUTLINE, true)] as const;
      this.lastTitle = { of: title, keys };
    }
    const titled = this.lastTitle.keys[isOutline ? 1 : 0];
    const around = before === '' ? titled : keyOf(before, secret, titled, isOutline);
    return keyOf(isOutline ? withAlikeKeys(text) : text, secret, around, isOutline);
  }

  /** Whether the outline of a text of at most `OUTLINED` signs rules out all detectors. */
  rulesOut(text: string, context: Context): boolean {
    const { detectors } = this.engine;
    const key = this.keyOf(text, OPEN, true);
    const found = this.get(key) ?? this.learn(detectors, text, OPEN, key);
    if (found.length === 0) return true;
    const near = this.keyOf(text, context, true);
    return (this.get(near) ?? this.learn(found, text, context, near)).length === 0;
  }

  private learn(
    among: readonly Detector[],
    text: string,
    context: Context,
    key: ValueKey,
  ): readonly Detector[] {
    const outline = outlineOf(text);
    const around = outlined(context);
    const likely = among === this.engine.detectors ? this.sieve.amongOutline(outline, around) : undefined;
    const found = whatMayHold(likely ?? among, outline, around);
    this.set(key, found.length === 0 ? NONE : found);
    return found;
  }

  private get(key: ValueKey): readonly Detector[] | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const old = this.old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  private set(key: ValueKey, found: readonly Detector[]): void {
    if (this.young.size >= CAPACITY) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, found);
  }
}

/** The memory of an engine: one for all files that are read under one secret. */
export function outlineMemory(engine: Engine, secret: Secret): OutlineMemory {
  const known = memories.get(engine);
  if (known?.secret === secret) return known.memory;
  const memory = new OutlineMemory(engine, secret);
  memories.set(engine, { secret, memory });
  return memory;
}
const memories = new WeakMap<Engine, { readonly secret: Secret; readonly memory: OutlineMemory }>();

/** The texts around have outlines, too: one answer is for all of them. */
function outlined({ before, title, open }: Context): Context {
  return {
    ...(open && { open }),
    ...(before === undefined ? {} : { before: outlineOf(before) }),
    ...(title === undefined ? {} : { title: outlineOf(title) }),
  };
}

const KINDS = 32;
const DIGIT = /\d/;

/** Whether other texts have the same outline. Of one without digits what detectors say is nearer than what outlines rule out. */
const hasOutline = (text: string): boolean => text.length <= OUTLINED && DIGIT.test(text);

/**
 * Kinds of texts that are likely or not to come again: with digits or without, or nothing but digits and separators (whose outlines
 * are few), of one word or several, short or long.
 */
function kindOf(text: string): number {
  const length = text.length <= 8 ? 0 : text.length <= 32 ? 1 : text.length <= OUTLINED ? 2 : 3;
  const signs = (text.includes(' ') ? 4 : 0) + (DIGIT.test(text) ? 2 : 0) + (LETTER.test(text) ? 1 : 0);
  return length * 8 + signs;
}
const LETTER = /[^\0-@[-`{-\x7f]/;
