import type { Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/**
 * Notebooks of Jupyter (nbformat 3 and 4): code as text; what cells say and what came out of them, tables above all,
 * as the files that they are. All else is read as JSON.
 */
export const notebookReader: Reader = {
  id: 'ipynb',
  extensions: ['ipynb'],
  about: {
    name: { en: 'Jupyter notebooks', es: 'Cuadernos de Jupyter' },
    reads: {
      en: 'code, texts, outputs as the pages, tables and pictures that they are, attachments',
      es: 'código, textos, resultados como las páginas, tablas e imágenes que son, adjuntos',
    },
  },
  recognise(probe) {
    const text = probe.text();
    if (text === undefined || !/^\s{0,99}\{/.test(text)) return 0;
    const whole = probe.head.length >= probe.size;
    const cells = /"(?:cells|worksheets)"\s{0,9}:\s{0,9}\[/.test(text);
    const kinds = /"cell_type"\s{0,9}:\s{0,9}"(?:code|markdown|raw)"/.test(text);
    const format = !whole || /"nbformat"\s{0,9}:\s{0,9}\d/.test(text);
    return cells && format && (kinds || probe.extension === 'ipynb') ? 0.98 : 0;
  },
  read: later(async () => (await import('./families/texts.ts')).readNotebook),
};
