import type { SheetFacts } from '../shared/legacy/sheet-facts.ts';
import type { Records } from './records.ts';

const NAME = 0x18;
const BUILT_IN = 0x20;
/** Number of the built-in name that Excel keeps for a filtered area (MS-XLS 2.4.150). */
const FILTER_DATABASE = 0x0d;
/** Tokens of an area on a sheet, in their three classes (2.5.198.28). */
const AREA = new Set([0x3b, 0x5b, 0x7b]);

/** Tells a sheet where its rows are filtered, if the record is the name that says so. */
export function readNames(records: Records, sheets: readonly { readonly facts: SheetFacts }[]): void {
  if (records.id !== NAME || (records.u16(0) & BUILT_IN) === 0) return;
  const wide = records.fields(14);
  const named = wide.string(1).charCodeAt(0) === FILTER_DATABASE;
  const facts = sheets[records.u16(8) - 1]?.facts;
  if (!named || facts === undefined || !AREA.has(wide.u8())) return;
  wide.skip(2);
  const [top, bottom, left, right] = [wide.u16(), wide.u16(), wide.u16() & 0x3fff, wide.u16() & 0x3fff];
  facts.filters.push({ top, bottom, left, right });
}
