import type { GreyPicture } from '../../../core/types.ts';
import { lookForText } from './text-look.ts';

/** Dots an inch that are enough to see which way lines run. */
const LOOK_DPI = 100;
/** Upright lines show so many times more strokes than the same lines on their side. */
const CLEARLY = 1.5;

/** The lines of the picture run up or down. */
export function isSideways(picture: GreyPicture): boolean {
  const small = reduced(picture);
  const upright = lookForText(small).strokes;
  return lookForText(quarterTurned(small)).strokes > CLEARLY * upright;
}

/** Every so many pixels' mean. */
function reduced(picture: GreyPicture): GreyPicture {
  const step = Math.max(1, Math.round(picture.dpi / LOOK_DPI));
  const width = Math.floor(picture.width / step);
  const height = Math.floor(picture.height / step);
  const pixels = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      let sum = 0;
      for (let dy = 0; dy < step; dy++) {
        const row = (y * step + dy) * picture.width + x * step;
        for (let dx = 0; dx < step; dx++) sum += picture.pixels[row + dx]!;
      }
      pixels[at] = sum / (step * step);
    }
  }
  return { width, height, pixels, dpi: picture.dpi / step };
}

/** Turned clockwise by a quarter. */
export function quarterTurned({ width, height, pixels, dpi }: GreyPicture): GreyPicture {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < width; y++) {
    for (let x = 0; x < height; x++, at++) turned[at] = pixels[(height - 1 - x) * width + y]!;
  }
  return { width: height, height: width, pixels: turned, dpi };
}

/** Turned on its head. */
export function halfTurned(picture: GreyPicture): GreyPicture {
  return { ...picture, pixels: picture.pixels.slice().reverse() };
}
