import type { XmlTag } from '../xml/tag.ts';

/** Spaces that one `text:s` may stand for; more are there to keep us busy. */
const MAX_SPACES = 1_000;

/** The white space that an element of a paragraph stands for (ODF 1.3 part 3, 6.1.3 to 6.1.5); undefined for others. */
export function spaceOf(tag: XmlTag): string | undefined {
  switch (tag.name) {
    case 's':
      return ' '.repeat(Math.min(MAX_SPACES, Number(tag.attribute('c') ?? 1) || 1));
    case 'tab':
      return '\t';
    case 'line-break':
      return '\n';
    default:
      return undefined;
  }
}

/** Runs of white space in markup count as one space (6.1.2). */
export function collapseSpaces(text: string): string {
  return /[\t\n\r]| {2}/.test(text) ? text.replace(/[ \t\n\r]+/g, ' ') : text;
}
