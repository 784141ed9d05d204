/** A whole cell of a column of names. */
import { captionWords } from '../../../src/core/text/fold.ts';
import type { ColumnContext } from '../../../src/core/types.ts';
import { list } from './lexicon/list.ts';
import { ROLES } from './lexicon/roles.ts';
import { COMMON } from './model.ts';
import { meanOdds } from './sequence.ts';
import { isFullName, type Shape, shapeOf } from './shape.ts';

/** Words of headers that only a person's name has. */
const PERSONAL = list(`
  surname surnames lastname firstname fullname fname lname forename forenames apellido apellidos prénom prénoms prenon
  sobrenome sobrenomes siyati soyad soyadı фио фамилия имя отчество прізвище
`);
/** Say which part of a name it is, beside a word for "name" or alone: `First Name`, `Last`, but not `Last Decision`. */
const PART = list(`
  first last middle given family maiden legal full second primer segundo paterno materno completo completa famille pila
`);
const NAME = list('name names nombre nombres nom nome apellido initial initials');

/** Whom only a person can be: `Detainee Name`, `Nombre de la paciente`. An applicant may be a firm. */
const PEOPLE = list(`
  detainee detainees inmate inmates prisoner prisoners patient patients victim victims survivor survivors minor minors child
  children student students pupil refugee refugees asylee noncitizen alien respondent beneficiary
  detenido detenida detenidos detenidas interno interna preso presa paciente pacientes víctima victima víctimas victimas
  menor menores niño nino niña nina niños ninos niñas ninas alumno alumna alumnos alumnas refugiado refugiada
  refugiados refugiadas beneficiario beneficiaria détenu detenu détenue detenue réfugié refugie élève eleve
`);
const LINKS = list('of the del de la las los du des da do dos das');

/** Stand where the name of a relative or sponsor should be. */
export const ANSWERS = list('self same mismo misma ditto yo family familia above');

/** What a header promises: nothing, the name of something (`Name`, `Client`), or a part of a person's name. */
export type HeaderKind = 'none' | 'bare' | 'personal';

const kinds = new WeakMap<ColumnContext, HeaderKind>();

function kindOf(words: readonly string[], strength: number): HeaderKind {
  if (words.some((word) => PERSONAL.has(word)) || isPerson(words)) return 'personal';
  if (!words.some((word) => PART.has(word))) return 'bare';
  return strength >= 0.95 || words.some((word) => NAME.has(word)) ? 'personal' : 'bare';
}

/** A word for a person, and at most a word for `name` beside it. */
function isPerson(words: readonly string[]): boolean {
  const content = words.filter((word) => !LINKS.has(word) && !NAME.has(word));
  return content.length > 0 && content.every((word) => PEOPLE.has(word));
}

export function headerKind(column: ColumnContext): HeaderKind {
  if (!column.hit) return 'none';
  const seen = kinds.get(column);
  if (seen) return seen;
  const kind = kindOf(captionWords(column.header), column.hit.strength);
  kinds.set(column, kind);
  return kind;
}

/** Under a header of a person's name anything that is no sentence, caption or institution will do. */
function underPersonal({ words, tokens }: Shape): number {
  if (words.length === 1) return 0.8;
  return words.length > 6 || meanOdds(tokens) < -2.5 ? 0.4 : 0.9;
}

/** Under `Name` the words themselves must be likely names. */
function underBare(shape: Shape): number {
  if (isFullName(shape)) return 0.9;
  // `Mother`, `Hermano`, `Same`: who it is, not what the person is called.
  if (shape.tokens.every(({ folded }) => ROLES.has(folded) || ANSWERS.has(folded))) return 0.2;
  const odds = meanOdds(shape.tokens);
  if (shape.words.length > 6 || (shape.placeStart && odds < 2)) return 0.3;
  // Words that nobody knows, set as a name: a list of names holds some that no list has.
  const mere = shape.tokens.filter(({ sets, odds: own }) => sets & COMMON && own <= 0).length;
  const strange = mere * 2 <= shape.tokens.length && odds >= -4;
  if (strange && shape.words.length >= 2 && shape.words.length <= 4) return odds >= -0.5 ? 0.8 : 0.6;
  if (shape.words.length === 1) return odds >= 0 ? 0.75 : odds >= -2 ? 0.62 : 0.3;
  return odds >= -0.5 ? 0.8 : odds >= -1.5 ? 0.6 : 0.3;
}

/** `row`, `block`: words of the language in small letters, which settings and codes are. */
const isTerm = (text: string, { tokens }: Shape): boolean =>
  text === text.toLowerCase() && tokens.every(({ sets }) => sets & COMMON);

/** The score of one cell. A column without a header has this role because of its values, so most cells fit. */
export function cellScore(text: string, column: ColumnContext): number {
  const shape = shapeOf(text);
  if (!shape || shape.institutional > 0) return 0;
  const strength = column.hit ? Math.min(0, (column.hit.strength - 1) * 0.3) : -0.1;
  const { words, initials, missing, foreign } = shape;
  if (words.length === 0) return initials >= 2 && column.hit && !missing ? 0.6 : 0;
  if (foreign) return 0.9 + strength;
  const personal = headerKind(column) === 'personal';
  if (!personal && isTerm(text, shape)) return 0.2;
  return (personal ? underPersonal(shape) : underBare(shape)) + strength;
}
