import { fold } from '../../src/core/text/fold.ts';
import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import type { Detector, Match } from '../../src/core/types.ts';
import { finds, ignores } from './initials.examples.ts';

/** Ranks of police and armed forces, as rosters have them, in English, Spanish, French and Portuguese. */
const RANK = [
  'Sgt|Sergeant|SSgt|MSgt|Cpl|Corporal|Lt|Lieut|Lieutenant|Capt|Captain|Maj|Insp|Inspector|Supt|Const|Constable|Cst|Det|Detective|Ofc|Officer|Dep|Deputy|Tpr|Trooper|Agent|Special Agent',
  'P/?O ?[1-3]?|SPO|PC|WPC|DC|DS|DI|DCI|TFC|SA|SSA|ERO|D/(?:Sgt|Insp|Cst)|Pvt|Pfc',
  'Sgto|Sargento|Agte|Agente|Cabo|Cbo|Tte|Teniente|Cap|Capitán|Cmdte|Comandante|Ofl|Oficial|Pol|Policía|Insp|Inspectora?|Subinspectora?|Suboficial|Sld|Soldado|Mayor|Cnel',
  'Brig|Brigadier|Adj|Adjudant|Gardien|Gend|Gendarme|Cne|Capitaine|Cb|Sd|Ten|Tenente|Inspetora?|Soldado|Delegad[oa]',
].join('|');
/** Whom those who help and hold people speak of by initials. Courts call theirs applicants, and publish what they decide. */
const SERVED =
  '[Cc]lient|[Pp]atient|[Dd]etainee|[Ii]nmate|[Vv]ictim|[Ss]urvivor|[Cc]liente|[Pp]aciente|[Dd]etenid[oa]|[Uu]suari[oa]|[Vv]íctima';
/** What all know by these letters. */
const KNOWN = String.raw`(?!(?:U\. ?S\.|U\. ?K\.|U\. ?N\.|E\. ?U\.|D\. ?C\.|N\. ?Y\.|P\. ?O\.|M\. ?D\.|J\. ?D\.|R\. ?N\.|A\. ?D\.|B\. ?C\.|T\. ?V\.|N\. ?B\.|A\. ?I\.|S\. ?A\.|E\. ?E\.)(?!\p{L}))`;
/** `M.R.`, `J. L.`, `L.A.M.`: two or three letters with their points, and no surname behind them. */
const INITIALS = String.raw`${KNOWN}(?:\p{Lu}\. ?){1,2}\p{Lu}\.(?![\p{L}\p{N}])(?! {0,2}\p{Lu}\p{Ll})`;
/** `J.L., b. 1990`, `M.R. (born 1981`, `A.M., nacida en 1985`. */
const BORN = String.raw`(?=,? ?\(?(?:born|b\.|DOB:?|D\.O\.B\.:?|nacid[oa]|née?|geb\.)(?: (?:in|on|en|el|le))? {0,2}\d)`;
const FORMS = [
  String.raw`(?<![\p{L}\p{N}./-])(?:${RANK})\.?,? {1,2}${INITIALS}`,
  String.raw`(?<=(?<![\p{L}\p{N}])(?:${SERVED}),? {1,2})${INITIALS}`,
  String.raw`(?<![\p{L}\p{N}.] ?)${INITIALS}${BORN}`,
].map((form) => lettered(form, 'gu'));
const PAIR = /[A-ZÀ-Þ]\. ?[A-ZÀ-Þ]\./;
const CELL = lettered(String.raw`^(?:\p{Lu}\.? ?){1,2}\p{Lu}\.?$`, 'u');

/** Part of a name: with where somebody lives or when they were born it is enough. */
export const personInitials: Detector = {
  id: 'person.initials',
  category: 'name',
  about: {
    en: 'Initials that stand for a person: behind a rank or what somebody is to a service (`Sgt. M.R.`, `client J. L.`), before a birth year, and in a column of initials beside homes, private telephones or plates.',
    es: 'Iniciales que están por una persona: tras un grado o lo que alguien es para un servicio (`Sgto. M.R.`, `paciente J. L.`), ante un año de nacimiento y en una columna de iniciales junto a domicilios, teléfonos privados o placas.',
  },
  sources: ['34 CFR 99.3', 'Fed. R. Civ. P. 5.2'],
  identifies: 'jointly',
  headers: {},
  needs: { length: 4, words: true, values: Infinity },
  finds,
  ignores,
  find,
  mayHold: (outline) => PAIR.test(outline),
  forms: () => [PAIR],
  // Its column is told by what stands beside it (`core/table/initials.ts`).
  cell: (text) => (text.length <= 10 && CELL.test(text) ? 0.7 : 0),
  column: () => 0,
  key: (text) => fold(text),
};

function* find(text: string): Iterable<Match> {
  if (!PAIR.test(text)) return;
  for (const form of FORMS)
    for (const { index, 0: found } of matchesOf(form, text))
      yield { start: index, end: index + found.length, score: 0.65, because: ['label', 'shape'] };
}
