/** Finds runs of capitalised words in prose: the raw material for names. */
import { detached } from '../../../src/core/text/detached.ts';
import { lettered } from '../../../src/core/text/lettered.ts';
import { capitalisedWords } from './capitalised.ts';
import { caselessWords, hasCaseless } from './caseless.ts';
import { FIRST, kindsOf, LAST, OPENER, PARTICLE, ROLE } from './lexicon/word-kinds.ts';
import { LISTED, lookUp, type Token } from './model.ts';

/** A capitalised word or initial in the text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly token: Token;
  /** What the lists say of the word, see `lexicon/word-kinds.ts`. */
  readonly kinds: number;
  /** `J` or `J.` */
  readonly initial: boolean;
  /** Two or more letters, all capitals. */
  readonly capitals: boolean;
  /** Capitals inside, as no name has them. */
  readonly mixed: boolean;
  /** What stands before it in the run. */
  gap: 'start' | 'space' | 'and' | 'comma';
  /** Written solid, family name and given name in one: Chinese characters. */
  readonly solid: boolean;
  /** It begins a line, and the run goes on from the line before. */
  afterBreak: boolean;
}

const LONGEST_WORD = 40;
/** More words are no name but a heading or a shouted page. */
const LONGEST_RUN = 24;
/** Between the words of one name: a space, maybe a point after an initial, maybe particles. */
const SPACE = /^\.?[ \u00a0\u2009]{1,2}$/;
const PARTICLE_GAP =
  /^\.?[ \u00a0](?:(?:de|del|dela|della|di|da|das|do|dos|du|des|la|las|los|lo|le|y|e|i|van|von|der|den|ter|zu|bin|ben|ibn|bint|ould|abu|um|vda\.? de|viuda de)[ \u00a0]){0,3}(?:(?:al|el|ul|as|ash|ad|an|ar|d|l)[-'’]|(?:de|del|dela|della|di|da|das|do|dos|du|des|la|las|los|lo|le|y|e|i|van|von|der|den|ter|zu|bin|ben|ibn|bint|ould|abu|um|al|el|ul|ud|ur)[ \u00a0])$/;
/** The words that it may begin with: to compile it takes milliseconds. */
const PARTICLES = new Set([
  ...['de', 'del', 'dela', 'della', 'di', 'da', 'das', 'do', 'dos', 'du', 'des', 'la', 'las', 'los', 'lo'],
  ...[
    'le',
    'y',
    'e',
    'i',
    'van',
    'von',
    'der',
    'den',
    'ter',
    'zu',
    'bin',
    'ben',
    'ibn',
    'bint',
    'ould',
    'abu',
  ],
  ...['um', 'vda', 'viuda', 'al', 'el', 'ul', 'ud', 'ur', 'as', 'ash', 'ad', 'an', 'ar', 'd', 'l'],
]);
const FIRST_WORD = /[a-z]+/;
const COMMA = /^,[ \u00a0]$/;
/** Before a word that belongs to an address, a path or another token. */
const GLUED = lettered(String.raw`[\p{L}\p{N}_@\\#&]`, 'u');

function gapKind(gap: string): 'space' | 'and' | 'comma' | undefined {
  if (gap === ' ' || SPACE.test(gap)) return 'space';
  if (gap === ', ' || COMMA.test(gap)) return 'comma';
  if (gap === ' y ' || gap === ' e ' || gap === ' i ') return 'and';
  if (gap.length >= 22 || gap.length <= 2 || !PARTICLES.has(FIRST_WORD.exec(gap)?.[0] ?? ''))
    return undefined;
  return PARTICLE_GAP.test(gap) ? 'space' : undefined;
}

/** `Zoë’s` → `Zoë`; a hyphen or apostrophe at the end belongs to the punctuation. */
function bare(raw: string): string {
  if (!TAIL.test(raw)) return raw;
  return raw.replace(/['’]s$/, '').replace(/['’ʼ‐-]{1,3}$/, '');
}
const TAIL = /['’ʼ‐-]s?$/;
/** `IgG`, `NºCol`, `iPhone`: no name has a capital inside, but for `McX`, `MacX`, `DeX`, `O’X`, `X-Y`. */
const MIXED = lettered(
  String.raw`^(?!(?:Ma?c|D[eiu]|La|Le|Van|Fitz|St)\p{Lu}\p{Ll})\p{Lu}[\p{L}\p{M}]*\p{Ll}\p{M}*\p{Lu}|^\p{Lu}[\p{L}\p{M}]*[ºª].`,
  'u',
);

/** `A491382247`, `EAC2190`: letters before digits are the beginning of a number, `A` no initial. */
const LONGEST_PREFIX = 4;
/** Every word of a run in ASCII: none that goes on from other signs, nor letters before digits. */
export const CAPITALISED = lettered(
  String.raw`(?<![A-Za-z0-9_@\\#&])[A-Z](?:[A-Za-z'-]{0,3}(?![A-Za-z0-9'-])|[A-Za-z'-]{4})`,
  'u',
);
const isDigit = (char = '') => char >= '0' && char <= '9';

function wordAt(text: string, start: number, raw: string): Word | undefined {
  if (raw.length > LONGEST_WORD) return undefined;
  const before = start > 0 ? text[start - 1]! : ' ';
  if (before !== ' ' && before !== '\n' && GLUED.test(before)) return undefined;
  if (raw.length <= LONGEST_PREFIX && isDigit(text[start + raw.length])) return undefined;
  // `A/K/A`
  if (raw.length === 1 && (before === '/' || text[start + 1] === '/')) return undefined;
  const form = formOf(raw);
  return {
    start,
    end: start + form.text.length,
    text: form.text,
    folded: form.token.folded,
    token: form.token,
    kinds: form.kinds,
    initial: form.initial,
    capitals: form.capitals,
    mixed: form.mixed,
    gap: 'start',
    solid: false,
    afterBreak: false,
  };
}

/** What can be told of a word wherever it stands. */
type Form = Pick<Word, 'text' | 'token' | 'kinds' | 'initial' | 'capitals' | 'mixed'>;
const MOST_FORMS = 16_384;
const forms = new Map<string, Form>();

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known) return known;
  const form = newForm(detached(raw));
  // Compounds are too many to be kept.
  if (raw.includes('-')) return form;
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(form.text.length === raw.length ? form.text : detached(raw), form);
  return form;
}

function newForm(raw: string): Form {
  const text = bare(raw);
  const token = lookUp(text);
  const initial = text.length === 1;
  const capitals = !initial && text === text.toUpperCase();
  const mixed = !capitals && text.length > 2 && MIXED.test(text);
  return { text, token, kinds: kindsOf(token.folded), initial, capitals, mixed };
}

/** A line this long was broken by width, so that a name may go on in the next; shorter ones are rows of a list. */
const WRAPPED_LINE = 50;
const BREAK = /^ ?\r?\n$/;

/** True if the line that ends after `last` was broken by width: the word did not fit in it, nor would it in the next. */
function isWrapped(text: string, last: Word, word: Word): boolean {
  if (!BREAK.test(text.slice(last.end, word.start))) return false;
  const length = last.end - text.lastIndexOf('\n', last.start);
  if (length <= WRAPPED_LINE) return false;
  const stop = text.indexOf('\n', word.start);
  return (stop < 0 ? text.length : stop) - word.start <= length + word.end - word.start;
}

const isLastWord = ({ kinds, token }: Word) => !(token.sets & LISTED) && (kinds & (FIRST | LAST)) === LAST;

/** `Wei Chen. He was …`: not a title's point, nor a particle. */
const beginsAnew = (last: Word, { kinds }: Word) =>
  Boolean(kinds & OPENER) && !(kinds & PARTICLE) && !(last.kinds & ROLE);

function joins(text: string, last: Word, word: Word): 'space' | 'and' | 'comma' | undefined {
  const gap = text.slice(last.end, word.start);
  // A full stop ends the sentence unless it stands after an initial or a short form (Mr., Jr., Ma.).
  if (gap[0] === '.' && !last.initial && (last.text.length > 4 || beginsAnew(last, word))) return undefined;
  if (!gap.includes('\n')) return gapKind(gap);
  // `… Processing Center` is at its end, whatever the next line begins with.
  if (isLastWord(last) || word.kinds & OPENER) return undefined;
  return isWrapped(text, last, word) ? 'space' : undefined;
}

/** Runs of words that may belong together, in order. Linear in the text. */
export function runsIn(text: string): Iterable<Word[]> {
  if (!hasCaseless(text)) return capitalisedRuns(text);
  return [...capitalisedRuns(text), ...caselessRuns(text)].sort((a, b) => a[0]!.start - b[0]!.start);
}

/** Runs of words of a text that has no letters without capitals. */
export function capitalisedRuns(text: string): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const spans = capitalisedWords(text);
  for (let i = 0; i < spans.length; i += 2) {
    const word = wordAt(text, spans[i]!, text.slice(spans[i], spans[i + 1]));
    if (!word) continue;
    const last = run.at(-1);
    const kind = last && word.start - last.end < 24 ? joins(text, last, word) : undefined;
    if (kind && run.length < LONGEST_RUN) {
      word.gap = kind;
      word.afterBreak = text[word.start - 1] === '\n';
      run.push(word);
    } else {
      run = [word];
      runs.push(run);
    }
  }
  return runs;
}

/** Words of scripts without capitals: a run of them, spaces between, is a candidate as a whole. */
function* caselessRuns(text: string): Generator<Word[]> {
  for (const words of caselessWords(text)) {
    const run = words.map(({ start, text: word, token, solid }, i): Word => {
      const gap = i === 0 ? 'start' : 'space';
      const shape = { initial: false, capitals: false, mixed: false, afterBreak: false };
      return {
        start,
        end: start + word.length,
        text: word,
        folded: token.folded,
        token,
        kinds: kindsOf(token.folded),
        solid,
        gap,
        ...shape,
      };
    });
    yield run;
  }
}
