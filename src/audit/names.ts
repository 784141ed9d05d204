import { keyOf, type Secret } from '../core/hash.ts';
import { sound } from '../core/persons/name-variants.ts';
import { plain } from '../core/text/fold.ts';
import { isMissing } from '../kit/placeholders.ts';

export type NameState = 'missing' | 'placeholder' | 'incomplete' | 'whole';
export type NameAgreement = 'same' | 'spelt-otherwise' | 'shortened' | 'in-part' | 'different' | 'unknown';

/** Words of a name that are compared; longer names are compared by their first ones in alphabetical order. */
export const MOST_WORDS = 5;

/** Names that stand for anybody. Folded, in any order. */
const NOBODY = new Set(
  `doe john|doe jane|doe|roe jane|roe richard|public john|test|test test|test user|user|fulano|fulana|fulano tal|mengano|zutano
  |nn|name no|no name|unnamed|unknown|male unknown|female unknown|unknown male|unknown female|child unknown|infant|baby boy|baby girl
  |boy baby|girl baby|nombre sin|desconocido|desconocida|unaccompanied minor|minor|juvenile|first last|first name|last name
  |hombre|mujer|persona|anonimo|anonima|anonymous|alias|applicant|detainee|alien|subject|xx|xxx|xxxx`
    .split('|')
    .map((one) => one.trim()),
);
const EMPTY_WORDS = new Set(
  'unknown unk na none null xx xxx xxxx fnu lnu nln nfn desconocido desconocida desconoce se test no not provided given name failed to provide ignora refused dont care'.split(
    ' ',
  ),
);

/** How whole a name is. `key`: its telling words, folded, as the detector of names gives them. */
export function nameState(text: string, key: string): NameState {
  const said = text.trim();
  if (said === '') return 'missing';
  const words = plain(said)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || isMissing(said)) return 'placeholder';
  if (NOBODY.has(words.join(' ')) || NOBODY.has([...words].sort().join(' '))) return 'placeholder';
  if (words.every((word) => EMPTY_WORDS.has(word) || /^(.)\1*$/.test(word) || /^\d+$/.test(word)))
    return 'placeholder';
  const telling = key.split(' ').filter((word) => word.length > 1 && !EMPTY_WORDS.has(word));
  if (telling.length >= 2) return 'whole';
  // Names of scripts that put no spaces between are whole in one word.
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u.test(
    said.replace(/\s/g, ''),
  )
    ? 'whole'
    : 'incomplete';
}

/** The words of a name in a form that is compared without the text: a keyed hash of how each sounds. */
export function soundsOf(key: string, secret: Secret): number[] {
  const words = key === '' ? [] : key.split(' ').slice(0, MOST_WORDS);
  // Zero is no word.
  return words.map((word) => keyOf(sound(word), secret, WORD) | 0 || 1);
}

const WORD = 11;

/**
 * How two names agree by the sounds of their words, in whatever order. A word that is another one may be a typing error, a
 * maiden name, or a brother: the names agree in part.
 */
export function compareNames(one: readonly number[], other: readonly number[]): NameAgreement {
  if (one.length === 0 || other.length === 0) return 'unknown';
  const left = [...other];
  let alike = 0;
  for (const word of one) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    alike++;
  }
  if (alike === one.length && alike === other.length) return 'same';
  if (alike === Math.min(one.length, other.length) && alike >= 2) return 'shortened';
  return alike > 0 ? 'in-part' : 'different';
}
