import type { Probe, Reader } from '../core/types.ts';
import { ENV_NAME, REGISTRY } from './ini/marks.ts';
import { later } from './shared/later.ts';

/** Lines of the head that are looked at. */
const LINES_SEEN = 200;

const SECTION = /^\[[^\][{}"]{1,400}\]\s{0,99}(?:[;#].*)?$/;

const PAIR = /^\s{0,99}(?:export\s{1,9})?["'@\w][^=:\n]{0,200}[=:]/;

const INI_NAMES = /^(?:ini|cfg|conf|inf|desktop|service|editorconfig|gitconfig|url)$/;

/** Settings in lines of key and value. */
export const iniReader: Reader = {
  id: 'ini',
  extensions: ['ini', 'cfg', 'conf', 'properties', 'env', 'reg'],
  about: {
    name: { en: 'Settings (INI, .env, properties, REG)', es: 'Ajustes (INI, .env, properties, REG)' },
    reads: {
      en: 'each section a record, numbered keys as rows, comments',
      es: 'cada sección un registro, claves numeradas como filas, comentarios',
    },
  },
  recognise,
  read: later(async () => (await import('./families/texts.ts')).readIni),
};

function recognise(probe: Probe): number {
  const text = probe.text();
  if (text === undefined) return 0;
  if (REGISTRY.test(text)) return 0.95;
  const lines = text
    .split(/\r?\n/, LINES_SEEN + 1)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:[;#!]|\/\/)/.test(line));
  const sections = lines.filter((line) => SECTION.test(line)).length;
  const pairs = lines.filter((line) => PAIR.test(line)).length;
  const shaped = lines.length > 0 && sections + pairs >= lines.length * 0.9;
  if (ENV_NAME.test(probe.name) || probe.extension === 'properties') return shaped ? 0.9 : 0;
  if (!shaped || sections === 0 || !SECTION.test(lines[0]!)) return 0;
  return INI_NAMES.test(probe.extension) ? 0.9 : pairs > 0 ? 0.82 : 0;
}
