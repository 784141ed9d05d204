import type { GreyPicture } from '../../../core/types.ts';
import { contrastOf } from './paper.ts';

/** Ink is what parts by so many shades from the paper around it. */
const CONTRAST = 50;
/** Ink that runs straight for so many inches is a rule, a border or a filled area, and no letter. */
const RULE = 0.4;

/** 1 for ink, 0 for paper, without rules and areas; `undefined` if there is no paper. What is not in the mask is paper. */
export function inkOf(picture: GreyPicture, mask?: Uint8Array): Uint8Array | undefined {
  const { width, height, dpi } = picture;
  const contrast = contrastOf(picture, mask);
  if (contrast === undefined) return undefined;
  const ink = contrast.map((far) => (far >= CONTRAST ? 1 : 0));
  const most = Math.max(8, RULE * dpi);
  const kept = ink.slice();
  for (let y = 0; y < height; y++) eraseRuns({ ink, kept, most }, y * width, (y + 1) * width, 1);
  for (let x = 0; x < width; x++) eraseRuns({ ink, kept, most }, x, x + height * width, width);
  return kept;
}

interface Erasing {
  readonly ink: Uint8Array;
  readonly kept: Uint8Array;
  readonly most: number;
}

/** Takes runs longer than `most` pixels out of `kept`, along the pixels from `start` to `end` by `step`. */
function eraseRuns({ ink, kept, most }: Erasing, start: number, end: number, step: number): void {
  let from = start;
  for (let at = start; at <= end; at += step) {
    if (at < end && ink[at] === 1) continue;
    if ((at - from) / step > most) for (let i = from; i < at; i += step) kept[i] = 0;
    from = at + step;
  }
}

/** Ink that belongs together: runs of ink in rows, joined over small gaps, and with those that touch them below. */
export interface Blob {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Pixels of ink. */
  ink: number;
  /** Runs of ink in all its rows. */
  crossings: number;
}

/** `gap`: pixels without ink that do not part what stands beside each other in a row. */
export function blobsOf(ink: Uint8Array, width: number, gap: number): Blob[] {
  const blobs: Blob[] = [];
  /** The blob that a blob has become part of, or itself. */
  const parents: number[] = [];
  const root = (of: number): number => {
    let at = of;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  let above: number[] = [];
  for (let start = 0, y = 0; start < ink.length; start += width, y++) {
    const here: number[] = [];
    for (const run of rowRuns(ink, start, { width, gap, y })) {
      here.push(blobs.length);
      parents.push(blobs.length);
      blobs.push(run);
    }
    for (let a = 0, h = 0; a < above.length && h < here.length; ) {
      const upper = runs(above[a]!);
      const lower = runs(here[h]!);
      if (upper.left < lower.right && lower.left < upper.right) parents[root(here[h]!)] = root(above[a]!);
      if (upper.right < lower.right) a++;
      else h++;
    }
    above = here;
  }
  return merged();

  function runs(index: number): Blob {
    return blobs[index]!;
  }

  function merged(): Blob[] {
    const whole = new Map<number, Blob>();
    blobs.forEach((blob, i) => {
      const at = root(i);
      const into = whole.get(at);
      if (into) add(into, blob);
      else whole.set(at, { ...blob });
    });
    return [...whole.values()];
  }
}

function rowRuns(
  ink: Uint8Array,
  start: number,
  { width, gap, y }: { width: number; gap: number; y: number },
): Blob[] {
  const runs: Blob[] = [];
  let last: Blob | undefined;
  for (let x = 0; x < width; x++) {
    if (ink[start + x] === 0) continue;
    const from = x;
    while (x < width && ink[start + x] === 1) x++;
    if (last && from - last.right <= gap) {
      last.right = x;
      last.ink += x - from;
      last.crossings++;
    } else {
      last = { left: from, right: x, top: y, bottom: y + 1, ink: x - from, crossings: 1 };
      runs.push(last);
    }
  }
  return runs;
}

function add(into: Blob, blob: Blob): void {
  into.left = Math.min(into.left, blob.left);
  into.right = Math.max(into.right, blob.right);
  into.top = Math.min(into.top, blob.top);
  into.bottom = Math.max(into.bottom, blob.bottom);
  into.ink += blob.ink;
  into.crossings += blob.crossings;
}
