/** Lists as programs write them: objects under keys, texts as they stand in a format. */
import type { Content } from '../pdf/content.ts';

export type Style = 'snake' | 'camel' | 'caption';

const words = (caption: string): string[] =>
  caption
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/#/g, ' number ')
    .replace(/'s\b/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');

/** A caption as a program names a field: `Date of Birth` → `date_of_birth`. */
export function keyOf(caption: string, style: Style): string {
  if (style === 'caption') return caption;
  const lower = words(caption).map((word) => word.toLowerCase());
  if (style === 'snake') return lower.join('_');
  return lower.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
}

export const keysOf = ({ head }: Content, style: Style = 'snake'): string[] =>
  head.map((caption) => keyOf(caption, style));

/** One object for each row. */
export function objects(content: Content, style: Style = 'snake'): Record<string, string>[] {
  const keys = keysOf(content, style);
  return content.rows.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i] ?? ''])));
}

export const styleOf = ({ random }: Content): Style =>
  random.fork('style').pick(['snake', 'camel', 'caption'] as const);

/** A list of one table of its matter: `Asylum applicants` → `asylum_applicants`. */
export const tableName = ({ title }: Content): string => keyOf(title, 'snake');
