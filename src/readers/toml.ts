import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** Lines of the head that are looked at. */
const LINES_SEEN = 200;

const HEAD = /^\s{0,99}\[\[?[\w."' -]{1,200}\]\]?\s{0,99}(?:#.*)?$/;

/** Values as no INI file has them: in quotes, lists, tables, numbers, times. */
const MEMBER = /^\s{0,99}["'\w][\w."' -]{0,200}?\s{0,20}=\s{0,20}(?:["'[{]|true\b|false\b|[+-]?\d)/;

const QUOTED = /=\s{0,20}["'[{]/;

/** TOML, read as a stream: tables and lists of them as rows. */
export const tomlReader: Reader = {
  id: 'toml',
  extensions: ['toml'],
  about: {
    name: { en: 'TOML', es: 'TOML' },
    reads: {
      en: 'tables and lists of tables as rows, comments',
      es: 'tablas y listas de tablas como filas, comentarios',
    },
  },
  recognise,
  read: later(async () => (await import('./families/texts.ts')).readToml),
};

function recognise(probe: Probe): number {
  const text = probe.text();
  if (text === undefined) return 0;
  const lines = text.split(/\r?\n/, LINES_SEEN + 1).filter((line) => !/^\s*(?:#|$)/.test(line));
  const members = lines.filter((line) => MEMBER.test(line));
  if (probe.extension === 'toml' && members.length > 0) return 0.93;
  const heads = lines.filter((line) => HEAD.test(line)).length;
  const quoted = members.filter((line) => QUOTED.test(line)).length;
  const whole = heads + members.length >= lines.length * 0.95;
  return heads > 0 && quoted >= 2 && whole ? 0.84 : 0;
}
