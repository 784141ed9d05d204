import type { Probe, Reader } from '../core/types.ts';
import { isLogLine } from './log/line.ts';
import { later } from './shared/later.ts';

/** Lines of the head that are looked at. */
const LINES_SEEN = 200;

const LEAST_LINES = 2;

/** Logs of programs and servers: a line, a record. */
export const logReader: Reader = {
  id: 'log',
  extensions: ['log'],
  about: {
    name: { en: 'Log files', es: 'Archivos de registro (log)' },
    reads: {
      en: 'each line: pairs, JSON and the values in addresses as a record, messages as texts',
      es: 'cada línea: pares, JSON y valores de direcciones como un registro, mensajes como textos',
    },
  },
  recognise,
  read: later(async () => (await import('./families/texts.ts')).readLog),
};

function recognise(probe: Probe): number {
  const text = probe.text();
  if (text === undefined || !/\d\d:\d\d|\d\.\d{3}\]/.test(text.slice(0, 4000))) return 0;
  const lines = text.split(/\r?\n/, LINES_SEEN).filter((line) => line.trim() !== '');
  const logged = lines.filter(isLogLine).length;
  if (logged < LEAST_LINES || logged * 2 < lines.length) return 0;
  // Tables of measurements begin with times, too.
  const cells = lines.filter((line) => /^[^\s,;\t]{1,40}(?: \d\d:\d\d\S{0,20})?[,;\t]/.test(line)).length;
  if (cells * 2 > lines.length) return 0;
  return probe.extension === 'log' ? 0.9 : 0.84;
}
