import { withAlikeKeys } from '../../src/core/text/machine-keys.ts';
import type { Detector } from '../../src/core/types.ts';
import { blindToDigits } from '../../src/kit/scan.ts';
import { cellScore } from './name/cell.ts';
import { columnConfidence } from './name/column.ts';
import { keyWords, nameKey } from './name/key.ts';
import { HEADERS, NOT_HEADERS } from './name/lexicon/headers.ts';
import { plainWord } from './name/plain-word.ts';
import { namesIn } from './name/prose.ts';
import { CAPITALISED } from './name/runs.ts';
import { SMALL } from './name/small.ts';
import { finds, ignores } from './name.examples.ts';

/** Personal names of any origin: in columns by header and values, in English and Spanish prose by model and context. */
export const personName: Detector = {
  id: 'person.name',
  category: 'name',
  about: {
    en: 'Names of people, of any origin and script: full names, surnames, given names.',
    es: 'Nombres de personas, de cualquier origen y escritura: nombres completos, apellidos, nombres de pila.',
  },
  sources: [
    'ICAO Doc 9303, Machine Readable Travel Documents, part 3: names and their transliteration',
    'Unicode Standard Annex #44, Unicode Character Database: letters and scripts',
    'Kirsch and Mitzenmacher, Less Hashing, Same Performance: Building a Better Bloom Filter (2006)',
  ],
  identifies: 'jointly',
  headers: HEADERS,
  notHeaders: NOT_HEADERS,
  finds,
  ignores,
  // A hash beside a name is weighed like any other of its length, as in outlines.
  find: (text, context) => namesIn(withAlikeKeys(text), context),
  mayHold: blindToDigits(namesIn),
  forms: () => [CAPITALISED, SMALL],
  cell: cellScore,
  column: columnConfidence,
  key: nameKey,
  keyWords,
  plainWord,
};
