import { wellFormed } from '../shared/uri.ts';
import { printable } from '../text/layout.ts';

/**
 * Text from outside (paths, places, reasons, messages of a user's own policy) as text and nothing else, in Markdown and in
 * HTML blocks alike: each sign that either could take for markup is a numeric entity, which CommonMark (6.2) never reads as
 * one. What would begin a mention or a reference is parted by a space of no width.
 */
export function escaped(text: string): string {
  return (
    encoded(text)
      .replaceAll('&#64;', '&#64;\u200b')
      .replace(/&#35;(?=\d)/g, '&#35;\u200b')
      .replace(/&#33;(?=\d)/g, '&#33;\u200b')
      // Where a sentence ends they mean nothing, and can be read by who sees the source.
      .replace(/(?<=[\p{L})])&#(?:46|58);(?=\p{Zs}|$)/gu, (dot) => (dot === '&#46;' ? '.' : ':'))
      .replace(/^-/, '&#45;')
  );
}

/** In letters of one width, where platforms look for neither mentions nor references. */
export function code(text: string): string {
  return `<code>${encoded(text)}</code>`;
}

/** All but letters, digits and the signs that mean nothing wherever they stand. */
function encoded(text: string): string {
  return printable(wellFormed(text)).replace(
    /[^\p{L}\p{N}\p{M} ()',;•…–—’“”«»/-]/gu,
    (sign) => `&#${sign.codePointAt(0)};`,
  );
}
