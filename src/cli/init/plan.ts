import { join } from 'node:path';
import { CONFIG_NAME } from '../config.ts';
import { othersPipelines, type Pipeline, type Project } from './detect.ts';
import {
  type Choices,
  configText,
  GITLAB_FILE,
  GITLAB_INCLUDE,
  githubText,
  gitlabText,
} from './templates.ts';
import { initWords } from './words.ts';
import { isTaken } from './write-new.ts';

/** A file that is to be written unless it is there. */
export interface PlannedFile {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
  readonly isThere: boolean;
}

export interface Plan {
  readonly files: readonly PlannedFile[];
  readonly hooks: boolean;
  /** What is left for people to do, a line or some each. */
  readonly next: readonly string[];
}

export interface Decisions extends Omit<Choices, 'build'> {
  readonly pipeline: Pipeline;
  readonly hooks: boolean;
}

export async function planOf(project: Project, given: Decisions): Promise<Plan> {
  const files = await Promise.all(
    filesOf(project, given).map(async ([path, text]) => ({
      path,
      text,
      isThere: await isTaken(join(project.top, path)),
    })),
  );
  return { files, hooks: given.hooks && project.isRepository, next: await nextSteps(project, given, files) };
}

function filesOf(project: Project, decided: Decisions): [path: string, text: string][] {
  const given = { ...decided, ...inPipeline(project, decided) };
  const files: [string, string][] = [[CONFIG_NAME, configText(given)]];
  if (given.pipeline === 'github') files.push(['.github/workflows/amparo.yml', githubText(given)]);
  if (given.pipeline === 'gitlab') {
    files.push([GITLAB_FILE, gitlabText(given)]);
    // One that is there is not ours to change: it is said what to add.
    if (!project.names.has('.gitlab-ci.yml')) files.push(['.gitlab-ci.yml', GITLAB_INCLUDE]);
  }
  return files;
}

/**
 * What a pipeline builds and scans. It begins with what git has: a folder that nothing there makes is not there, and then all
 * that git has is scanned.
 */
function inPipeline(project: Project, { folder }: Decisions): Pick<Choices, 'folder' | 'build'> {
  if (folder === '.') return { folder, build: [] };
  if (project.build.length > 0) return { folder, build: project.build };
  const isThere = !project.output.isMade && project.names.has(folder.split('/')[0]!);
  return { folder: isThere ? folder : '.', build: [] };
}

async function nextSteps(
  project: Project,
  { folder, lang, pipeline }: Decisions,
  files: readonly PlannedFile[],
): Promise<string[]> {
  const words = initWords[lang];
  const quoted = / /.test(folder) ? `"${folder}"` : folder;
  const news = files.filter(({ isThere }) => !isThere).map(({ path }) => path);
  const steps = [words.scan(quoted)];
  if (project.isRepository && news.length > 0) steps.push(words.commit(news.join(' ')));
  if (pipeline === 'github') steps.push(words.required);
  if (pipeline === 'gitlab' && project.names.has('.gitlab-ci.yml'))
    steps.push(`${words.include}\n${GITLAB_INCLUDE.replace(/^(?=.)/gm, '    ').trimEnd()}`);
  if (project.names.has('package.json')) steps.push(words.install);
  if (project.buildScript !== undefined && folder !== '.')
    steps.push(words.build(JSON.stringify(`${project.buildScript} && amparo scan ${quoted}`)));
  for (const file of await othersPipelines(project)) steps.push(words.host(file, quoted));
  return steps;
}
