import type { ScanKit } from '../core/scan.ts';
import type { GreyPicture, SeenWord } from '../core/types.ts';

/** The kit with an OCR that knows a picture again: a page is read to be judged and once more to be drawn, for seconds each. */
export function remembering(kit: ScanKit): ScanKit {
  const { ocr } = kit.platform;
  if (!ocr) return kit;
  const known = new Map<string, readonly SeenWord[]>();
  const platform = {
    ...kit.platform,
    async ocr(picture: GreyPicture, ...rest: [Parameters<typeof ocr>[1]]) {
      const key = keyOf(picture);
      const words = known.get(key) ?? (await ocr(picture, ...rest));
      known.set(key, words);
      return words;
    },
  };
  return { ...kit, platform };
}

const PRIME = 16_777_619;

/** Size and two hashes of the pixels (FNV-1a, over all of them and over every other one backwards). */
function keyOf({ width, height, pixels }: GreyPicture): string {
  let [one, two] = [2_166_136_261, 84_696_351];
  for (const pixel of pixels) one = Math.imul(one ^ pixel, PRIME);
  for (let i = pixels.length - 1; i >= 0; i -= 2) two = Math.imul(two ^ pixels[i]!, PRIME);
  return `${width} ${height} ${one} ${two}`;
}
