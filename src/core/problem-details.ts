import { ARCHIVES } from './problem-details/archives.ts';
import { DATA } from './problem-details/data.ts';
import { DOCUMENTS } from './problem-details/documents.ts';
import { MAIL } from './problem-details/mail.ts';
import { PDF } from './problem-details/pdf.ts';
import { PICTURES } from './problem-details/pictures.ts';
import { RUN } from './problem-details/run.ts';
import type { SpanishDetails } from './problem-details/spanish-details.ts';
import { UNREAD } from './problem-details/unread.ts';

const SPANISH: SpanishDetails = {
  ...RUN,
  ...UNREAD,
  ...ARCHIVES,
  ...DOCUMENTS,
  ...MAIL,
  ...PDF,
  ...PICTURES,
  ...DATA,
};

/** Numbers of a reason, ranges and lists of them (`1–3, 7`) as one. */
const NUMBERS = /\d+(?:(?:–|, )\d+)*/g;
/** A name or a code behind the reason. */
const BRACKET = / \([^()]*\)$/;
/** What is the same in every language: commands, and names of formats behind these words. */
const COMMAND = /^npm install /;
const FORMATS = { en: 'OCR does not read pictures in ', es: 'el OCR no lee imágenes en ' };

/** The technical reason of a problem in Spanish; undefined if it is not known. */
export function detailInSpanish(detail: string): string | undefined {
  if (detail === '' || COMMAND.test(detail)) return detail;
  if (detail.startsWith(FORMATS.en)) return FORMATS.es + detail.slice(FORMATS.en.length);
  const whole = translated(detail);
  if (whole !== undefined) return whole;
  const [bracket = ''] = BRACKET.exec(detail) ?? [];
  if (bracket !== '') {
    const plain = detailInSpanish(detail.slice(0, -bracket.length));
    return plain === undefined ? undefined : plain + bracket;
  }
  const [, first, between, rest] = /^(.*?)(; |: )(.*)$/.exec(detail) ?? [];
  if (first === undefined) return undefined;
  const [left, right] = [translated(first), detailInSpanish(rest!)];
  return left === undefined || right === undefined ? undefined : `${left}${between}${right}`;
}

function translated(detail: string): string | undefined {
  const numbers = detail.match(NUMBERS) ?? [];
  const key = numbers.length === 0 ? detail : detail.replace(NUMBERS, '#');
  if (!Object.hasOwn(SPANISH, key)) return undefined;
  let at = 0;
  return SPANISH[key]!.replace(/#/g, () => numbers[at++] ?? '');
}
