import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

const EXTENSIONS = new Set(['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx', 'jsm', 'es6', 'gs']);

const HEAD = 16 * 1024;

const WORDS =
  /(?:^|[;{}\s(])(?:function|var|let|const|return|export|import|class|typeof|void 0|module\.exports|window\.|document\.|self\.|"use strict"|'use strict'|async|await|new)(?=[\s.({;!$\w'"])/g;

/** Rules of `=` under captions and cells between bars are none. */
const MARKS = /=>|(?<![=!])[=!]==(?!=)|(?<!&)&&(?!&)|(?<!\|)\|\|(?!\|)|\}\)|\)\{|\);/g;

/** Words and marks of code to a thousand characters. */
const LEAST_NAMED = 2;

const LEAST_UNNAMED = 14;

/** Words of code in a file that is not named as one: marks alone are also drawn in tables of plain text. */
const FEWEST_WORDS = 3;

/** JavaScript and TypeScript, as written and as bundled (ECMA-262): comments, texts and data. */
export const scriptReader: Reader = {
  id: 'script',
  extensions: ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx'],
  about: {
    name: { en: 'JavaScript and TypeScript', es: 'JavaScript y TypeScript' },
    reads: {
      en: 'data as tables, texts, comments, markup in texts, source maps, packed or encoded data',
      es: 'datos como tablas, textos, comentarios, marcado dentro de textos, mapas de origen, datos empaquetados o codificados',
    },
  },
  recognise: scriptScore,
  read: later(async () => (await import('./families/pages.ts')).readScript),
};

function scriptScore(probe: Probe): number {
  const text = probe.text()?.slice(0, HEAD);
  if (text === undefined || /^\s{0,200}</.test(text)) return 0;
  const words = countOf(WORDS, text);
  const share = ((words + countOf(MARKS, text)) * 1000) / Math.max(text.length, 1000);
  if (EXTENSIONS.has(probe.extension)) return share >= LEAST_NAMED || onlyComments(text) ? 0.96 : 0.36;
  if (/^(?:md|markdown|txt|text|log|csv|json|html?|xml)$/.test(probe.extension)) return 0;
  return words >= FEWEST_WORDS && share >= LEAST_UNNAMED ? 0.4 : 0;
}

function countOf(pattern: RegExp, text: string): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

const onlyComments = (text: string): boolean => /^\s{0,200}(?:\/\/|\/\*|#!)/.test(text);
