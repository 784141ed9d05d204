import { plain } from '../core/text/fold.ts';

/**
 * Values that identify nobody: specimens, masks, redaction marks, words for "missing" (specification 1.9).
 */

/** Missing-value words in en, es, fr, pt, ht, compared without accents, case and punctuation at the ends. */
const MISSING = new Set(
  `n/a|na|n.a|na na|none|null|nil|nan|<na>|unknown|unk|unkn|pending|tbd|tba|not provided|not available|not applicable
  |not reported|not stated|not given|not known|no data|missing|blank|failed to provide|refused|declined|undisclosed|withheld
  |vacant|vacancy|unoccupied|empty|unassigned|not assigned
  |unavailable|no record|none provided|none given|unspecified|not specified|other
  |s/d|sin dato|sin datos|no aplica|n/d|nd|no disponible|desconocido|desconocida|se desconoce|se ignora|ignorado|pendiente
  |vacante|vacia|desocupado|desocupada|sin asignar|sin ocupar
  |no proporciono|no proporcionado|se nego|ninguno|ninguna|vacio|sin informacion|no especificado|otro|otra
  |vide|inoccupe|vago|vaga|unbesetzt
  |inconnu|inconnue|neant|non renseigne|non communique|nao informado|nao informada|nao consta|desconhecido|sem dados
  |pa konnen|enkoni|redacted|testado|oculto|omitted|confidential|exempt|reserved|reservado|suppressed|masked|deleted`
    .split('|')
    .map((word) => word.trim()),
);
const REDACTION =
  /\(b\) ?\(\d\)|\[ ?(?:redacted|testado|oculto|omitted|sealed|confidential|name withheld)\b|█|▇|■{2}/iu;
const EDGES = /^[\s\-–—.*]+|[\s\-–—.*:]+$/gu;
const MASK_SIGNS = /[Xx#*N_•●?–—-]/g;

/** True if the whole value says that there is none, or that it was taken out. */
export function isMissing(text: string): boolean {
  if (text.length > 80)
    return REDACTION.test(text.slice(0, 80)) && text.replace(/[^\p{L}]/gu, '').length < 12;
  const simple = /^[^[(\0-\x1f\x7f-\uffff]*$/.test(text);
  const word = simple ? bare(text).toLowerCase() : plain(text).trim().replace(EDGES, '');
  return word === '' || MISSING.has(word) || (!simple && REDACTION.test(text)) || isMask(text);
}

/** As `EDGES`, for ASCII. */
function bare(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && ' -.*'.includes(text[from]!)) from++;
  while (to > from && ' -.*:'.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

/** Two letters that mask nothing, or no sign that masks: nearly every value ends here. */
function mayBeMask(text: string): boolean {
  let letters = 0;
  let signs = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const letter = unit | 32;
    if (unit > 127 || unit === 88 || unit === 120 || unit === 78) signs++;
    else if (letter >= 97 && letter <= 122) {
      if (++letters > 1) return false;
    } else if (unit === 35 || unit === 42 || unit === 63 || unit === 95) signs++;
  }
  return signs > 0;
}

/** `XXX-XX-2619`, `A###-###-###`: half or more of the places of digits are masked. */
export function isMask(text: string): boolean {
  if (!mayBeMask(text)) return false;
  const signs = text.replace(/[\s\-–—.()/]/g, '').replace(/^[A-Z](?=[X#*N_•●?])/, '');
  if (signs.length < 2) return false;
  const masked = signs.match(MASK_SIGNS)?.length ?? 0;
  return (
    masked * 2 >= signs.length &&
    /^[\dXx#*N_•●?]+$/.test(signs) &&
    new Set(signs.replace(/\d/g, '')).size <= 2
  );
}

/**
 * True for digit runs that identify nobody: all equal, ascending or descending over the whole number, zeros
 * with a final 1, one pair repeated. `digits`: ASCII digits only. A round number is not a placeholder.
 */
export function isPlaceholderNumber(digits: string): boolean {
  if (digits.length < 4) return /^0*$/.test(digits);
  return (
    isRun(digits, 0) ||
    isRun(digits, 1) ||
    isRun(digits, -1) ||
    (digits.startsWith('0') && /^0+1$/.test(digits)) ||
    repeatsPair(digits)
  );
}

/** Each digit is the last one plus `step`; 9 is followed by 0 (`1234567890`). */
function isRun(digits: string, step: number): boolean {
  for (let i = 1; i < digits.length; i++) {
    if ((digits.charCodeAt(i) - digits.charCodeAt(i - 1) - step + 20) % 10 !== 0) return false;
  }
  return true;
}

function repeatsPair(digits: string): boolean {
  for (let i = 2; i < digits.length; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(i - 2)) return false;
  return true;
}
