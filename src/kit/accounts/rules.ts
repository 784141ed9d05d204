import { holdsOath, isForEverybody, isOfTeaching, isRecordTitle } from './record-title.ts';
import { areOnePersons, harmIn, signsIn } from './signs.ts';

/** Fewer words are a remark, not an account. */
const FEWEST_WORDS = 25;

/** How accounts of one person are told from other texts; see `AccountRules` of the engine. */
export const ACCOUNT_RULES = {
  isTitle: isRecordTitle,
  isOfTeaching,
  isForEverybody,
  isSworn: holdsOath,
  signs: signsIn,
  tell: areOnePersons,
  place: harmIn,
} as const;

/** Where a text tells what was done to one person, if under this title it does. */
export function accountIn(title: string, text: string): readonly [start: number, end: number] | undefined {
  if (!isRecordTitle(title) || isForEverybody(text)) return undefined;
  if ((text.match(/\S{1,60}/g)?.length ?? 0) < FEWEST_WORDS) return undefined;
  return areOnePersons(signsIn(text)) ? harmIn(text) : undefined;
}
