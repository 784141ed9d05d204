import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

const EXTENSIONS = new Set(['css', 'scss', 'sass', 'less', 'styl', 'pcss']);

const RULE = /[\w\])*.#-]\s{0,20}\{[^{}<>]{0,2000}?[\w-]{2,40}\s{0,5}:[^{}<>]{1,2000}?[;}]/g;

const HEAD = 16 * 1024;

const LEAST_RULES = 5;

/** Style sheets (CSS Syntax 3) and what compiles to them: comments, texts that they add, data in URLs. */
export const styleSheetReader: Reader = {
  id: 'css',
  extensions: ['css', 'scss', 'sass', 'less'],
  about: {
    name: { en: 'Style sheets (CSS, SCSS, Less)', es: 'Hojas de estilo (CSS, SCSS, Less)' },
    reads: {
      en: 'comments, texts that they add, data in URLs, source maps',
      es: 'comentarios, textos que añaden, datos en URL, mapas de origen',
    },
  },
  recognise: styleScore,
  read: later(async () => (await import('./families/pages.ts')).readStyleSheet),
};

function styleScore(probe: Probe): number {
  const text = probe.text()?.slice(0, HEAD);
  if (text === undefined || /^\s{0,200}</.test(text)) return 0;
  const rules = [...text.matchAll(RULE)].length;
  if (EXTENSIONS.has(probe.extension)) return rules > 0 || /^\s{0,200}(?:\/[/*]|@)/.test(text) ? 0.96 : 0.36;
  return rules >= LEAST_RULES && rules * 400 >= text.length && !/\bfunction\b|=>/.test(text) ? 0.41 : 0;
}
