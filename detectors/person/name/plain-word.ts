/** Words that are part of a name whatever stands beside them, so that most names are known by their words. */
import type { ColumnContext, PlainWord } from '../../../src/core/types.ts';
import { edgesOfCountries } from '../../../src/kit/countries.ts';
import { ANSWERS, headerKind } from './cell.ts';
import { PARTICLE, SMALL } from './lexicon/marks.ts';
import { edgesOfPlaceholders } from './lexicon/placeholders.ts';
import { ROLES } from './lexicon/roles.ts';
import { lookUp } from './model.ts';
import { plainName } from './words.ts';

/** Log-odds of each word from which those of all are enough: under a caption of names, and under others. */
const PERSONAL = -2.5;
const LIKELY = 0;
/** Forms of firms, which end a name. */
const FIRM = /^(?:asa?|ab|bv|nv|kk|kg|oyj?|oü)$/i;
const SHORTEST = 2;
const LEFT_OUT: PlainWord = { key: '', opens: true, closes: true };

/** As `Detector.plainWord`. What is left out is a particle or an initial. */
export function plainWord(word: string, column: ColumnContext): PlainWord | undefined {
  if (/^[A-Z]$/.test(word)) return LEFT_OUT;
  if (word.length < SHORTEST || word.length > 40 || /[-'.,]/.test(word) || !plainName(word)?.isSure)
    return undefined;
  const { folded, odds, marks } = lookUp(word);
  if (marks === (SMALL | PARTICLE)) return LEFT_OUT;
  if (marks !== 0 || folded.length < SHORTEST || word.charAt(0) === word.charAt(0).toLowerCase())
    return undefined;
  if (odds < (headerKind(column) === 'personal' ? PERSONAL : LIKELY)) return undefined;
  if (FIRM.test(word) || ROLES.has(folded) || ANSWERS.has(folded)) return undefined;
  const [country, placeholder] = [edgesOfCountries(word), edgesOfPlaceholders(folded)];
  // Alone it stands for nobody.
  if (placeholder.first && placeholder.last) return undefined;
  return {
    key: folded,
    opens: country.first || placeholder.first,
    closes: country.last || placeholder.last,
  };
}
