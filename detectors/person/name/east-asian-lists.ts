/** Names in Chinese characters, kana and Hangul that lines of lists begin with: `1、王小明，男`, `김철수 1991.03.12`. */
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Match } from '../../../src/core/types.ts';
import { isNobody, SIGN, SURNAME } from './han.ts';

/** The commonest family names of Korea (Statistics Korea, census of 2015). */
const KOREAN =
  '[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용][가-힣]{1,2}';
const KANA = String.raw`[\u30a1-\u30faー]{2,12}(?:[・＝=][\u30a1-\u30faー]{1,12}){1,3}`;
/** A family and a given name with a space between, as Japanese lists have them. */
const JAPANESE = String.raw`\p{Script=Han}{1,3}[ \u3000][\p{Script=Han}\u3041-\u3096]{1,3}`;
const START = String.raw`(?<=^[ \t\u3000]{0,4}(?:[(（]?\d{1,3}[)）.．、:： ]{1,2}|[-*•·] ?)?)`;
const NAMES = `(?:${SURNAME}${SIGN}{1,2}|${KANA}|${KOREAN})`;
/** What else an entry says right behind the name: the sex, an age, a day. */
const ENTRY = String.raw`(?:[男女](?!\p{Script=Han})|[남여](?![가-힣])|\d{1,3} ?(?:[岁歲才]|세(?![가-힣]))|(?:19|20)\d\d ?[年년.\-/])`;
const BETWEEN = String.raw`[，,、；; \t\u3000|(（/]{1,3}`;

const IN_ENTRY = new RegExp(`${START}(?:${NAMES}|${JAPANESE})(?=${BETWEEN}${ENTRY})`, 'gmu');
const ALONE = new RegExp(String.raw`${START}${NAMES}(?=[ \t\u3000]{0,4}$)`, 'gmu');
/** So many lines of nothing but a name are a list of people, beside a title and the like. */
const FEWEST_ALONE = 3;
const MOST_OTHER_LINES = 3;

const EAST_ASIAN = /[\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]/;

/** Spans in order of position. */
export function eastAsianItems(text: string): Match[] {
  if (!EAST_ASIAN.test(text)) return [];
  const alone = spans(text, ALONE);
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const isList = alone.length >= FEWEST_ALONE && lines - alone.length <= MOST_OTHER_LINES;
  return [...spans(text, IN_ENTRY), ...(isList ? alone : [])];
}

function spans(text: string, form: RegExp): Match[] {
  return matchesOf(form, text)
    .filter(({ 0: name }) => !isNobody(name))
    .map(({ 0: name, index: start }) => {
      const end = start + name.length;
      return { start, end, score: 0.7, because: ['known-name', 'name-shape'] };
    });
}
