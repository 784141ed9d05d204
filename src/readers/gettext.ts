import type { Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** In the order of bytes of whoever compiled it. */
const MARKS = [
  [0xde, 0x12, 0x04, 0x95],
  [0x95, 0x04, 0x12, 0xde],
];

/** Compiled translations of programs and sites (GNU gettext manual 10.3): all messages, and who translated them. */
export const gettextReader: Reader = {
  id: 'mo',
  extensions: ['mo', 'gmo'],
  about: {
    name: { en: 'Compiled translations (MO)', es: 'Traducciones compiladas (MO)' },
    reads: {
      en: 'messages and their translations, the header with its translators, and what lies between',
      es: 'mensajes y sus traducciones, el encabezado con sus traductores y lo que queda entre ellos',
    },
    discloses: { en: 'what is cut or damaged', es: 'lo que está cortado o dañado' },
  },
  recognise: ({ head }) => (MARKS.some((mark) => mark.every((byte, i) => head[i] === byte)) ? 0.95 : 0),
  read: later(async () => (await import('./families/data.ts')).readMessages),
};
