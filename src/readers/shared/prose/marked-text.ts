import type { Visibility } from '../../../core/types.ts';
import { saysSomething } from '../office/formula-texts.ts';

/** How a run of text hides; `inserted` is shown and marked as a change; undefined is plainly shown. */
export type Mark = Visibility | 'inserted' | undefined;

interface Run {
  readonly mark: Mark;
  text: string;
}

/** Characters of a paragraph that are told again around what is hidden in it. */
const MAX_CONTEXT = 4_000;

/** What is hidden in a paragraph in one way. */
export interface HiddenText {
  readonly visibility: Visibility;
  /** Only what is hidden. */
  readonly text: string;
  /** With what is shown around it, so that a number that is hidden stands beside the name that is not. */
  readonly context: string;
}

/** The text of a paragraph or cell, run by run, with how each run hides. */
export class MarkedText {
  /** Characters so far. */
  length = 0;
  readonly #runs: Run[] = [];

  add(text: string, mark: Mark): void {
    if (text === '') return;
    this.length += text.length;
    const last = this.#runs.at(-1);
    if (last !== undefined && last.mark === mark) last.text += text;
    else this.#runs.push({ mark, text });
  }

  /** All of it is hidden so, as far as it does not hide in another way. */
  hide(visibility: Visibility): void {
    for (const [i, run] of this.#runs.entries()) {
      if (run.mark === undefined || run.mark === 'inserted') this.#runs[i] = { ...run, mark: visibility };
    }
  }

  /** Another text behind this one, on a line of its own. */
  append(other: MarkedText): void {
    if (this.length > 0) for (const mark of this.#marks()) this.add('\n', mark);
    for (const { mark, text } of other.#runs) this.add(text, mark);
  }

  /** What a page shows; `inserted`: all of it is a change that nobody has accepted yet. */
  shown(): { readonly text: string; readonly inserted: boolean } {
    const runs = this.#runs.filter(({ mark }) => mark === undefined || mark === 'inserted');
    const text = tidy(runs.map((run) => run.text).join(''));
    const said = runs.filter((run) => run.text.trim() !== '');
    return { text, inserted: said.length > 0 && said.every(({ mark }) => mark === 'inserted') };
  }

  /** What it does not show, one for each way of hiding. */
  hidden(): HiddenText[] {
    const found: HiddenText[] = [];
    for (const visibility of this.#marks()) {
      if (visibility === undefined || visibility === 'inserted') continue;
      const text = tidy(this.#text((mark) => mark === visibility, ' '));
      if (!saysSomething(text)) continue;
      const keepsInserted = visibility !== 'tracked-change';
      const context = tidy(
        this.#text(
          (mark) => mark === visibility || mark === undefined || (keepsInserted && mark === 'inserted'),
        ),
      );
      found.push({ visibility, text, context: context.length > MAX_CONTEXT ? text : context });
    }
    return found;
  }

  #marks(): Set<Mark> {
    return new Set(this.#runs.map(({ mark }) => mark));
  }

  /** The texts of some runs; `gap` stands where others lie between. */
  #text(takes: (mark: Mark) => boolean, gap = ''): string {
    let text = '';
    let apart = false;
    for (const run of this.#runs) {
      if (!takes(run.mark)) apart = text !== '';
      else {
        text += apart ? gap + run.text : run.text;
        apart = false;
      }
    }
    return text;
  }
}

const tidy = (text: string) => text.replace(/\u00ad/g, '').replace(/^\n{1,1000}|\n{1,1000}$/g, '');
