const WHITE = 255;
/** What shows of the picture is light type if its shades are so light on average … */
const LIGHT = 176;
/** … and at least this share of the picture lets the paper through. */
const OPEN = 0.25;

/** A picture decoded into shades of grey: a byte a pixel, and how much of it is there, if all need not be. */
export class Raster {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** 0 = the paper shows through. */
  readonly alpha: Uint8Array | undefined;

  constructor(width: number, height: number, hasAlpha: boolean) {
    this.width = width;
    this.height = height;
    this.grey = new Uint8Array(width * height).fill(WHITE);
    this.alpha = hasAlpha ? new Uint8Array(width * height) : undefined;
  }

  /** Takes a part of the picture away. */
  clear({ left, top, width, height }: { left: number; top: number; width: number; height: number }): void {
    for (let y = top; y < Math.min(this.height, top + height); y++) {
      const row = y * this.width;
      this.alpha?.fill(0, row + Math.min(left, this.width), row + Math.min(left + width, this.width));
    }
  }

  /** The shades on white paper; light type on nothing becomes dark. Changes the raster. */
  flattened(): Uint8Array {
    const { grey, alpha } = this;
    if (!alpha) return grey;
    const turn = this.#isLightType(alpha) ? WHITE : 0;
    for (let i = 0; i < grey.length; i++) {
      const over = alpha[i]!;
      grey[i] = ((grey[i]! ^ turn) * over + WHITE * (255 - over)) / 255;
    }
    return grey;
  }

  #isLightType(alpha: Uint8Array): boolean {
    let [sum, covered] = [0, 0];
    for (let i = 0; i < alpha.length; i++) {
      sum += this.grey[i]! * alpha[i]!;
      covered += alpha[i]!;
    }
    return covered <= (1 - OPEN) * 255 * alpha.length && sum >= LIGHT * covered;
  }
}

/** Shade of a colour (ITU-R BT.601). */
export const shadeOf = (red: number, green: number, blue: number) =>
  (red * 77 + green * 150 + blue * 29) >> 8;
