import { decodeEntities } from '../../shared/xml/text.ts';

/** The words of rich text (ISO 32000-1, 12.7.3.4), which is a piece of XHTML. */
export function plainOfRich(markup: string): string {
  const text = markup
    .replace(/<\/(?:p|div|li|h\d)\s{0,9}>|<br[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,4096}>/g, ' ');
  return decodeEntities(text)
    .replace(/[ \t]{1,100}(\n?)[ \t]{0,100}/g, (_, line: string) => line || ' ')
    .replace(/\n[ \t]{1,100}/g, '\n')
    .trim();
}
