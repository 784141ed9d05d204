import { captionWords, fold } from '../../src/core/text/fold.ts';
import type { ColumnContext, Detector } from '../../src/core/types.ts';
import { share } from '../../src/kit/columns.ts';
import { isMissing } from '../../src/kit/placeholders.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './demographic.examples.ts';

const SEX_WORDS = new Set(['sex', 'gender', 'sexo', 'genero', 'sexe', 'genre', 'seks']);
const SEX =
  /^(?:m|f|x|h|u|male|female|man|woman|boy|girl|nonbinary|non-binary|trans.{0,20}|other|masculino|femenino|masc\.?|fem\.?|hombre|mujer|varón|niñ[oa]|otro|homme|femme|masculin|féminin|feminino|gason|fi|fanm|[12])$/i;

export const demographic: Detector = {
  id: 'person.demographic',
  category: 'demographic',
  about: {
    en: 'Sex, race, ethnicity, religion or language of a person, in a table.',
    es: 'Sexo, raza, etnia, religión o idioma de una persona, en una tabla.',
  },
  sources: ['45 CFR 164.514(b)(2)(i)(C)', 'Regulation (EU) 2016/679, article 9'],
  identifies: 'jointly',
  headers: {
    en: [
      ...['Sex', 'Gender', 'Race'],
      ...['Ethnicity', 'Ethnic', 'Ethnic Group', 'Race/Ethnicity'],
      ...['Religion', 'Language', 'Primary Language', 'Preferred Language', 'Native Language'],
      ...['Marital Status', 'Sexual Orientation', 'Tribe', 'Complexion'],
    ],
    es: [
      'Sexo',
      'Género',
      'Raza',
      'Etnia',
      'Grupo étnico',
      'Religión',
      'Idioma',
      'Lengua',
      'Lengua materna',
      'Estado civil',
      'Orientación sexual',
    ],
    fr: ['Sexe', 'Genre', 'Ethnie', 'Religion', 'Langue', 'Langue maternelle', 'État civil'],
    pt: ['Sexo', 'Gênero', 'Raça', 'Cor', 'Etnia', 'Religião', 'Idioma', 'Estado civil'],
    ht: ['Sèks', 'Relijyon', 'Lang'],
  },
  notHeaders: [
    ...['group', 'band', 'range', 'mean', 'average', 'median', 'grupo', 'rango', 'programming'],
    ...['code', 'date', 'share', 'percent', 'adjusted', 'gap', 'ratio', 'page'],
  ],
  needs: { inTexts: false, values: Infinity },
  finds,
  ignores,
  find: () => [],
  mayHold: () => false,
  cell,
  column: (values, column) => (column.hit ? share(values, (value) => cell(value, column) >= 0.6) : 0),
  key: (text) => fold(text),
};

type Kind = 'sex' | 'other';
const kinds = new WeakMap<ColumnContext, Kind>();

/** What the caption asks for, worked out once a column. */
function kindOf(column: ColumnContext): Kind {
  const known = kinds.get(column);
  if (known) return known;
  const words = captionWords(column.header);
  const kind = words.some((word) => SEX_WORDS.has(word)) ? 'sex' : 'other';
  kinds.set(column, kind);
  return kind;
}

function cell(text: string, column: ColumnContext): number {
  if (!column.hit || text.length < 1 || text.length > 60) return 0;
  const weight = score(WEIGHT.weakShape, headerWeight(column.hit));
  const kind = kindOf(column);
  if (kind === 'sex') return SEX.test(text.trim()) ? weight : 0;
  return /^\p{L}[\p{L}\p{M} ,.;/'’()-]*$/u.test(text) && !isMissing(text) ? weight : 0;
}
