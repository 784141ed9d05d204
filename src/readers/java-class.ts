import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** Versions of classes begin with 45 (Java 1.0); programs of macOS that begin alike have a small number there. */
const OLDEST = 45;

const NEWEST = 200;

/** Compiled classes of Java: the texts of the program and of its annotations. */
export const javaClassReader: Reader = {
  id: 'class',
  extensions: ['class'],
  about: {
    name: { en: 'Java classes', es: 'Clases de Java' },
    reads: {
      en: 'the texts of the program and of its annotations',
      es: 'los textos del programa y de sus anotaciones',
    },
    discloses: { en: 'what is cut or damaged', es: 'lo que está cortado o dañado' },
  },
  recognise({ head }: Probe): number {
    const isClass = head[0] === 0xca && head[1] === 0xfe && head[2] === 0xba && head[3] === 0xbe;
    const version = (head[6] ?? 0) * 256 + (head[7] ?? 0);
    return isClass && version >= OLDEST && version <= NEWEST ? 0.9 : 0;
  },
  read: later(async () => (await import('./families/pictures.ts')).readClass),
};
