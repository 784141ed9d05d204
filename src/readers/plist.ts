import type { Reader } from '../core/types.ts';
import { isBinary } from './plist/marks.ts';
import { later } from './shared/later.ts';

const MARKUP =
  /^\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[^>]{0,2000}-->\s{0,99})?(?:<!DOCTYPE plist\b|<plist\b)/;

/** Characters of the head that a document type must come in. */
const LOOK = 4096;

/** Property lists of Apple's systems, as settings, contacts and backups are kept (CFBinaryPList.c; PropertyList-1.0.dtd). */
export const plistReader: Reader = {
  id: 'plist',
  extensions: ['plist', 'strings', 'webarchive', 'webloc'],
  about: {
    name: { en: 'Property lists of Apple', es: 'Listas de propiedades de Apple' },
    reads: {
      en: 'dictionaries and lists as records and rows, binary or XML, dates as dates, files in data, comments; texts that nothing leads to',
      es: 'diccionarios y listas como registros y filas, binarios o XML, fechas como fechas, archivos en datos, comentarios; textos a los que nada lleva',
    },
  },
  recognise: (probe) => {
    if (probe.size > 40 && isBinary(probe.head)) return 0.97;
    const text = probe.head[0] === 0x3c || probe.head[0]! > 127 ? probe.text() : undefined;
    return text !== undefined && MARKUP.test(text.slice(0, LOOK).replace(/^\ufeff/, '')) ? 0.97 : 0;
  },
  read: later(async () => (await import('./families/data.ts')).readPlist),
};
