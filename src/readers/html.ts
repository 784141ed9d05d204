import type { Reader } from '../core/types.ts';
import { markupScore } from './html/recognise.ts';
import { later } from './shared/later.ts';

/** A web page or a piece of one (HTML standard), whatever its state; other markup is read for its texts. */
export const htmlReader: Reader = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  about: {
    name: { en: 'Web pages (HTML) and other markup', es: 'Páginas web (HTML) y otro marcado' },
    reads: {
      en: 'tables, cards and text; comments, attributes, hidden elements, scripts and data in them',
      es: 'tablas, fichas y texto; comentarios, atributos, elementos ocultos, guiones y los datos que contienen',
    },
  },
  recognise(probe) {
    const text = probe.text();
    return text === undefined ? 0 : markupScore(text);
  },
  read: later(async () => (await import('./families/pages.ts')).readHtml),
};
