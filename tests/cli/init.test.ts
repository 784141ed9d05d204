import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/cli/config-text.ts';
import { isInside, tidy } from '../../src/cli/init/output-folder.ts';
import { githubText } from '../../src/cli/init/templates.ts';
import { asSomebodyElse } from '../helpers/somebody-else.ts';
import { textOf } from '../pipelines/files.ts';
import { gitlab, workflow } from '../pipelines/schemas.ts';
import { run } from './stub.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo init ')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
const init = (...args: string[]) => run(['init', ...args], { cwd: folder });
const all = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/(?:^|\/)\.git(?:\/|$)/.test(path))
    .sort();
const GITHUB = '.github/workflows/amparo.yml';

describe('without asking', () => {
  test('an empty folder: a configuration', async () => {
    const { status, out } = await init('--yes');
    expect([status, all()]).toEqual([0, ['amparo.config.yaml']]);
    expect(parseConfig(text('amparo.config.yaml'))).toMatchObject({
      config: { policy: 'confidential-population', lang: 'en' },
    });
    expect(out).toMatch(
      /^amparo\.config\.yaml: written\.\n\nWhat to do next:\n {2}• Look through what is there now: amparo scan \.\n$/,
    );
  });

  test('a repository of GitHub that is built: hooks, a workflow that builds', async () => {
    git('init', '-q');
    git('remote', 'add', 'origin', 'git@github.com:shelter/site.git');
    put('package.json', '{"scripts":{"build":"eleventy \\"x\\""}}');
    put('package-lock.json', '{}');
    const { status, out } = await init('--yes');
    expect(status).toBe(0);
    expect(
      readdirSync(join(folder, '.git/hooks'))
        .filter((name) => !name.endsWith('.sample'))
        .sort(),
    ).toEqual(['pre-commit', 'pre-push']);
    const written = parse(text(GITHUB));
    workflow(written);
    expect(workflow.errors ?? []).toEqual([]);
    const runs = written.jobs.amparo.steps.flatMap(({ run: command }: { run?: string }) => command ?? []);
    expect(runs).toEqual([
      'npm ci',
      'npm run build',
      expect.stringContaining('npx --yes "amparo@$AMPARO_VERSION" scan'),
    ]);
    expect(written.jobs.amparo.steps.at(-1).env).toMatchObject({
      AMPARO_PATHS: '_site',
      AMPARO_VERSION: '1.2.3',
    });
    expect(out).toContain(String.raw`"build": "eleventy \"x\" && amparo scan _site"`);
  });

  test('GitLab: a job and, where there is none, the file that includes it', async () => {
    git('init', '-q');
    git('remote', 'add', 'origin', 'https://gitlab.example.org/shelter/site.git');
    put('public/index.html');
    await init('--yes');
    expect(all()).toContain('.gitlab-ci.yml');
    for (const path of ['.gitlab-ci.yml', 'amparo.gitlab-ci.yml']) {
      gitlab(parse(text(path)));
      expect(gitlab.errors ?? []).toEqual([]);
    }
    expect(parse(text('amparo.gitlab-ci.yml')).amparo.variables.AMPARO_PATHS).toBe('public');
  });

  test('GitLab: a file that is there is told what to add, and left as it is', async () => {
    put('.gitlab-ci.yml', 'build:\n  script: x\n');
    const { out } = await init('--yes');
    expect(text('.gitlab-ci.yml')).toBe('build:\n  script: x\n');
    expect(out).toContain('    include:\n      - local: amparo.gitlab-ci.yml\n');
  });

  test('from a folder of the repository: at its top', async () => {
    git('init', '-q');
    mkdirSync(join(folder, 'docs/deep'), { recursive: true });
    const { status } = await run(['init', '--yes'], { cwd: join(folder, 'docs/deep') });
    expect([status, existsSync(join(folder, 'amparo.config.yaml'))]).toEqual([0, true]);
  });

  test('Husky looks after the hooks: it is said what to add', async () => {
    git('init', '-q');
    put('.husky/pre-commit', 'npm test\n');
    const { status, out } = await init('--yes');
    expect([status, text('.husky/pre-commit')]).toEqual([0, 'npm test\n']);
    expect(out).toContain('amparo hook pre-commit');
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
  });

  test('in Spanish', async () => {
    const { out } = await init('--yes', '--lang', 'es');
    expect(out).toMatch(/^amparo\.config\.yaml: escrito\.\n\nQué hacer ahora:/);
    expect(text('amparo.config.yaml')).toContain('lang: es');
  });
});

describe('nothing is written over', () => {
  test('a configuration, a workflow, a link to nowhere; a second time nothing changes', async () => {
    put('amparo.config.yaml', 'policy: health\n');
    put(GITHUB, 'mine\n');
    const { status, out } = await init('--yes');
    expect([status, text('amparo.config.yaml'), text(GITHUB)]).toEqual([0, 'policy: health\n', 'mine\n']);
    expect(out).toContain(`${GITHUB}: there already, left as it is.`);
    rmSync(join(folder, 'amparo.config.yaml'));
    symlinkSync('nowhere.yaml', join(folder, 'amparo.config.yaml'));
    await init('--yes');
    expect(all()).not.toContain('nowhere.yaml');
  });

  test('where nothing can be written: status 2, nothing is left', async () => {
    await init('--dry-run');
    chmodSync(folder, 0o555);
    const { status } = await asSomebodyElse(() => init('--yes'));
    chmodSync(folder, 0o755);
    expect([status, all()]).toEqual([2, []]);
  });

  test('a folder in the place of a file', async () => {
    put('.github', 'a file\n');
    const { status, err } = await init('--yes');
    expect(status).toBe(2);
    expect(err).toContain(GITHUB);
    expect(all()).toEqual(['.github', 'amparo.config.yaml']);
  });
});

describe('nothing is written', () => {
  test('with --dry-run: it is shown', async () => {
    git('init', '-q');
    mkdirSync(join(folder, '.github'));
    const { status, out } = await init('--dry-run');
    expect([status, all()]).toEqual([0, ['.github']]);
    expect(out).toContain('amparo.config.yaml would be written:\n\n    # Settings');
    expect(out).toContain('    name: Amparo\n');
    expect(out).toContain('Hooks of git would be installed');
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
  });

  test('where nobody can be asked', async () => {
    const { status, err } = await init();
    expect([status, all()]).toEqual([2, []]);
    expect(err).toContain('--yes');
  });
});

describe('on a terminal', () => {
  const asked = (stdin: string) => run(['init'], { cwd: folder, stdin, isTTY: true });

  test('as the project suggests', async () => {
    put('hugo.toml');
    const { status, err } = await asked('\n\n\n\n');
    expect([status, all()]).toEqual([0, ['amparo.config.yaml', 'hugo.toml']]);
    expect(err).toContain('Which folder goes out? (as Hugo says) [public] ');
  });

  test('as people say, who are asked again if it cannot be used', async () => {
    git('init', '-q');
    put('web/index.html');
    const { status, err } = await asked('../up\nweb/\nnone such\n\nno\njenkins\ngithub\ny\n');
    expect([status, all()]).toEqual([
      0,
      [GITHUB.split('/')[0], '.github/workflows', GITHUB, 'amparo.config.yaml', 'web', 'web/index.html'],
    ]);
    expect(err.split('That cannot be used.').length - 1).toBe(3);
    expect(parse(text(GITHUB)).jobs.amparo.steps.at(-1).env.AMPARO_PATHS).toBe('web');
    expect(existsSync(join(folder, '.git/hooks/pre-commit'))).toBe(false);
  });

  test.each([
    ['no', '\n\n\nno\n'],
    ['the end of input', '\n\n'],
    ['the end of input before the last answer', '\n\n\n'],
    ['nothing at all', ''],
  ])('%s: nothing is written', async (_, answers) => {
    expect((await asked(answers)).status).toBe(2);
    expect(all()).toEqual([]);
  });
});

describe('what goes out', () => {
  test.each([
    [
      'netlify.toml',
      { 'netlify.toml': '[build]\n  publish = "./web/out/"\n', 'astro.config.mjs': '' },
      'web/out',
    ],
    ['vercel.json', { 'vercel.json': '{"outputDirectory":"pub"}' }, 'pub'],
    ['Eleventy', { 'eleventy.config.mjs': '' }, '_site'],
    ['Hugo', { 'hugo.yaml': '' }, 'public'],
    ['Astro by its script', { 'package.json': '{"scripts":{"build":"astro build"}}' }, 'dist'],
    ['Next', { 'next.config.ts': '' }, 'out'],
    ['a folder by its name', { 'public/a.html': '' }, 'public'],
    ['nothing', { 'a.txt': '' }, '.'],
    ['a path out of the project', { 'netlify.toml': '[build]\npublish = "../../etc"\n' }, '.'],
    ['a path that is a command', { 'vercel.json': '{"outputDirectory":"$(touch pwned)"}' }, '.'],
    ['JSON that is none', { 'vercel.json': '{', 'package.json': '[' }, '.'],
  ])('%s', async (_, files, expected) => {
    for (const [path, content] of Object.entries(files)) put(path, content);
    const { out } = await init('--yes');
    expect(out).toContain(`amparo scan ${expected}\n`);
  });

  test.each(['public', 'a b/c', '.', 'web/out', '..a'])('%j can be used', (path) => {
    expect(isInside(path)).toBe(true);
  });
  test.each([
    '',
    '..',
    'a/../b',
    '/etc',
    '~/x',
    '-x',
    'C:/x',
    'a"b',
    'a$b',
    'a\nb',
    'a`b',
    "a'b",
    'a\\b',
    '*',
  ])('%j cannot', (path) => expect(isInside(path)).toBe(false));
  test.each([
    ['./a/', 'a'],
    ['././a', 'a'],
    ['./', '.'],
  ])('%s is %s', (path, expected) => expect(tidy(path)).toBe(expected));
});

test('the workflow among the examples is what init writes', () => {
  const version = JSON.parse(textOf('package.json')).version as string;
  const usual = { folder: '.', policy: 'confidential-population', lang: 'en', version, build: [] } as const;
  expect(textOf('pipelines/github/amparo.yml')).toBe(
    `# What "amparo init" writes: looks through all that is pushed. Put it into .github/workflows/.\n${githubText(usual)}`,
  );
});
