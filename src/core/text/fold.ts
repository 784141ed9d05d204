const MARKS = /\p{M}+/gu;

/** Lower case, no accents: `Núm. Á` → `num. a`. Compatibility forms (full-width, ligatures) become plain ones. */
export function plain(text: string): string {
  // Most headers and names are plain ASCII: normalising those is wasted work.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** As `plain`, with everything but letters, digits and `#` dropped: the form headers are compared in. */
export function fold(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}#]+/gu, '');
}

/**
 * The words of a caption, folded: camelCase, snake_case and punctuation split; `D.O.B.` stays one word.
 * `FechaNac_2` → `fecha nac 2`.
 */
export function captionWords(caption: string): string[] {
  return caption
    .slice(0, 200)
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{N}#]+/u)
    .map(fold)
    .filter((word) => word !== '');
}
