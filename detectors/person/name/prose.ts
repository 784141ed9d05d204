/** Personal names in running text: runs of capitalised words, rated by the model and by what stands around them. */
import type { Context, Match } from '../../../src/core/types.ts';
import { type Before, wordsBefore } from './before.ts';
import { firstNames } from './first-names.ts';
import { areTwoPeople, isInvertedField } from './inverted.ts';
import { isPlaceholderName } from './lexicon/placeholders.ts';
import { LABEL, NEGATIVE, OPENER } from './lexicon/word-kinds.ts';
import { COMMON, GIVEN, KNOWN, LISTED, PLACE } from './model.ts';
import { isExcluded, type Passage, type Previous, REPORT, rate } from './rating.ts';
import { recordName } from './record.ts';
import { capitalisedRuns, runsIn, type Word } from './runs.ts';
import { hasOtherScript, joined, scriptNames } from './scripts.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { hasSmallNames, smallNames } from './small.ts';
import { labelBefore } from './surroundings.ts';
import { titledName } from './titled.ts';

/** What a given name is worth among others. */
const TOGETHER = 0.35;
const LABELLED = 0.85;
const RECORD = 0.75;
const INVERTED = 0.8;

/** The value of a field `Name:`, whole; undefined if it holds an institution or a placeholder. */
function labelled(text: string, whole: readonly Word[]): Match | undefined {
  const label = whole.findIndex(({ kinds }, i) => i > 0 && kinds & LABEL);
  return labelledRun(text, label < 0 ? whole : whole.slice(0, label));
}

function labelledRun(text: string, run: readonly Word[]): Match | undefined {
  const { start } = run[0]!;
  if (start < 4 || !LABEL_END.test(text.slice(start - 4, start))) return undefined;
  const label = labelBefore(wordsBefore(text, start, ''));
  if (!label || run.length > 7 || (run.length === 1 && !isAlone(text, run[0]!))) return undefined;
  const strange = ({ token, mixed, kinds }: Word) =>
    mixed ||
    (label === 'person' && token.odds < -6.5) ||
    (Boolean(kinds & NEGATIVE) && !(token.sets & LISTED));
  const likely = ({ token, initial }: Word) => !initial && (token.sets & (LISTED | KNOWN) || token.odds > -1);
  const comma = run.findIndex(({ gap }) => gap === 'comma');
  if (comma > 0 && areTwoPeople(run.slice(0, comma), run.slice(comma))) return undefined;
  if (run.some(strange) || isPlaceholderName(run.map((word) => word.folded))) return undefined;
  if (label === 'person' && !run.some(likely)) return undefined;
  return { start, end: run.at(-1)!.end, score: LABELLED, because: ['role-word', 'name-shape'] };
}

/** A lone word is a field's value only if no sentence goes on after it. */
const isAlone = (text: string, { end, token }: Word) =>
  token.odds > 2 || !/^ \p{Ll}/u.test(text.slice(end, end + 2));

/** The mark after a label, and what space there may be. */
const LABEL_END = /[:=]\s{0,3}$/;

/** `Q.` and `A.`, `P.` and `R.` before what is said in an examination are no initials. */
function withoutTurn(text: string, run: readonly Word[]): readonly Word[] {
  const [first, next] = run;
  if (!first?.initial || !next || !TURNS.has(first.text) || !STOPPED.test(text.slice(first.end, next.start)))
    return run;
  const begins = first.start === 0 || text[first.start - 1] === '\n';
  if (!begins || !(next.kinds & OPENER || EXAMINATION.test(text))) return run;
  return run.slice(1);
}
const TURNS = new Set(['Q', 'A', 'P', 'R']);
const STOPPED = /^[.:] ?$/;
const EXAMINATION = /(?:^|\n)[QP][.:] ?.{1,600}\n{1,2}[AR][.:] /;

/** What begins a record has a line of its own: the run before it ends there. */
function withoutRecords(text: string, run: readonly Word[]): (readonly Word[])[] {
  const at = run.findIndex(({ afterBreak }, i) => afterBreak && recordName(text, run.slice(i)));
  return at > 0 ? [run.slice(0, at), ...withoutRecords(text, run.slice(at))] : [run];
}

/** A line or field in capitals that is surnames and given names. */
function inverted(text: string, run: readonly Word[], context: Context): Match | undefined {
  if (!isInvertedField(text, run)) return undefined;
  const { start } = run[0]!;
  const end = run.at(-1)!.end;
  const before = text[start - 1] === '\n' ? NOTHING : wordsBefore(text, start, context.before ?? '');
  if (isExcluded(text, { words: run, left: undefined, right: undefined }, before)) return undefined;
  return { start, end, score: INVERTED, because: ['known-name', 'name-shape'] };
}

const NOTHING: Before = { words: [], mark: '' };

/** The name at the head of a record, and the rest of the run; undefined if there is none. */
function record(text: string, run: readonly Word[], context: Context): [Match, readonly Word[]] | undefined {
  const words = recordName(text, run);
  if (!words) return undefined;
  const { start } = words[0]!;
  const end = words.at(-1)!.end;
  const before = text[start - 1] === '\n' ? NOTHING : wordsBefore(text, start, context.before ?? '');
  if (isExcluded(text, { words, left: undefined, right: undefined }, before)) return undefined;
  return [
    { start, end, score: RECORD, because: ['sentence', 'name-shape'] },
    run.slice(run.indexOf(words.at(-1)!) + 1),
  ];
}

/** `A, B and C` names three, not one. */
const isEnumerated = (text: string, end: number) => ENUMERATION.test(text.slice(end, end + 10));
const ENUMERATION = /^,? (?:and|y|e|et|&|or|o) \p{Lu}/u;

/** Spans of names in the text that reach 0.60. Linear in the text. */
export function namesIn(text: string, context: Context): Iterable<Match> {
  if (context.doc === 'form-sample') return [];
  if (!hasOtherScript(text)) return namesInRuns(text, context, capitalisedRuns(text));
  return joined(text, scriptNames(text), namesInRuns(text, context, runsIn(text)));
}

function namesInRuns(text: string, context: Context, runs: Iterable<Word[]>): Match[] {
  const small = hasSmallNames(text) ? smallNames(text) : [];
  const names = firstNames(text);
  let next = 0;
  let previous: Previous = { end: -1, listed: false };
  for (const whole of runs) {
    for (; next < small.length && small[next]!.start < whole[0]!.start; next++) names.push(small[next]!);
    for (const run of withoutRecords(text, withoutTurn(text, whole))) {
      if (run.length === 1 && isMere(text, run[0]!)) continue;
      const opens = opensSentence(text, run[0]!.start);
      for (const match of namesInRun(run, { text, context, opens, previous })) {
        names.push(match);
        previous = match;
      }
    }
  }
  names.push(...small.slice(next));
  return names;
}

type Found = Match & Previous;

function namesInRun(run: readonly Word[], passage: Passage): readonly Found[] {
  const { text, context, opens } = passage;
  const field = labelled(text, run) ?? inverted(text, run, context);
  if (field) return [{ ...field, listed: false }];
  const [head, rest] = record(text, run, context) ?? [undefined, run];
  const found: Found[] = head ? [{ ...head, listed: false }] : [];
  const ends = isEnumerated(text, run.at(-1)!.end);
  const segments = segmentsOf(rest, opens && rest === run, ends).filter(({ words }) => words.length > 0);
  const listed =
    areListed(segments) || (segments.length === 1 && goesOn(text, run[0]!, found.at(-1) ?? passage.previous));
  for (const segment of segments) {
    const previous = found.at(-1) ?? passage.previous;
    const rated = rate(segment, { ...passage, previous }, listed ? REPORT - TOGETHER : REPORT);
    if (!rated || rated.because.length === 0) continue;
    const { words, because } = rated;
    const start = withParticles(text, words[0]!);
    if (start < previous.end) continue;
    const score = Math.min(1, rated.score + (listed ? TOGETHER : 0));
    found.push({ start, end: words.at(-1)!.end, listed, score, because });
  }
  const titled = found.length === 0 ? titledName(text, run, context) : undefined;
  return titled ? [{ ...titled, listed: false }] : found;
}

/** `Ana, Pedro, Wilmer`: given names alone, told by their number; cities are not so called. */
function areListed(segments: readonly Segment[]): boolean {
  if (segments.length < 3 || !segments.every(({ words }) => words.length === 1)) return false;
  const tokens = segments.map(({ words: [word] }) => word!.token);
  const given = tokens.filter(({ odds, sets }) => odds > 1 && sets & GIVEN && !(sets & (PLACE | COMMON)));
  const likely = tokens.filter(({ odds, sets }) => odds > 0 && sets & (LISTED | KNOWN));
  return given.length > 1 && likely.length * 3 >= tokens.length * 2;
}

/** The last of a list: `… and Ana`. */
const goesOn = (text: string, { start }: Word, { end, listed }: Previous) =>
  listed && start - end < 8 && /^,? (?:and|y|e|&) $/.test(text.slice(end, start));

/** A lone word that no context makes a name; after a label anything may be one. */
const isMere = (text: string, { start, token }: Word) =>
  token.odds < LEAST_LONE && !LABEL_END.test(text.slice(Math.max(0, start - 4), start));
const LEAST_LONE = -1;

/** Where the name begins with the small particle before it: `al-Jubouri`, `van der Berg`, and `Sra. de la Cruz`. */
function withParticles(text: string, { start }: Word): number {
  const before = text.slice(Math.max(0, start - 20), start);
  if (!/[-'’ ]$/.test(before)) return start;
  const particles = PARTICLE.exec(before) ?? AFTER_TITLE.exec(before);
  return particles ? start - particles[1]!.length : start;
}
const PARTICLE =
  /(?:^|[\s("“])((?:(?:van|von)(?: de[rn]?)? |(?:al|el|ash|as|ar|an|ad|d|l)[-'’]|(?:bin|ibn|bint|ould) ))$/;
const AFTER_TITLE = /(?:Sra?|Srta|Mrs?|Ms|Don|Doña)\.? ((?:de|del|de la|de las|de los|dos|da|di) )$/;

/** At the beginning of a sentence or a line, a capital says nothing. */
const opensSentence = (text: string, start: number) =>
  start === 0 || OPENING.test(text.slice(Math.max(0, start - 3), start));
const OPENING = /(?:[.!?:\n] ?|["“«¿¡(•*-] ?)$/;
