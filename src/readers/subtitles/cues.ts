import { isBlank, type Line } from '../shared/prose/lines.ts';
import { timingOf } from './timing.ts';

/** Seconds of silence behind which something new is said. */
const SILENCE = 4;
const LONGEST_NAME = 100;

/** WebVTT (W3C, 4.1): `<v Ana Gómez>`, with classes; other tags are of looks and times. */
const VOICE = /<v(?:\.[^\s>]{0,80})?[ \t]([^>]{1,200})>/g;
const TAG = /<\/?(?:[a-z]{1,5}(?:[.\s][^<>]{0,200})?|\d[\d:.]{0,20})>/gi;
/** SubRip, as drawn by programs: `{\an8}`. */
const DRAWN = /\{\\[^}]{0,200}\}/g;

type State = 'cue' | 'between' | 'style';

/** What says nothing by itself: the number of a cue, the head of WebVTT. */
const MARK = /^\s*(?:\d{1,7}|\ufeff?WEBVTT)\s*$/;

/**
 * Lines of subtitles on their way to running text: without numbers, times and marks, and without the blank lines
 * between cues that follow each other. Who speaks is told when it changes. Each line keeps its number in the file.
 */
export class Cues {
  #state: State = 'between';
  /** When the last cue ended; undefined if something else was said since. */
  #end: number | undefined;
  #speaker = '';
  #held: Line | undefined;

  /** What is to be read of a line. */
  *seen(line: Line): Iterable<Line> {
    const timing = timingOf(line.text);
    if (timing !== undefined) {
      // The number or the name of the cue.
      this.#held = undefined;
      const goesOn = this.#end !== undefined && timing.from - this.#end <= SILENCE;
      if (timing.isComment || !goesOn) yield { ...line, text: '' };
      this.#end = timing.isComment ? undefined : timing.to;
      this.#state = 'cue';
      if (timing.said.trim() !== '') yield this.#said(line, timing.said);
    } else if (isBlank(line)) {
      yield* this.#release();
      this.#state = 'between';
    } else yield* this.#text(line);
  }

  /** What was held back and is a text after all. */
  *end(): Iterable<Line> {
    yield* this.#release();
  }

  *#text(line: Line): Iterable<Line> {
    if (this.#state === 'style') return;
    if (this.#state === 'cue') {
      yield this.#said(line, line.text);
      return;
    }
    // `STYLE` and `REGION` say how cues look; a note is for nobody who watches, and may say anything.
    if (/^(?:STYLE|REGION)\s*$/.test(line.text)) {
      this.#state = 'style';
      return;
    }
    yield* this.#release();
    // The number or the name of a cue stands on the line before its time.
    if (this.#state === 'between' && line.text.length <= LONGEST_NAME) this.#held = line;
    else yield this.#aside(line);
  }

  *#release(): Iterable<Line> {
    const held = this.#held;
    this.#held = undefined;
    if (held !== undefined && !MARK.test(held.text)) yield this.#aside(held);
  }

  #aside(line: Line): Line {
    this.#end = undefined;
    return line;
  }

  #said(line: Line, text: string): Line {
    const voiced = text.replace(VOICE, (_, speaker: string) => {
      const isSame = speaker === this.#speaker;
      this.#speaker = speaker;
      return isSame ? '' : `${speaker}: `;
    });
    return { ...line, text: voiced.replace(TAG, '').replace(DRAWN, '').trim() };
  }
}
