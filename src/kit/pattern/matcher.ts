import { Alphabet, type CharacterKind, END } from './alphabet.ts';
import type { Program, Step } from './program.ts';
import type { Assertion } from './syntax.ts';

/** What may follow: the steps that the machine is at, the best first, and what stood before. */
interface State {
  readonly at: readonly number[];
  readonly before: CharacterKind;
  /** What a character of each kind leads to, as far as it was met. */
  readonly edges: (Edge | undefined)[];
}

interface Edge {
  /** Undefined: nothing can match any more. */
  readonly to: State | undefined;
  /** Before the character the pattern has matched. */
  readonly matched: boolean;
}

/** States kept; beyond, all are forgotten and made anew as they are met. */
const MOST_STATES = 1_000;

/** A value that is longer is nobody's; and where nothing is longer, no text takes more than so many times its length. */
export const LONGEST_MATCH = 256;

/**
 * Runs a program over texts, in time proportional to their length: all ways to match go forward at once, and sets of
 * ways that were met before are states of an automaton, made as they are needed (as in RE2 [Cox 2010]). Of several
 * ways the one is taken that ECMAScript's backtracking would find first.
 */
export class Matcher {
  private readonly program: Program;
  private readonly alphabet: Alphabet;
  private states = new Map<string, State>();
  /** The states that a match may begin in, by the number of the kind that stands before. */
  private firsts: (State | undefined)[] = [];
  private readonly seen: Uint32Array;
  private round = 0;

  constructor(program: Program) {
    this.program = program;
    this.alphabet = new Alphabet(program.sets);
    this.seen = new Uint32Array(program.steps.length);
  }

  /** All matches, none within another. UTF-16 offsets. */
  *all(text: string): Generator<readonly [start: number, end: number]> {
    let before = END;
    for (let at = 0; at < text.length; ) {
      const code = text.codePointAt(at)!;
      const kind = this.alphabet.kindOf(code);
      const end = this.mayBegin(before, kind) ? this.endFrom(text, at, before) : -1;
      if (end < 0) {
        before = kind;
        at += code > 0xffff ? 2 : 1;
        continue;
      }
      yield [at, end];
      before = this.alphabet.kindOf(codeBefore(text, end));
      at = end;
    }
  }

  /** Where the match from the beginning ends; −1 if there is none. */
  endOf(text: string): number {
    return this.endFrom(text, 0, END);
  }

  private endFrom(text: string, start: number, before: number): number {
    let state = this.first(before);
    let end = -1;
    const last = Math.min(text.length, start + LONGEST_MATCH);
    for (let at = start; ; ) {
      // What lies beyond the longest match is looked at, but not taken.
      const code = at < text.length ? text.codePointAt(at)! : -1;
      const kind = code < 0 ? END : this.alphabet.kindOf(code);
      const edge = state.edges[kind] ?? this.edge(state, kind);
      if (edge.matched) end = at;
      if (edge.to === undefined || at >= last) return end;
      state = edge.to;
      at += code > 0xffff ? 2 : 1;
    }
  }

  /** Whether a match may begin with a character of this kind: most characters begin none. */
  private mayBegin(before: number, kind: number): boolean {
    const first = this.first(before);
    return (first.edges[kind] ?? this.edge(first, kind)).to !== undefined;
  }

  private first(before: number): State {
    let state = this.firsts[before];
    if (state === undefined) {
      state = this.state([0], this.alphabet.kinds[before]!);
      this.firsts[before] = state;
    }
    return state;
  }

  private state(at: readonly number[], before: CharacterKind): State {
    const key = `${Number(before.none)}${Number(before.word)}${Number(before.sign)} ${at.join()}`;
    let state = this.states.get(key);
    if (state === undefined) {
      if (this.states.size >= MOST_STATES) {
        this.states = new Map();
        this.firsts = [];
      }
      state = { at, before, edges: [] };
      this.states.set(key, state);
    }
    return state;
  }

  /** Works out what a character does to a state, and remembers it. */
  private edge(state: State, kind: number): Edge {
    const after = this.alphabet.kinds[kind]!;
    const next: number[] = [];
    const matched = this.advance(state, after, next);
    const to = next.length === 0 ? undefined : this.state(next, after);
    const edge = { to, matched };
    state.edges[kind] = edge;
    return edge;
  }

  /** Follows all steps that read nothing, best first; those that read the character go into `next`. True at a match. */
  private advance({ at, before }: State, after: CharacterKind, next: number[]): boolean {
    this.round++;
    const open: number[] = [];
    for (let i = at.length - 1; i >= 0; i--) open.push(at[i]!);
    while (open.length > 0) {
      const number = open.pop()!;
      if (this.seen[number] === this.round) continue;
      this.seen[number] = this.round;
      const step: Step = this.program.steps[number]!;
      // Whatever is worse than a match is not wanted any more.
      if (step.op === 'match') return true;
      if (step.op === 'set') {
        if (after.inSet[step.set]) next.push(number + 1);
      } else if (step.op === 'split') open.push(step.or, step.to);
      else if (step.op === 'jump') open.push(step.to);
      else if (holds(step.what, before, after)) open.push(number + 1);
    }
    return false;
  }
}

function holds(what: Assertion, before: CharacterKind, after: CharacterKind): boolean {
  if (what === 'start') return before.none;
  if (what === 'end') return after.none;
  if (what === 'edge') return !(before.sign && after.sign);
  return (before.word !== after.word) === (what === 'word');
}

function codeBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  const pair = unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? text.codePointAt(end - 2)! : unit;
  return pair > 0xffff ? pair : unit;
}
