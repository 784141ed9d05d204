import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryOf } from '../nearest.ts';
import { type OutputFolder, outputFolder } from './output-folder.ts';

/** Workflows that are named one by one. */
const MOST_NAMED = 5;

export const PIPELINES = ['github', 'gitlab', 'none'] as const;
export type Pipeline = (typeof PIPELINES)[number];

/** What can be seen of a project from outside. */
export interface Project {
  /** Where files are written: the top of the repository, or else the current folder. Absolute. */
  readonly top: string;
  readonly isRepository: boolean;
  readonly names: ReadonlySet<string>;
  readonly output: OutputFolder;
  readonly pipeline: Pipeline;
  /** Commands that build what goes out, if npm or its like does. */
  readonly build: readonly string[];
  /** The build script as package.json has it. */
  readonly buildScript: string | undefined;
}

export async function detect(cwd: string): Promise<Project> {
  const repository = repositoryOf(cwd);
  const top = repository ?? cwd;
  const names = new Set(await readdir(top).catch(() => []));
  const buildScript = await buildScriptOf(top);
  return {
    top,
    isRepository: repository !== undefined,
    names,
    output: await outputFolder(top, names, buildScript),
    pipeline: await pipelineOf(top, names),
    build: buildScript === undefined ? [] : buildCommands(names),
    buildScript,
  };
}

async function buildScriptOf(top: string): Promise<string | undefined> {
  const text = await readFile(join(top, 'package.json'), 'utf8').catch(() => '');
  try {
    const build = (JSON.parse(text) as { scripts?: { build?: unknown } } | null)?.scripts?.build;
    return typeof build === 'string' && build.trim() !== '' ? build : undefined;
  } catch {
    return undefined;
  }
}

function buildCommands(names: ReadonlySet<string>): readonly string[] {
  if (names.has('pnpm-lock.yaml'))
    return ['corepack enable', 'pnpm install --frozen-lockfile', 'pnpm run build'];
  if (names.has('yarn.lock')) return ['corepack enable', 'yarn install --immutable', 'yarn run build'];
  return [names.has('package-lock.json') ? 'npm ci' : 'npm install', 'npm run build'];
}

/** By the files of each platform, or else by where the repository is pushed to. */
async function pipelineOf(top: string, names: ReadonlySet<string>): Promise<Pipeline> {
  if (names.has('.gitlab-ci.yml')) return 'gitlab';
  if (names.has('.github')) return 'github';
  const config = await readFile(join(top, '.git/config'), 'utf8').catch(() => '');
  const remotes = config.split('\n').filter((line) => /^\s*url\s*=/.test(line));
  if (remotes.some((line) => /[/@]github\.com[/:]/.test(line))) return 'github';
  return remotes.some((line) => /[/@][\w.-]*gitlab[\w.-]*[/:]/.test(line)) ? 'gitlab' : 'none';
}

/** Of the files that hold a pipeline or a build, those that are there, which are not ours to change. */
export async function othersPipelines({ top, names }: Project): Promise<string[]> {
  const hosts = ['netlify.toml', 'vercel.json', 'azure-pipelines.yml', 'Jenkinsfile'];
  const workflows = await readdir(join(top, '.github/workflows')).catch(() => []);
  return [
    ...hosts.filter((name) => names.has(name)),
    ...workflows
      .filter((name) => /\.ya?ml$/.test(name) && name !== 'amparo.yml')
      .sort()
      .slice(0, MOST_NAMED)
      .map((name) => `.github/workflows/${name}`),
  ];
}
