import type { GreyPicture } from '../../../core/types.ts';

/** Shades this near to each other are the same paper. */
const SPREAD = 24;
/** Lighting changes over inches: paper is looked for in squares of so many, each with its neighbours. */
const SQUARE = 0.6;
/** The paper has at least this share of a picture of text; shades of a photograph have less. */
const SHARE = 0.45;

const SHADES = 256;

/**
 * For each pixel how far it is from the paper around it, in shades; `undefined` if the picture shows no paper. Paper is
 * the shade that most pixels of a place are near to: dark type on light and light type on dark are the same. Pixels
 * that are 0 in the mask do not count.
 */
export function contrastOf(picture: GreyPicture, mask?: Uint8Array): Uint8Array | undefined {
  const { pixels, width, height } = picture;
  const side = Math.max(8, Math.round(SQUARE * picture.dpi));
  const papers = papersOf(picture, side);
  const across = Math.ceil(width / side);
  const contrast = new Uint8Array(pixels.length);
  let near = 0;
  let all = 0;
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / side) * across;
    for (let x = 0; x < width; x++, at++) {
      if (mask && mask[at] === 0) continue;
      all++;
      const far = Math.abs(pixels[at]! - papers[row + Math.floor(x / side)]!);
      contrast[at] = far;
      if (far <= SPREAD) near++;
    }
  }
  return near >= SHARE * all ? contrast : undefined;
}

/** The paper's shade in each square, row by row. */
function papersOf({ pixels, width, height }: GreyPicture, side: number): number[] {
  const across = Math.ceil(width / side);
  const down = Math.ceil(height / side);
  const counts = new Uint32Array(across * down * SHADES);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / side) * across;
    for (let x = 0; x < width; x++, at++) counts[(row + Math.floor(x / side)) * SHADES + pixels[at]!]!++;
  }
  return Array.from({ length: across * down }, (_, i) => {
    const [x, y] = [i % across, Math.floor(i / across)];
    const sum = new Uint32Array(SHADES + SPREAD + 1);
    for (let row = Math.max(0, y - 1); row <= Math.min(down - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(across - 1, x + 1); column++) {
        const from = (row * across + column) * SHADES;
        for (let shade = 0; shade < SHADES; shade++) sum[shade]! += counts[from + shade]!;
      }
    }
    return commonShade(sum);
  });
}

/** The shade that most are near to. `counts` has room for the spread behind the last shade. */
function commonShade(counts: Uint32Array): number {
  let near = 0;
  let most = 0;
  let shade = 0;
  for (let last = 0; last < counts.length; last++) {
    near += counts[last]! - (counts[last - 2 * SPREAD - 1] ?? 0);
    if (near <= most) continue;
    most = near;
    shade = last - SPREAD;
  }
  return shade;
}
