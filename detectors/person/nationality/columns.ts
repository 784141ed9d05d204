/** Countries in cells: what a column of them is called, and what else may be listed so. */
import { captionWords } from '../../../src/core/text/fold.ts';
import type { ColumnContext } from '../../../src/core/types.ts';
import { share, shareOfLikely } from '../../../src/kit/columns.ts';
import { countryOf, isUsStateCode, LONGEST_COUNTRY } from '../../../src/kit/countries.ts';
import { countryInLanguages } from '../../../src/kit/countries-in-languages.ts';
import { isMissing } from '../../../src/kit/placeholders.ts';
import { headerWeight, score, WEIGHT } from '../../../src/kit/weights.ts';

/** Countries without a caption, and under one that nobody knows: that may be of teams and of those who founded states. */
export const FEWEST = 3;
const ENOUGH = 5;

export function cell(text: string, column: ColumnContext): number {
  const length = text.length;
  if (length < 2 || length > LONGEST_COUNTRY) return 0;
  // Without any caption the table may be in any language.
  const named = column.header === '' && column.personTable ? countryInLanguages : countryOf;
  const known = named(text) ?? (/\p{L}.*,/u.test(text) ? named(lastPart(text)) : undefined);
  if (!column.hit)
    return known && column.personTable && !isUsStateCode(text) && known.form !== 'numeric' ? 0.6 : 0;
  const header = headerWeight(column.hit);
  if (!known && VAGUE.test(column.header.trim())) return 0;
  if (known) return score(WEIGHT.weakShape, WEIGHT.structure, header);
  // Agencies have codes and spellings of their own, and a place of birth may be any town.
  return /^\p{L}[\p{L}\p{M} .,'’()/-]*$/u.test(text) && !isMissing(text)
    ? score(WEIGHT.weakShape, header)
    : 0;
}

/** Captions that as well head towns, firms and universities. */
const VAGUE =
  /^(?:d['’]o[uù](?: vient)?|de d[oó]nde(?: viene| es)?|procedencia|de onde(?: vem)?|da dove|where from|from where)\??$/i;

/** `Choluteca, Honduras`: the country comes last. */
export function lastPart(text: string): string {
  return text.slice(text.lastIndexOf(',') + 1).trim();
}

/** Captions under which a table of people lists other countries than their own. */
const ELSEWHERE = new Set([
  ...[
    'dept',
    'department',
    'division',
    'unit',
    'subject',
    'class',
    'course',
    'lesson',
    'major',
    'cuisine',
    'menu',
    'dish',
  ],
  ...[
    'food',
    'style',
    'genre',
    'music',
    'product',
    'brand',
    'market',
    'edition',
    'version',
    'translation',
    'speaks',
  ],
  ...['departamento', 'materia', 'asignatura', 'clase', 'curso', 'cocina', 'plato', 'mercado', 'edicion'],
  'destination',
  'departure',
  'removal',
  'team',
  'host',
  'issuing',
  'destino',
  'salida',
  'state',
  'estado',
  'language',
  'idioma',
]);

export function column(values: readonly string[], context: ColumnContext): number {
  if (context.hit) return share(values, (value) => cell(value, context) >= 0.6);
  if (
    !context.personTable ||
    captionWords(context.header).some((word) => ELSEWHERE.has(word.replace(/\d+$/, '')))
  )
    return 0;
  const fitting = shareOfLikely(values, (value) => cell(value, context) > 0);
  // Codes of two letters are those of everything else, too.
  const spelled = values.some((value) => value.trim().length > 3);
  if (context.few) return fitting === 1 && spelled ? 0.6 : 0;
  if (values.length < ENOUGH) return context.header === '' && fitting === 1 && spelled ? 0.6 : 0;
  return fitting >= 0.8 && (spelled || context.header === '') ? 0.6 : 0;
}
