import type { Form } from './plain-forms.ts';

/** A group of signs of `Needs.stems`, as an expression. */
export function stemForm(stem: string): Form {
  const begins = stem.startsWith('^');
  const ends = stem.endsWith('$');
  const word = stem.slice(begins ? 1 : 0, ends ? -1 : undefined).replace(/[^\p{L}\p{N} ]/gu, String.raw`\$&`);
  return {
    source: `${begins ? '(?<![A-Za-z])' : ''}${word}${ends ? '(?![A-Za-z])' : ''}`,
    flags: 'i',
    ...(/\d/.test(word) && { exact: true }),
  };
}
