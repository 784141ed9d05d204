import type { PixelBox } from './raster.ts';

/** Edges are one below the other if they differ by about as much, in heights of the line. */
const ALIGNED = 0.15;
/** Bars are as long as a multiple of this, in heights of the line. */
const STEP = 10;
/** What is left free before what stands beside it, in heights of the line. */
const GAP = 0.3;

/** A word as bars see it. */
export interface BarWord {
  readonly box: PixelBox;
  /** Boxes of words that are drawn are as high as the line; those of bars may be lower. */
  readonly bar: PixelBox;
  readonly isKept: boolean;
  /** It stands on the line of the word before, right beside it. */
  readonly isBeside: boolean;
  /** It runs to the right or to the left. */
  readonly isLevel: boolean;
}

/** Words that stand beside each other: a cell, or a line of running text. */
interface Run {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isLevel: boolean;
  readonly words: readonly BarWord[];
}

/**
 * Bars in the places of words that may not be seen, one for those beside each other, so that it does not tell how many they are.
 * Where nothing that is seen stands beside it, a bar is as long as the column that it stands in is wide, and by steps: the length of
 * a country's name, or of a date, would tell it.
 */
export function barsOf(words: readonly BarWord[], pageWidth: number): PixelBox[] {
  const runs = runsOf(words);
  const level = runs.filter(({ isLevel }) => isLevel);
  const [columns, lines] = [new Columns(level), new Lines(level, pageWidth)];
  return runs.flatMap((run) => {
    const bars = gapsOf(run);
    if (bars.length === 0 || !run.isLevel) return bars;
    const room = { free: lines.freeAround(run), column: columns.of(run) };
    return bars.map((bar) => lengthened(bar, run, room));
  });
}

function runsOf(words: readonly BarWord[]): Run[] {
  const runs: BarWord[][] = [];
  for (const word of words) {
    if (word.isBeside && runs.length > 0) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs.map((own) => ({
    ...own.map(({ box }) => box).reduce(around),
    isLevel: own.every(({ isLevel }) => isLevel),
    words: own,
  }));
}

/** Words beside each other that go. */
function gapsOf({ words }: Run): PixelBox[] {
  const bars: PixelBox[] = [];
  words.forEach(({ bar, isKept }, i) => {
    if (isKept) return;
    if (i > 0 && !words[i - 1]!.isKept) bars[bars.length - 1] = around(bars.at(-1)!, bar);
    else bars.push(bar);
  });
  return bars;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

interface Column extends Span {
  /** Runs in it. */
  readonly count: number;
  /** Of a line, as most of the page's are. */
  readonly height: number;
}

/** A bar that nothing seen stands beside reaches as far as its column does; other ends stay where they are. */
function lengthened(bar: PixelBox, run: Run, { free, column }: { free: Span; column: Column }): PixelBox {
  const [first, last] = [run.words[0]!, run.words.at(-1)!];
  // Words from right to left end at the left.
  const [opening, closing] = first.box.left <= last.box.left ? [first, last] : [last, first];
  const isOpen = (word: BarWord): boolean =>
    !word.isKept && bar.left <= word.box.left && bar.right >= word.box.right;
  const left = isOpen(opening) ? Math.min(bar.left, Math.max(free.left, column.left)) : bar.left;
  if (!isOpen(closing)) return { ...bar, left };
  const whole = Math.max(bar.right, column.right);
  // The longest of a column would tell its length. Lines of running text end at a margin, and need not go beyond it.
  const isCell = run.words.every(({ isKept }) => !isKept) || column.count === 1;
  const step = STEP * column.height;
  const wished = isCell ? left + Math.ceil((whole - left) / step) * step : whole;
  return { ...bar, left, right: Math.max(bar.right, Math.min(free.right, wished)) };
}

/** Runs from the top down. */
class Lines {
  private readonly runs: readonly Run[];
  private readonly highest: number;
  private readonly pageWidth: number;

  constructor(runs: readonly Run[], pageWidth: number) {
    this.runs = [...runs].sort((a, b) => a.top - b.top);
    this.highest = runs.reduce((most, { top, bottom }) => Math.max(most, bottom - top), 0);
    this.pageWidth = pageWidth;
  }

  /** What is free to both sides of a run on its line. */
  freeAround(run: Run): Span {
    const gap = GAP * (run.bottom - run.top);
    let [left, right] = [0, this.pageWidth];
    for (let i = this.from(run.top - this.highest); i < this.runs.length; i++) {
      const other = this.runs[i]!;
      if (other.top >= run.bottom) break;
      if (other === run || other.bottom <= run.top) continue;
      if (other.left >= run.right) right = Math.min(right, Math.floor(other.left - gap));
      if (other.right <= run.left) left = Math.max(left, Math.ceil(other.right + gap));
    }
    return { left, right };
  }

  /** The first that begins at a height or below. */
  private from(top: number): number {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle]!.top < top) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Runs that begin, end or have their middle one below the other are a column; where several are, the longest one. */
class Columns {
  private readonly sides: readonly Side[];

  constructor(runs: readonly Run[]) {
    this.sides = [
      new Side(runs, ({ left }) => left),
      new Side(runs, ({ right }) => right),
      new Side(runs, ({ left, right }) => (left + right) / 2),
    ];
  }

  of(run: Run): Column {
    const columns = this.sides.map((side) => side.of(run));
    return columns.reduce((a, b) => (b.count > a.count ? b : a));
  }
}

/** Runs by where one of their sides stands. */
class Side {
  /** Of the runs whose side lies between two multiples of `width`. */
  private readonly columns = new Map<number, Column>();
  private readonly at: (run: Run) => number;
  private readonly width: number;

  constructor(runs: readonly Run[], at: (run: Run) => number) {
    this.at = at;
    const heights = runs.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
    const height = Math.max(1, heights[heights.length >> 1] ?? 1);
    this.width = Math.max(1, ALIGNED * height);
    for (const run of runs) {
      const [key, { left, right }] = [this.keyOf(run), run];
      this.columns.set(key, merged(this.columns.get(key), { left, right, count: 1, height }));
    }
  }

  of(run: Run): Column {
    const key = this.keyOf(run);
    const near = [key - 1, key + 1].flatMap((other) => this.columns.get(other) ?? []);
    return near.reduce(merged, this.columns.get(key)!);
  }

  private keyOf(run: Run): number {
    return Math.floor(this.at(run) / this.width);
  }
}

function merged(a: Column | undefined, b: Column): Column {
  if (!a) return b;
  const [left, right] = [Math.min(a.left, b.left), Math.max(a.right, b.right)];
  return { left, right, count: a.count + b.count, height: b.height };
}

const around = (a: PixelBox, b: PixelBox): PixelBox => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
