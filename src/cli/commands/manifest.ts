import { open } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { stringify } from 'yaml';
import { expandPaths } from '../../sources/paths.ts';
import type { DescribedFile, DescribedTable } from '../api.ts';
import { manifestThere } from '../errors/config.ts';
import { cannotWrite, noSuchPath } from '../errors/paths.ts';
import { MANIFEST_NAME } from '../manifest.ts';
import type { Command } from './command.ts';

const WORDS = {
  en: {
    head: 'What is meant to go out: anything else blocks. Take out what is not meant, and keep this file.',
    hidden: 'hidden, and left out',
    unread: 'could not be read whole',
    written: (file: string, files: number) =>
      `${file}: written, ${files} ${files === 1 ? 'file' : 'files'}. Look through it before you rely on it.`,
  },
  es: {
    head: 'Lo que está previsto que salga: todo lo demás bloquea. Quite lo que no deba salir y conserve este archivo.',
    hidden: 'oculta, y dejada fuera',
    unread: 'no se pudo leer por completo',
    written: (file: string, files: number) =>
      `${file}: escrito, ${files} ${files === 1 ? 'archivo' : 'archivos'}. Revíselo antes de confiar en él.`,
  },
} as const;

export interface RawManifest {
  readonly manifest?: string;
}

/** Writes a manifest of what is there, hidden sheets as remarks only. Never over one that exists. */
export const manifestInit: Command<[paths: string[], raw: RawManifest]> = async (
  { io, api, lang },
  paths,
  raw,
) => {
  const { found, missing } = await expandPaths(paths, io.cwd);
  if (missing.length > 0) throw noSuchPath(missing);
  const file = resolve(io.cwd, raw.manifest ?? MANIFEST_NAME);
  const shown = relative(io.cwd, file) || file;
  const entries: string[] = [];
  const words = WORDS[lang];
  for await (const one of api.describePaths(found, io.cwd)) {
    const [outer = '', ...inner] = one.path.split('!');
    const absolute = resolve(io.cwd, outer);
    if (absolute === file) continue;
    const path = [relative(dirname(file), absolute).split(sep).join('/'), ...inner].join('!');
    entries.push(entryOf({ ...one, path }, words));
  }
  const list = entries.length > 0 ? `files:\n${entries.join('')}` : 'files: []\n';
  await writeNew(file, shown, `# ${words.head}\npersons: 0\n${list}`);
  await io.stdout.write(`${words.written(shown, entries.length)}\n`);
  return 0;
};

type Words = (typeof WORDS)['en' | 'es'];

function entryOf({ path, isTables, tables, isWhole }: DescribedFile, words: Words): string {
  const lines = [`  - path: ${scalar(path)}${isWhole ? '' : ` # ${words.unread}`}`];
  if (isTables) {
    const shown = tables.filter(({ visibility }) => visibility === 'visible');
    lines.push(shown.length > 0 ? '    sheets:' : '    sheets: []');
    for (const table of shown) lines.push(...sheetLines(table));
    for (const { name, visibility } of tables)
      if (visibility !== 'visible') lines.push(`      # ${words.hidden}: ${scalar(name)}`);
  }
  return `${lines.join('\n')}\n`;
}

function sheetLines({ name, captions, rows }: DescribedTable): string[] {
  const columns = captions.filter((caption) => caption !== '').map(scalar);
  return [
    `      - name: ${scalar(name)}`,
    `        rows: ${rows}`,
    ...(columns.length > 0 ? ['        columns:', ...columns.map((column) => `          - ${column}`)] : []),
  ];
}

/** One line of YAML, whatever the text holds. */
const scalar = (text: string): string =>
  stringify(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(), {
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
  }).trim();

async function writeNew(file: string, shown: string, text: string): Promise<void> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw manifestThere(shown);
    throw code === undefined ? error : cannotWrite(shown, code);
  }
}
