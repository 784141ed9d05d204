import { captionWords } from '../../../src/core/text/fold.ts';
import { distance, phrases } from '../../../src/kit/scan.ts';
import { OTHER_DATES } from './labels.ts';

/** Words for a date, beside which a caption says whose date it is: of a birth it would have been known. */
const DATE_WORDS = new Set(
  'date dates dte dt day fecha fechas fec fch f dia data dat datum jour jours dta anniversary aniversario'.split(
    ' ',
  ),
);
/** What was done on the day: `Recorded`, `Joined on`, `Graduado`, `Inscrit le`, but not `Nacido` and `Né le`. */
const DONE =
  /^(?!born|nac|nasc|né|fèt)\p{L}{3,20}(?:ed|ado|ada|ido|ida|é|ée|és|ées)(?: (?:on|at|in|el|en|le|em))?$/iu;
/** The doing itself: `Graduation`, `Retirement`, `Inscripción`, `Falecimento`; folded. */
const DOING =
  /^(?!informa|descrip|observa|direc|ubica|loca|identif|situa|nac|nasc)[a-z]{2,16}(?:tion|sion|ment|miento|mento|cion|cao|sao|ing|age|aje|ance)$/;
/** `DOH`, `DOI`, `EOD`: the date of something that is no birth. */
const SHORTENED = /^(?:do(?!b)[a-z]|eod|lwd)$/;
/** Other words for events and for the ends of a time, which captions give without the word `date`. */
const EVENTS = phrases([
  ...[
    'since',
    'from',
    'to',
    'until',
    'till',
    'begins',
    'ends',
    'start',
    'end',
    'desde',
    'hasta',
    'depuis',
    'ate',
  ],
  ...[
    'anniversary',
    'wedding',
    'burial',
    'funeral',
    'sworn in',
    'took office',
    'debut',
    'premiere',
    'last seen',
  ],
  ...[
    'baptism',
    'discharge',
    'copyright',
    'ascent',
    'dose',
    'dosis',
    'withdrew',
    'left',
    'won',
    'began',
    'trial',
  ],
  ...['retired', 'renewal', 'book in', 'book out', 'leave', 'departure', 'surgery', 'last contact', 'onset'],
  ...[
    'boda',
    'matrimonio',
    'bautismo',
    'bautizo',
    'sepultura',
    'baja',
    'alta',
    'compra',
    'escritura',
    'sentencia',
  ],
  ...['vacuna', 'estreno', 'visita', 'toma de posesion', 'antiguedad', 'mandato', 'titulo', 'egreso', 'cese'],
  ...[
    'embauche',
    'mariage',
    'parution',
    'deces',
    'echeance',
    'diplome',
    'prise de fonction',
    'sortie',
    'fin',
  ],
  ...[
    'posse',
    'falecimento',
    'casamento',
    'batismo',
    'aposentadoria',
    'aniversario',
    'inscrit',
    'saida',
    'obito',
    'inicio',
    'termino',
    'debut',
  ],
]);

/** Whether a caption says that its dates are not of births, whatever they look like. */
export function isOtherDate(header: string): boolean {
  const words = captionWords(header);
  const named = words.length > 1 && words.some((word) => DATE_WORDS.has(word));
  return (
    named ||
    DONE.test(header.trim()) ||
    words.some((word) => DOING.test(word)) ||
    SHORTENED.test(words.join('')) ||
    distance(words, OTHER_DATES) >= 0 ||
    distance(words, EVENTS) >= 0
  );
}

const BIRTH_WORDS = [
  'birth',
  'birthdate',
  'dateofbirth',
  'nacimiento',
  'nascimento',
  'naissance',
  'geburtsdatum',
];
/** From this length on a word may have a wrong letter or two. */
const LONG_WORD = 9;

/** Whether a caption is one of births that was misspelt or misread: `Fecha de naciemiento`, `Date of Blrth`. */
export function resemblesBirth(header: string): boolean {
  if (header.length > 60) return false;
  const words = captionWords(header);
  // Spelt as it should be, the caption would have been known: it is about something else (`birth certificate`).
  if (words.some((word) => BIRTH_WORDS.includes(word))) return false;
  return words.some((word) => {
    const seen = word.replace(/[l1|!]/g, 'i').replace(/0/g, 'o');
    return BIRTH_WORDS.some(
      (birth) =>
        seen === birth.replace(/l/g, 'i') || (birth.length >= LONG_WORD && differences(seen, birth) <= 2),
    );
  });
}

/** Letters to put in, leave out or change (Levenshtein), as far as 2; more counts as 3. */
function differences(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, before[j]! + 1, row[j - 1]! + 1));
    }
    before = row;
  }
  return Math.min(3, before[b.length]!);
}
