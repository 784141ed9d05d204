import { lettered } from '../../../core/text/lettered.ts';
import { matchesOf } from '../../../core/text/matches.ts';
import { codePairsOf } from './code-pairs.ts';
import type { Labelled } from './labelled.ts';
import { expandTabs, MAX_LAID_OUT, piecesOf } from './pieces.ts';

const MAX_LABEL = 40;
const MAX_WORDS = 6;
/** Bullets, numbers and emphasis before a label: `- `, `1. `, `(a) `, `**`. */
const PREFIX = /^(?:[-*•–>]\s{1,4})?(?:\(?[0-9]{1,3}[a-z]?[.)]\s{1,4}|\(?[a-z][.)]\s{1,4})?[*_`]{0,3}/i;
const LABEL = /^[\p{L}#][\p{L}\p{M}\p{N} .,'’#/&()ºª°%*_`-]*$/u;
const LEADER = /(?:\.{3,400}|(?:\. ){3,200}\.?|…{1,200}|_{3,400})/;
/**
 * A label inside of a value: after a comma, or after one space with a capital, and words that do not begin a new
 * caption.
 */
const INNER_LABEL = lettered(
  String.raw`(?:[,;]\s{1,3}(\p{L}[\p{L}.]{0,20}(?: [\p{L}.]{1,20}){0,3})|\s(\p{Lu}[\p{L}\p{N}.#º°ª/-]{0,20}(?: (?:[Oo]f|[Dd]el?|[Dd]u|[Dd]as?|[Dd]os?|[Ll]as?|[Ll]os) [\p{L}.]{1,20}| \p{Ll}[\p{L}.]{0,20}){0,4})) ?[:：](?=\s|$)`,
  'gu',
);

/** The labels of a line with their values, in order: one, or several side by side. Undefined if it is none. */
export function labelsOf(line: string): Labelled[] | undefined {
  if (line.length > MAX_LAID_OUT || !/[:：=]|\.\.\.|\. \.|…|___/.test(line)) return undefined;
  const pairs = /["')]/.test(line) ? codePairsOf(line) : undefined;
  if (pairs !== undefined) return pairs;
  const text = expandTabs(line);
  const found: Labelled[] = [];
  for (const { start, end } of joinedLeaders(text)) {
    const piece = text.slice(start, end);
    const labelled = labelOf(piece);
    if (labelled !== undefined) found.push(labelled);
    else if (found.length === 0) return undefined;
    else found[found.length - 1]!.value = `${found.at(-1)!.value} ${piece}`.trim();
  }
  if (found.length === 0) return undefined;
  return found.some(({ value }) => /[:：]/.test(value)) ? found.flatMap(splitInner) : found;
}

/** The pieces of a line; leaders that stand alone between spaces belong to the label before them. */
function joinedLeaders(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (const piece of piecesOf(text)) {
    const alone = /^(?:[.…_ ]{3,400}|[:=])/.test(text.slice(piece.start, piece.end));
    if (alone && pieces.length > 0) pieces[pieces.length - 1]!.end = piece.end;
    else pieces.push({ ...piece });
  }
  return pieces;
}

/** Several labels with one space between are cut apart: `Born: … City of birth: …`. */
function splitInner({ label, value, separator }: Labelled): Labelled[] {
  const found: Labelled[] = [{ label, value, separator }];
  if (separator !== 'colon') return found;
  let from = 0;
  for (const match of matchesOf(INNER_LABEL, value)) {
    found.at(-1)!.value = value.slice(from, match.index).trim();
    from = match.index + match[0].length;
    found.push({ label: (match[1] ?? match[2])!, value: '', separator });
  }
  found.at(-1)!.value = value.slice(from).trim();
  return found;
}

function labelOf(piece: string): Labelled | undefined {
  const prefix = PREFIX.exec(piece)?.[0].length ?? 0;
  const window = piece.slice(prefix, prefix + MAX_LABEL + 8);
  const colon = window.search(/[:：]/);
  if (colon > 0 && standsFree(piece, prefix + colon)) return made(piece, { prefix, at: colon, length: 1 });
  const equals = window.indexOf('=');
  if (equals > 0 && !/[=<>!~]/.test(window[equals + 1] ?? '')) {
    return made(piece, { prefix, at: equals, length: 1 });
  }
  const leader = LEADER.exec(piece.slice(prefix));
  return leader === null || leader.index === 0
    ? undefined
    : made(piece, { prefix, at: leader.index, length: leader[0].length });
}

/** Not the colon of a time, an address or a path. */
function standsFree(piece: string, colon: number): boolean {
  const after = piece.slice(colon + 1, colon + 2);
  if (after === '' || /[\s*_`]/.test(after)) return true;
  return /[\p{L}\p{N}(#]/u.test(after) && !/[\d]$/.test(piece.slice(0, colon));
}

function made(piece: string, cut: { prefix: number; at: number; length: number }): Labelled | undefined {
  const raw = piece.slice(cut.prefix, cut.prefix + cut.at);
  const label = raw.replace(/[*_`\s.]{1,9}$/, (end) => (end.startsWith('.') ? '.' : '')).trim();
  if (label.length > MAX_LABEL || !LABEL.test(label) || label.split(' ').length > MAX_WORDS) return undefined;
  // The colon stands inside of brackets: those of a sentence, as in `Somebody (passport no.: …) came`.
  if (label.lastIndexOf('(') > label.lastIndexOf(')')) return undefined;
  const value = piece
    .slice(cut.prefix + cut.at + cut.length)
    .replace(/^[*_`]{1,3}(?=\s|$)/, '')
    .trim();
  // A list or a call that goes on below.
  if (/^(?:[\w.:]{1,60}\s?)?[([{]{1,3}$/.test(value)) return undefined;
  const mark = piece[cut.prefix + cut.at]!;
  const separator = mark === '=' ? 'equals' : mark === ':' || mark === '：' ? 'colon' : 'leader';
  return { label, value, separator };
}
