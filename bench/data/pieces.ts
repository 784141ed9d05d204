import { closeSync, openSync, writeSync } from 'node:fs';

/** Short texts put together to pieces of some 64 kB. */
export function* inPieces(texts: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Writes texts one after the other. */
export function writeTexts(path: string, texts: Iterable<string>): void {
  const file = openSync(path, 'w');
  for (const piece of inPieces(texts)) writeSync(file, piece);
  closeSync(file);
}
