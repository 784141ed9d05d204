/** A row's filter by number (PNG, third edition, 9.2), and the bytes of a pixel, at least one. */
export interface RowFilter {
  readonly filter: number;
  readonly pixelBytes: number;
}

/** Takes the filter off a row; `above` is the row above it, without its filter. Changes `row`. */
export function unfilter(row: Uint8Array, above: Uint8Array, { filter, pixelBytes }: RowFilter): void {
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i < pixelBytes ? 0 : row[i - pixelBytes]!;
    const up = above[i]!;
    if (filter === 1) row[i] = row[i]! + left;
    else if (filter === 2) row[i] = row[i]! + up;
    else if (filter === 3) row[i] = row[i]! + ((left + up) >> 1);
    else if (filter === 4) row[i] = row[i]! + paeth(left, up, i < pixelBytes ? 0 : above[i - pixelBytes]!);
  }
}

/** Of left, upper and upper left the one nearest to left + upper − upper left (9.4). */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
