import type { Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

const HEAD = 4096;

/** Source maps (ECMA-426): the sources that a bundle was made from, as files. */
export const sourceMapReader: Reader = {
  id: 'source-map',
  extensions: ['map'],
  about: {
    name: { en: 'Source maps', es: 'Mapas de origen' },
    reads: {
      en: 'the sources in them as files',
      es: 'las fuentes que contienen, como archivos',
    },
  },
  recognise(probe) {
    const text = probe.text()?.slice(0, HEAD);
    if (text === undefined || !/^[\s)\]}']{0,20}\{/.test(text)) return 0;
    const named = probe.extension === 'map';
    const isMap =
      /"version"\s{0,5}:\s{0,5}3\b/.test(text) &&
      /"(?:sources|sections|mappings|sourcesContent)"\s{0,5}:/.test(text);
    return isMap ? 0.97 : named && /"(?:mappings|sourcesContent)"\s{0,5}:/.test(text) ? 0.97 : 0;
  },
  read: later(async () => (await import('./families/pages.ts')).readSourceMap),
};
