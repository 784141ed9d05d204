import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A generator of sites: files that only it has, and the folder that it writes by itself. */
interface Generator {
  readonly name: string;
  readonly files: readonly string[];
  /** What a build script calls. */
  readonly command: RegExp;
  readonly writes: string;
}

const config = (name: string) =>
  ['js', 'mjs', 'cjs', 'ts', 'mts'].map((ending) => `${name}.config.${ending}`);

/** Folders as the generators' own documentation has them, where nothing else is set. */
const GENERATORS: readonly Generator[] = [
  {
    name: 'Eleventy',
    files: ['.eleventy.js', ...config('eleventy')],
    command: /\beleventy\b/,
    writes: '_site',
  },
  {
    name: 'Hugo',
    files: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'],
    command: /\bhugo\b/,
    writes: 'public',
  },
  { name: 'Astro', files: config('astro'), command: /\bastro build\b/, writes: 'dist' },
  { name: 'Next.js', files: config('next'), command: /\bnext (?:build|export)\b/, writes: 'out' },
  {
    name: 'Gatsby',
    files: ['js', 'mjs', 'ts'].map((ending) => `gatsby-config.${ending}`),
    command: /\bgatsby build\b/,
    writes: 'public',
  },
  { name: 'Docusaurus', files: config('docusaurus'), command: /\bdocusaurus build\b/, writes: 'build' },
  { name: 'SvelteKit', files: config('svelte'), command: /\bsvelte-kit\b/, writes: 'build' },
  { name: 'Jekyll', files: ['_config.yml'], command: /\bjekyll build\b/, writes: '_site' },
  { name: 'MkDocs', files: ['mkdocs.yml'], command: /\bmkdocs build\b/, writes: 'site' },
  { name: 'Vite', files: config('vite'), command: /\bvite build\b/, writes: 'dist' },
];
/** Folders by whose name it is known that they go out. */
const BY_NAME = ['public', '_site', 'dist', 'out', 'build', 'site', 'www'];

/** What goes out, and how that is known. */
export interface OutputFolder {
  /** Relative to the project, with `/`; `.` if nothing tells. */
  readonly folder: string;
  /** A file or program that says so; undefined if it was only found by its name, or not at all. */
  readonly because?: string;
  /** A generator makes it, so that it is not there until that has run. */
  readonly isMade?: boolean;
}

/** `names`: what lies in the project's folder. `build`: its build script, if it has one. */
export async function outputFolder(
  top: string,
  names: ReadonlySet<string>,
  build: string | undefined,
): Promise<OutputFolder> {
  const set = await setByHost(top, names);
  if (set) return set;
  const generator = GENERATORS.find(
    ({ files, command }) => files.some((file) => names.has(file)) || command.test(build ?? ''),
  );
  if (generator) return { folder: generator.writes, because: generator.name, isMade: true };
  return { folder: BY_NAME.find((name) => names.has(name)) ?? '.' };
}

/** Where the host that publishes is told what to publish. */
async function setByHost(top: string, names: ReadonlySet<string>): Promise<OutputFolder | undefined> {
  const read = (name: string) =>
    names.has(name) ? readFile(join(top, name), 'utf8').catch(() => '') : Promise.resolve('');
  const netlify = /^[ \t]*publish[ \t]*=[ \t]*["']([^"'\n]{1,200})["']/m.exec(
    await read('netlify.toml'),
  )?.[1];
  if (isInside(netlify)) return { folder: tidy(netlify), because: 'netlify.toml' };
  const vercel = textUnder(await read('vercel.json'), 'outputDirectory');
  if (isInside(vercel)) return { folder: tidy(vercel), because: 'vercel.json' };
  return undefined;
}

/** The text under a key of a JSON object; undefined if there is none. */
function textUnder(text: string, key: string): string | undefined {
  try {
    const value = (JSON.parse(text) as Record<string, unknown> | null)?.[key];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A path in the project, and nothing that a shell or YAML would take for anything else. */
export function isInside(path: string | undefined): path is string {
  if (path === undefined || path === '' || path.length > 200 || /[\p{Cc}"'`$\\*?]/u.test(path)) return false;
  return !/^(?:[/~-]|[A-Za-z]:)/.test(path) && !path.split('/').includes('..');
}

export function tidy(path: string): string {
  return path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || '.';
}
