import type { GreyPicture, SeenWord } from '../../../core/types.ts';
import { halfTurned, isSideways, quarterTurned } from './turn.ts';

/** Words read with less confidence on average (weighed by letters) may stand on their heads. */
const DOUBTFUL = 0.6;

/** What OCR saw, and the picture that it saw it in: upright. */
export interface Seeing {
  readonly words: readonly SeenWord[];
  readonly picture: GreyPicture;
  /** Turned by so much, clockwise, to be upright. */
  readonly turn: { readonly quarter: boolean; readonly half: boolean };
}

/** Reads a picture whichever way it lies. */
export async function see(
  drawn: GreyPicture,
  ocr: (picture: GreyPicture) => Promise<readonly SeenWord[]>,
): Promise<Seeing> {
  const quarter = isSideways(drawn);
  const picture = quarter ? quarterTurned(drawn) : drawn;
  const seen = await ocr(picture);
  const sure = confidence(seen);
  if (sure >= DOUBTFUL) return { words: seen, picture, turn: { quarter, half: false } };
  const otherWay = await ocr(halfTurned(picture));
  return confidence(otherWay) > sure
    ? { words: otherWay, picture, turn: { quarter, half: true } }
    : { words: seen, picture, turn: { quarter, half: false } };
}

/** The mean of all letters; 1 where there are none. */
function confidence(words: readonly SeenWord[]): number {
  let [sum, letters] = [0, 0];
  for (const word of words) {
    sum += word.confidence * word.text.length;
    letters += word.text.length;
  }
  return letters === 0 ? 1 : sum / letters;
}

type Sides = Pick<SeenWord, 'left' | 'top' | 'right' | 'bottom'>;

/** Where a word lies in the picture as it was drawn, before it was turned. */
export function asDrawn({ picture, turn }: Seeing, word: Sides): Sides {
  let { left, top, right, bottom } = word;
  const { width, height } = picture;
  if (turn.half) [left, right, top, bottom] = [width - right, width - left, height - bottom, height - top];
  // The picture was as wide as it is high now.
  if (turn.quarter) [left, right, top, bottom] = [top, bottom, width - right, width - left];
  return { left, top, right, bottom };
}
