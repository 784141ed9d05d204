import type { PdfDict } from './values.ts';

/** Rows wider than this are not a picture's or a table's. */
const MAX_ROW = 1024 * 1024;

function number(parms: PdfDict, key: string, missing: number): number {
  const value = parms.get(key);
  return typeof value === 'number' && value > 0 ? Math.trunc(value) : missing;
}

/** Undoes the predictor of Flate and LZW (ISO 32000-1, 7.4.4.4): TIFF's or PNG's. */
export function undoPredictor(bytes: Uint8Array, parms: PdfDict): Uint8Array {
  const predictor = number(parms, 'Predictor', 1);
  if (predictor < 2) return bytes;
  const colors = number(parms, 'Colors', 1);
  const bits = number(parms, 'BitsPerComponent', 8);
  const row = Math.ceil((number(parms, 'Columns', 1) * colors * bits) / 8);
  if (row > MAX_ROW) return bytes;
  const step = Math.max(1, (colors * bits) >> 3);
  return predictor === 2 ? undoTiff(bytes, { row, step, bits }) : undoPng(bytes, row, step);
}

function undoTiff(
  bytes: Uint8Array,
  { row, step, bits }: { readonly row: number; readonly step: number; readonly bits: number },
): Uint8Array {
  // Other depths are those of pictures, which are not read here.
  if (bits !== 8) return bytes;
  const out = bytes.slice();
  for (let start = 0; start < out.length; start += row) {
    const end = Math.min(out.length, start + row);
    for (let at = start + step; at < end; at++) out[at] = out[at]! + out[at - step]!;
  }
  return out;
}

function undoPng(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(Math.max(0, bytes.length - rows));
  for (let r = 0; r < rows; r++) {
    const from = r * (row + 1);
    const to = r * row;
    const length = Math.min(row, bytes.length - from - 1);
    const kind = bytes[from]!;
    for (let i = 0; i < length; i++) {
      const left = i >= step ? out[to + i - step]! : 0;
      const up = r > 0 ? out[to + i - row]! : 0;
      const corner = r > 0 && i >= step ? out[to + i - row - step]! : 0;
      out[to + i] = bytes[from + 1 + i]! + predicted(kind, { left, up, corner });
    }
  }
  return out;
}

/** What the row's filter expects (PNG specification, 9.2). */
function predicted(
  kind: number,
  { left, up, corner }: { readonly left: number; readonly up: number; readonly corner: number },
): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  return kind === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
