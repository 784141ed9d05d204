import { captionWords, plain } from '../../../src/core/text/fold.ts';
import { lettered } from '../../../src/core/text/lettered.ts';
import type { Context } from '../../../src/core/types.ts';
import type { FoundDate } from '../../../src/kit/dates.ts';
import { distance, type Surroundings, surroundings } from '../../../src/kit/scan.ts';
import { WEIGHT } from '../../../src/kit/weights.ts';
import { saysBornAt } from './in-prose.ts';
import { IN_TITLES, LABELS, OTHER_DATES, SAID_BEHIND } from './labels.ts';

/** What the words around a date of a normalised text say: the weight of a label, of another date's, or 0. */
export function labelWeight(text: string, date: FoundDate, context: Context): number {
  const around = surroundings(text, date.start, date.end, context);
  const start = text.slice(Math.max(0, date.start - REACH), date.start);
  if (isAnothers(start)) return WEIGHT.negative;
  const before = nearest(around.before);
  if (before !== 0) return before;
  const end = text.slice(date.end, date.end + REACH);
  if (isTurkish(text, date)) return WEIGHT.label;
  if (saysBornAt(start) || isStarred(start) || isSaidClosely(start, end) || isSaidBehind(end, around))
    return WEIGHT.label;
  return IN_TITLES.some((words) => distance(around.title, words) >= 0) ? WEIGHT.title : 0;
}

/** UTF-16 code units. */
const REACH = 140;

/** `Tesfay, *12.03.1991`, `Tesfay (* 12.03.1991)`: German lists and genealogies; at the start of a line it is a bullet. */
const STAR = lettered(String.raw`[\p{L}\p{M}.][,;]? ?[([]?\* ?$`, 'u');
const isStarred = (before: string): boolean => before.includes('*', before.length - 2) && STAR.test(before);

/** `Yusuf Demir (d. 12.03.1991, …)`: in Turkish the letter is for the birth, in English for the death. */
const D_BEFORE = /[(,] ?d\. ?$/;
/** A word of Turkish that is no name: names are told of in other languages, too. */
const TURKISH = lettered(String.raw`(?<![\p{L}\p{M}'’])\p{Ll}{0,20}[ışğ]\p{Ll}{1,20}(?!\p{L})`, 'u');
const DIED = /[–—-] ?|(?:^|[\s(,;])ö\. ?\d/;
const isTurkish = (text: string, { start, end }: FoundDate): boolean => {
  if (!D_BEFORE.test(text.slice(Math.max(0, start - 5), start))) return false;
  const behind = text.slice(end, end + 40).split(')', 1)[0]!;
  return !DIED.test(behind) && TURKISH.test(text.slice(Math.max(0, start - REACH), end + REACH));
};

/**
 * Words without spaces between (Chinese, Japanese, Korean) and initials of words (Russian, Ukrainian): `出生于1991年3月12日`,
 * `1991年3月12日生まれ`, `12.03.1991 г.р.`
 */
const isSaidClosely = (before: string, after: string): boolean =>
  /(?:出生[于於]?|生[于於]|出生日期|生年月日|生日|생년월일|출생)[:： ]{0,2}$/.test(before) ||
  /^ ?(?:出生|生まれ|生(?![命活産产存效])|출생|생(?!활)|г\.? ?р\.|р\.? ?н\.|г(?:ода|\.)? рожд|року народ)/.test(
    after,
  );

/** The label nearest before the date decides; a year between the two belongs to another date. */
function nearest(before: Surroundings['before']): number {
  const no = distance(before, OTHER_DATES);
  for (const { within, words } of LABELS) {
    const far = distance(before, words);
    // `Birth certificate` ends as a label does, and is the longer of the two.
    if (far < 0 || far > within || (no >= 0 && no <= far)) continue;
    if (!before.slice(before.length - far).some((word) => /^\d{2,4}$/.test(word))) return WEIGHT.label;
  }
  return no >= 0 ? WEIGHT.negative : 0;
}

/** The caption of another date directly before it, with the label's own value or blank between: `DOB: ___ Date: …`. */
const OWN_CAPTION = lettered(
  String.raw`[:_][^:\n]{0,60}?(?<!\p{L})([\p{L}\p{M}][\p{L}\p{M} ./]{0,40})[:=] {0,3}$`,
  'u',
);
const OF_A_DATE = /^(?:date|dated|fecha|data|dat|do[a-z]|eod)$/;
/** What is said to be born and is no person. */
const THING = lettered(
  String.raw`(?<!\p{L})(?:company|firm|business|organi[sz]ation|agency|department|idea|concept|festival|band|group|movement|party|team|club|project|program(?:me)?|initiative|foundation|association|tradition|nation|country|republic|internet|school|university|magazine|newspaper|brand|city|town|church|calf|cub|foal|pupp(?:y|ies)|kitten|panda|empresa|compañía|organización|agencia|movimiento|partido|grupo|banda|proyecto|programa|fundación|asociación|tradición|nación|república|escuela|universidad|revista|periódico|marca|ciudad|iglesia)(?: (?:was|is|were|nació|fue))(?: born| founded)?(?: (?:on|el))? ?$`,
  'iu',
);
const AND_THEN = /[,\s](?:and|y|et|e) (?:then )?(?:on|el|le|em|in|en)? ?$/i;

function isAnothers(before: string): boolean {
  const caption = OWN_CAPTION.exec(before)?.[1];
  if (caption !== undefined) {
    const words = captionWords(caption);
    const isBirth = LABELS.some(({ within, words: label }) => {
      const far = distance(words, label);
      return far === 0 || (far > 0 && within > 0);
    });
    if (!isBirth && words.some((word) => OF_A_DATE.test(word))) return true;
  }
  const end = before.slice(-60);
  return AND_THEN.test(end) || THING.on(end).test(end);
}

/** What the next sentence begins with labels no date of this one: `He retired on May 3, 2024. Born in Ponce …` */
const NEXT_SENTENCE = /^[.!?]\s+\p{Lu}/u;
const DOT_INSIDE = /(?<=[^\s\d.])\.(?=[^\s\d.,])/g;
/** What may stand between a date and the label behind it. */
const GAP = lettered(String.raw`^[\s,/–-]{0,4}[(\[]?(?=[\p{L}])`, 'u');

/** `03/12/1987 (DOB)`, `12 March 1987, born in Choluteca`; not the caption of what follows, or of a rule. */
function isSaidBehind(text: string, { after }: Surroundings): boolean {
  const gap = GAP.exec(text)?.[0];
  if (gap === undefined || NEXT_SENTENCE.test(text)) return false;
  return after.slice(0, 4).some((word, i) => {
    const words = after.slice(0, i + 1);
    if (SAID_BEHIND.has(word)) return i === 0;
    // `2013-07-05 Kevin B. Kenny`: the initial of somebody's name.
    if (word.length === 1 && i > 0) return false;
    if (!LABELS.some((label) => distance(words, label.words) === 0)) return false;
    // `г.р.` is one word to those around, written with a dot.
    const written = plain(text).replace(DOT_INSIDE, '');
    const end = written.indexOf(word) + word.length;
    return end >= word.length && /^\s*(?:[^\p{L}\p{N}\s]|$)/u.test(written.slice(end));
  });
}
