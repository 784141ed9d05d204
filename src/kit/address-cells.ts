import { plain } from '../core/text/fold.ts';
import type { ColumnContext } from '../core/types.ts';
import { isMissing } from './placeholders.ts';
import { headerWeight, score, WEIGHT } from './weights.ts';

/** Words that stand for an address that is not known, or that everybody uses in examples. */
const NOWHERE =
  /\b(?:unknown|no|invalid|bad|insufficient|missing|wrong|not) (?:\w+ )?address|address (?:unknown|not )|homeless|transient|no fixed|anytown|any town|anystreet|123 main st|calle falsa 123|same as above|return to sender|undeliverable|domicilio conocido|sin domicilio|situacion de calle|sans domicile|county jail|ver arriba|misma direccion/;
/** Addresses of other things than homes: mailboxes, machines, web pages. */
const ELECTRONIC = /@|:\/\/|^www\.|^[\da-f]{1,4}(?:[.:][\da-f]{1,4}){3,7}$/i;

/** Captions of addresses that are not somebody's own. */
export const NOT_HOMES: readonly string[] = [
  ...['email', 'mail id', 'ip', 'mac', 'web', 'website', 'url', 'site', 'office', 'facility'],
  ...['court', 'company', 'business'],
  ...['school', 'agency', 'clinic', 'branch', 'store', 'venue', 'property', 'project', 'parcel'],
  ...['permit', 'building', 'station'],
  ...['correo', 'web', 'oficina', 'empresa', 'tribunal', 'juzgado', 'escuela', 'memory', 'wallet'],
  ...['employer', 'status', 'type'],
];

/** True for values that name no place where somebody lives. */
export function isNowhere(text: string): boolean {
  return isMissing(text) || ELECTRONIC.test(text.trim()) || NOWHERE.test(plain(text));
}

/**
 * The score of a cell under an address caption, whatever its form: two words or a word and a number are enough,
 * a single word is a town. `parsed`: it has the parts of an address that the detector knows.
 */
export function addressCell(text: string, column: ColumnContext, parsed: boolean): number {
  if (!column.hit || text.length < 4 || text.length > 300 || isNowhere(text)) return 0;
  const header = headerWeight(column.hit);
  if (parsed) return score(WEIGHT.halfOpenShape, WEIGHT.structure, header);
  if (!/\p{L}/u.test(text)) return 0;
  const several = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text) || /\p{Script=Han}/u.test(text);
  return score(several ? WEIGHT.weakShape : -WEIGHT.weakShape, header);
}
