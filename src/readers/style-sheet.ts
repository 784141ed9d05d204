import type { Probe, Reader } from '../core/types.ts';
import { decodeText } from './shared/encoding.ts';
import { styleUnits } from './shared/style-units.ts';

/** Longer style sheets are read in pieces that end with a rule. */
const PIECE = 8 << 20;
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
  async *read(source, context) {
    const given = {
      part: 'style sheet',
      visibility: 'style-data',
      textLimit: context.limits.cellLength,
    } as const;
    let text = '';
    let line = 1;
    for await (const chunk of decodeText(source, { signal: context.signal })) {
      text += chunk;
      if (text.length < PIECE) continue;
      const end = text.lastIndexOf('}') + 1 || text.length;
      yield* styleUnits(text.slice(0, end), { ...given, line });
      line += text.slice(0, end).split('\n').length - 1;
      text = text.slice(end);
    }
    yield* styleUnits(text, { ...given, line });
  },
};

function styleScore(probe: Probe): number {
  const text = probe.text()?.slice(0, HEAD);
  if (text === undefined || /^\s{0,200}</.test(text)) return 0;
  const rules = [...text.matchAll(RULE)].length;
  if (EXTENSIONS.has(probe.extension)) return rules > 0 || /^\s{0,200}(?:\/[/*]|@)/.test(text) ? 0.96 : 0.36;
  return rules >= LEAST_RULES && rules * 400 >= text.length && !/\bfunction\b|=>/.test(text) ? 0.41 : 0;
}
