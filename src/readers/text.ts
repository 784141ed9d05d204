import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';
import { MARKDOWN } from './text/marks.ts';

/** Plain text and everything that is nothing more special. */
export const textReader: Reader = {
  id: 'text',
  extensions: ['txt', 'md', 'log'],
  about: {
    name: { en: 'Plain text', es: 'Texto sin formato' },
    reads: {
      en: 'paragraphs, aligned columns, tables of MediaWiki, AsciiDoc, reStructuredText and LaTeX, label and value, lists, encoded files (Base64, hexadecimal, uuencode)',
      es: 'párrafos, columnas alineadas, tablas de MediaWiki, AsciiDoc, reStructuredText y LaTeX, etiqueta y valor, listas, archivos codificados (Base64, hexadecimal, uuencode)',
    },
  },
  recognise,
  read: later(async () => (await import('./families/texts.ts')).readText),
};

const EXTENSIONS = new Set(['txt', 'text', 'md', 'markdown', 'log', 'asc']);

/** Low, so that every reader of a format that is written in text comes first. */
function recognise(probe: Probe): number {
  const text = probe.text();
  if (text === undefined) return 0;
  // Front matter is YAML, and what follows is not.
  if (MARKDOWN.test(probe.name) && /^(?:---|\+\+\+)\s{0,80}\n/.test(text)) return 0.91;
  return EXTENSIONS.has(probe.extension) ? 0.35 : 0.3;
}
