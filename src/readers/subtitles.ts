import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { timingOf } from './subtitles/timing.ts';

/** Characters and lines of the head that are looked at. */
const HEAD = 8_000;
const LINES_SEEN = 120;
const FEWEST = 2;
/** A cue has at most so many lines, number and blank line included, in what is recognised by its lines alone. */
const LINES_OF_A_CUE = 8;

/** Subtitles and transcripts of recordings: what is said over several cues is one text. */
export const subtitlesReader: Reader = {
  id: 'subtitles',
  extensions: ['srt', 'vtt', 'sbv', 'ass', 'ssa'],
  about: {
    name: { en: 'Subtitles and transcripts', es: 'Subtítulos y transcripciones' },
    reads: {
      en: 'what is said, over the borders of cues, with its speakers, notes (SubRip, WebVTT, YouTube, SubStation Alpha)',
      es: 'lo que se dice, también de un rótulo al siguiente, con sus hablantes, notas (SubRip, WebVTT, YouTube, SubStation Alpha)',
    },
  },
  recognise,
  read: later(async () => (await import('./families/texts.ts')).readSubtitles),
};

function recognise(probe: Probe): number {
  const text = probe.text()?.slice(0, HEAD);
  if (text === undefined) return 0;
  if (/^\ufeff?WEBVTT(?:[ \t].{0,200})?\r?\n/.test(text)) return 0.95;
  if (!/\d:\d\d/.test(text)) return 0;
  const lines = text.split(/\r?\n/, LINES_SEEN);
  const timings = lines.map(timingOf);
  // A table of two columns of times has nothing that is said.
  const timed = timings.filter((one, i) => one && (one.said !== '' || !timings[i + 1])).length;
  return timed >= FEWEST && timed * LINES_OF_A_CUE >= lines.length ? 0.9 : 0;
}
