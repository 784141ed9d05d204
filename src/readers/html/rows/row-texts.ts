import { decodeHTML } from 'entities/decode';
import type { ByteTexts } from '../../shared/sheet/byte-texts.ts';
import { decodedValue } from '../read-tag.ts';
import { TextPile } from '../text-pile.ts';
import { BEYOND_ASCII, FILLED, PER_SLOT, REFERENCE, UNEVEN } from './match-row.ts';
import { type RowShape, TEXT } from './row-shape.ts';

/** A row that was found to be of a shape. */
export interface MatchedRow {
  readonly shape: RowShape;
  readonly bytes: Uint8Array;
  readonly texts: ByteTexts;
  /** As `matchRow` fills them. */
  readonly spans: Int32Array;
}

/** One of its texts, as tokens would give it; '' if there is none. */
export function slotText({ texts, spans }: MatchedRow, slot: number): string {
  const at = slot * PER_SLOT;
  const known = spans[at + 2]!;
  if (spans[at] === spans[at + 1]) return '';
  let text = texts.text(spans[at]!, spans[at + 1]!, (known & BEYOND_ASCII) === 0);
  if ((known & UNEVEN) !== 0 && text.includes('\r')) text = text.replaceAll('\r\n', '\n');
  return (known & REFERENCE) === 0 ? text : decodeHTML(text);
}

/** One of its values of attributes. */
export function slotValue({ texts, spans }: MatchedRow, slot: number): string {
  const at = slot * PER_SLOT;
  return decodedValue(texts.text(spans[at]!, spans[at + 1]!, false));
}

/** What a cell says of which the slots from `first` up to `behind` are. */
export function cellText(row: MatchedRow, [first, behind]: readonly [first: number, behind: number]): string {
  const pile = new TextPile();
  for (let slot = first; slot < behind; slot++) {
    if (row.shape.kinds[slot] !== TEXT) continue;
    if (row.shape.breaks[slot] === 1) pile.lineBreak(false);
    const text = slotText(row, slot);
    if (text === '') continue;
    if (pile.runsInto(text, false)) pile.add(' ', false);
    pile.add(text, false);
  }
  return pile.seenText();
}

/** The slot of a cell that alone says something: −1 for none, −2 if there are several, or one that is not as it stands. */
export function onlySlot({ bytes, spans, shape }: MatchedRow, first: number, behind: number): number {
  let only = -1;
  for (let slot = first; slot < behind; slot++) {
    const known = spans[slot * PER_SLOT + 2]!;
    if ((known & FILLED) === 0 || shape.kinds[slot] !== TEXT) continue;
    if (only >= 0 || (known & (UNEVEN | REFERENCE)) !== 0) return -2;
    if ((known & BEYOND_ASCII) !== 0 && !isTrimmedAlike(bytes, spans, slot)) return -2;
    only = slot;
  }
  return only;
}

/** No white space beyond ASCII stands at its begin or end, as the first bytes of such signs say. */
function isTrimmedAlike(bytes: Uint8Array, spans: Int32Array, slot: number): boolean {
  let from = spans[slot * PER_SLOT]!;
  let last = spans[slot * PER_SLOT + 1]! - 1;
  while (bytes[from] === SPACE) from++;
  while (bytes[last] === SPACE) last--;
  while (isFurther(bytes[last]!)) last--;
  return !WIDE_SPACES.has(bytes[from]!) && !WIDE_SPACES.has(bytes[last]!);
}

const SPACE = 0x20;
/** First bytes of U+00A0, U+1680, U+2000 to U+205F, U+3000, U+FEFF. */
const WIDE_SPACES: ReadonlySet<number> = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);
const isFurther = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;
