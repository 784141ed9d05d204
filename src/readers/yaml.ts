import type { Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** Lines of the head that are looked at. */
const LINES_SEEN = 400;

const MEMBER =
  /^\s{0,200}(?:-\s{1,20}){0,5}(?:"[^"]{1,200}"|'[^']{1,200}'|[\p{L}\p{N}_.$/*&<][^:#{}[\],]{0,120}):(?:\s|$)/u;

const ITEM = /^\s{0,200}-(?:\s|$)/;

/** A member or item below which others stand: what forms and letters, which have captions too, do not have. */
const OUTER = /^\s{0,200}(?:-\s{1,20})?["']?[\w./-]{1,80}["']?:\s{0,20}(?:[|>][-+]?)?(?:#.{0,200})?$/;

/** YAML, read as a stream: maps and lists as rows, comments as texts. */
export const yamlReader: Reader = {
  id: 'yaml',
  extensions: ['yaml', 'yml'],
  about: {
    name: { en: 'YAML', es: 'YAML' },
    reads: {
      en: 'lists and maps as tables, several documents, comments, tables in blocks',
      es: 'listas y mapas como tablas, varios documentos, comentarios, tablas en bloques',
    },
  },
  recognise,
  read: later(async () => (await import('./families/texts.ts')).readYaml),
};

function recognise(probe: Probe): number {
  const text = probe.text();
  if (text === undefined || /^\s{0,999}[{[<]/.test(text)) return 0;
  const named = /^ya?ml$/.test(probe.extension);
  const { share, nested, lines } = shapeOf(text);
  if (named) return share >= 0.5 ? 0.9 : 0.34;
  return lines >= 3 && nested && share >= 0.95 ? 0.83 : 0;
}

/** Share of the lines that are YAML's, those of blocks and comments aside. */
function shapeOf(text: string): { share: number; nested: boolean; lines: number } {
  const lines = text.split(/\r?\n/, LINES_SEEN + 1).filter((line) => !/^\s*(?:#|$)/.test(line));
  let good = 0;
  let seen = 0;
  let nested = /^---\s/.test(text) && MEMBER.test(lines[1] ?? '');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1] ?? '';
    seen++;
    if (MEMBER.test(line) || ITEM.test(line) || /^(?:---|\.\.\.|%YAML)(?:\s|$)/.test(line)) good++;
    if (!OUTER.test(line) || !(indentOf(next) > indentOf(line) || ITEM.test(next))) continue;
    const block = /[|>][-+]?\s{0,20}$/.test(line);
    nested ||= block || MEMBER.test(next) || ITEM.test(next);
    while (block && i + 1 < lines.length && indentOf(lines[i + 1]!) > indentOf(line)) i++;
  }
  return { share: seen === 0 ? 1 : good / seen, nested, lines: seen };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
