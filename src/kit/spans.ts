/** Characters in a stretch, as a power of two: few values are longer. */
const STRETCH = 6;

/** Spans of a text, so that what overlaps one is found without looking at all others. UTF-16 offsets. */
export class Spans {
  private readonly byStretch = new Map<number, (readonly [start: number, end: number])[]>();

  add(start: number, end: number): void {
    for (let at = start >> STRETCH; at <= (end - 1) >> STRETCH; at++) {
      const there = this.byStretch.get(at);
      if (there) there.push([start, end]);
      else this.byStretch.set(at, [[start, end]]);
    }
  }

  overlap(start: number, end: number): boolean {
    for (let at = start >> STRETCH; at <= (end - 1) >> STRETCH; at++)
      if (this.byStretch.get(at)?.some(([from, to]) => start < to && from < end)) return true;
    return false;
  }
}
