const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;

/** SubRip and WebVTT: `00:00:01,000 --> 00:00:04,000 align:start`, in brackets before the text by some programs. */
const ARROW = new RegExp(String.raw`^\s{0,8}\[?(${CLOCK})\s{0,4}-->\s{0,4}(${CLOCK})\]?(?:\s|$)`);
/** YouTube: `0:00:01.000,0:00:04.000`. */
const COMMA = /^(\d{1,2}:\d{2}:\d{2}\.\d{3}),(\d{1,2}:\d{2}:\d{2}\.\d{3})$/;
/** SubStation Alpha: `Dialogue: 0,0:00:01.00,0:00:04.00,Style,Speaker,0,0,0,Effect,Text`. */
const EVENT = new RegExp(String.raw`^(Dialogue|Comment):\s{0,4}[^,]{0,20},(${CLOCK}),(${CLOCK}),`);
const FIELDS_OF_EVENT = 9;
const SPEAKER_FIELD = 4;

/** When something is said, and what of it stands in the same line. */
export interface Timing {
  /** Seconds from the beginning. */
  readonly from: number;
  readonly to: number;
  readonly said: string;
  /** Nobody is shown it: a comment of who made the subtitles. */
  readonly isComment: boolean;
}

/** What a line says of time; undefined if it is a text, a number or a mark. */
export function timingOf(line: string): Timing | undefined {
  const arrow = ARROW.exec(line);
  const shown = arrow ?? COMMA.exec(line);
  if (shown !== null) {
    // Behind the times of a line of its own stand settings of WebVTT; behind brackets, the text.
    const said = arrow !== null && /^\s*\[/.test(line) ? line.slice(arrow[0].length) : '';
    return { from: secondsOf(shown[1]!), to: secondsOf(shown[2]!), said, isComment: false };
  }
  const event = EVENT.exec(line);
  if (event === null) return undefined;
  const said = saidInEvent(line);
  return { from: secondsOf(event[2]!), to: secondsOf(event[3]!), said, isComment: event[1] === 'Comment' };
}

function saidInEvent(line: string): string {
  const fields = line.split(',');
  const speaker = fields[SPEAKER_FIELD]?.trim() ?? '';
  const text = fields
    .slice(FIELDS_OF_EVENT)
    .join(',')
    .replace(/\{[^}]{0,400}\}/g, '')
    .replace(/\\[Nnh]/g, ' ');
  return speaker === '' ? text : `<v ${speaker}>${text}`;
}

const secondsOf = (clock: string): number =>
  clock.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0);
