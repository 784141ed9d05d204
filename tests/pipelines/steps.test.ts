/** The commands of each example, run as its platform runs them: what would expose people must not be published. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { root, textOf, yamlOf } from './files.ts';
import { COUNTS, FOLDERS, LEAK, Sandbox } from './sandbox.ts';

const box = new Sandbox();
beforeEach(() => box.clear());
afterAll(() => box.remove());

interface Example {
  readonly name: string;
  /** Shell texts, one a step; a step that fails ends the run. */
  readonly steps: readonly string[];
  /** How the platform starts a step. */
  readonly shell: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** The program that publishes, and how it has to be called. */
  readonly publishes: readonly [program: string, call: RegExp];
}

const gitlab = yamlOf('pipelines/gitlab/amparo.gitlab-ci.yml').amparo;
const { run: github, env: githubEnv } = yamlOf('pipelines/github/amparo.yml').jobs.amparo.steps.at(-1);
const azure = yamlOf('pipelines/azure/azure-pipelines.yml').steps as {
  bash?: string;
  env?: Record<string, string>;
}[];
const jenkins = [...textOf('pipelines/jenkins/Jenkinsfile').matchAll(/sh '''(.*?)'''/gs)].map(
  ([, text]) => text!,
);
const netlify = /command = "(.*)"/.exec(textOf('pipelines/netlify/netlify.toml'))![1]!;
const vercel = JSON.parse(textOf('pipelines/vercel/vercel.json')).buildCommand as string;

const BASH = ['bash', '--noprofile', '--norc', '-c'] as const;
const EXAMPLES: readonly Example[] = [
  {
    name: 'GitHub, without the action',
    steps: [github, 'az'],
    shell: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'],
    env: { ...githubEnv, AMPARO_PATHS: 'public' },
    publishes: ['az', /^az/],
  },
  {
    name: 'GitLab',
    steps: [...gitlab.script, 'az'],
    shell: ['bash', '-eo', 'pipefail', '-c'],
    env: { ...gitlab.variables, AMPARO_PATHS: 'public' },
    publishes: ['az', /^az/],
  },
  {
    name: 'GitLab, a small image',
    steps: [...gitlab.script, 'az'],
    shell: ['sh', '-e', '-c'],
    env: { ...gitlab.variables, AMPARO_PATHS: 'counts.csv\npublic' },
    publishes: ['az', /^az/],
  },
  {
    name: 'Azure',
    steps: azure.flatMap(({ bash }) => bash ?? []),
    shell: BASH,
    env: Object.assign({}, ...azure.map(({ env }) => env)),
    publishes: ['az', /\[--source\] \[public\] \[--destination\] \[\$web\]$/],
  },
  {
    name: 'Jenkins',
    steps: jenkins,
    shell: ['sh', '-xe', '-c'],
    env: { AMPARO_VERSION: '0.1.0' },
    publishes: ['rsync', /\[public\/\] \[host:\/srv\/a b\]$/],
  },
  { name: 'Netlify', steps: [netlify, 'netlify'], shell: ['bash', '-c'], publishes: ['netlify', /./] },
  { name: 'Vercel', steps: [vercel, 'vercel'], shell: ['bash', '-c'], publishes: ['vercel', /./] },
  {
    name: 'Hugo',
    steps: [textOf('pipelines/hugo/build.sh'), 'netlify'],
    shell: ['sh', '-c'],
    publishes: ['netlify', /./],
  },
  {
    name: 'S3',
    steps: [`sh '${root}/pipelines/s3/deploy.sh' public 's3://a bucket/site'`],
    shell: ['sh', '-c'],
    publishes: [
      'aws',
      /\[s3\] \[sync\] \[[^\]]*\/public\] \[s3:\/\/a bucket\/site\] \[--delete\] \[--no-follow-symlinks\]$/,
    ],
  },
];

function runs({ steps, shell, env }: Example): number | null {
  for (const step of steps) {
    const { status } = box.run([...shell, step] as [string, ...string[]], env);
    if (status !== 0) return status;
  }
  return 0;
}

describe.each(EXAMPLES)('$name', (example) => {
  test.each(FOLDERS)('%s', (_, file, content, status) => {
    box.put(`public/${file}`, content);
    box.put('counts.csv', COUNTS);
    expect(runs(example)).toBe(status);
    const [program, call] = example.publishes;
    expect(box.calls(program)).toEqual(status === 0 ? [expect.stringMatching(call)] : []);
    expect(box.isPwned).toBe(false);
  });

  test('a configuration that cannot be used', () => {
    box.put('public/counts.csv', COUNTS);
    box.put('counts.csv', COUNTS);
    box.put('amparo.config.yaml', 'polic: asylum\n');
    expect([runs(example), box.calls(example.publishes[0])]).toEqual([2, []]);
  });
});

test('Vercel, from a machine of one’s own: what was built is what is looked through', () => {
  const deploy = ['sh', '-c', textOf('pipelines/vercel/deploy.sh')] as const;
  box.put('.vercel/output/static/list.csv', LEAK);
  expect([box.run(deploy).status, box.calls('vercel')]).toEqual([1, ['vercel [build] [--prod]']]);
  box.put('.vercel/output/static/list.csv', COUNTS);
  expect([box.run(deploy).status, box.calls('vercel').length]).toEqual([0, 3]);
});

test('a step of Eleventy fails the build; while serving it only says so', () => {
  mkdirSync(join(box.project, 'node_modules'));
  symlinkSync(root, join(box.project, 'node_modules/amparo'));
  box.put('_site/list.csv', LEAK);
  box.put('clean/counts.csv', COUNTS);
  const build = (output: string, runMode: string) => {
    const event = JSON.stringify({ directories: { output }, runMode });
    const script = `const { default: configure } = await import(${JSON.stringify(`${root}/pipelines/eleventy/eleventy.config.js`)});
      configure({ on: (name, does) => name === 'eleventy.after' && does(${event}) });`;
    return box.run(['node', '--input-type=module', '-e', script]).status;
  };
  expect([build('_site', 'build'), build('_site', 'serve'), build('clean', 'build')]).toEqual([1, 0, 0]);
});

describe('publish.sh', () => {
  const publish = (...given: string[]) => box.run(['sh', `${root}/pipelines/publish.sh`, ...given]);

  test('publishes a read-only copy that is gone afterwards', () => {
    box.put('out dir/counts.csv', COUNTS);
    const look = 'test -f "$1/counts.csv" && test "$1" != "out dir" && ls -l "$1/counts.csv" && rsync "$1"';
    const { status, out } = publish('out dir', '--', 'sh', '-c', look, 'x', '{}');
    expect([status, box.calls('rsync').length]).toEqual([0, 1]);
    expect(out).toMatch(/^-r--r--r--/m);
    expect(execFileSync('ls', ['-A', box.project], { encoding: 'utf8' })).toBe('out dir\n');
  });

  test('gives the status of the command that publishes', () => {
    box.put('public/counts.csv', COUNTS);
    expect(publish('public', '--', 'sh', '-c', 'exit 7').status).toBe(7);
  });

  test('what a link leads to is looked through, as it would go out', () => {
    writeFileSync(join(box.folder, 'list.csv'), LEAK);
    box.put('public/counts.csv', COUNTS);
    symlinkSync(join(box.folder, 'list.csv'), join(box.project, 'public/more.csv'));
    expect([publish('public', '--', 'aws', '{}').status, box.calls('aws')]).toEqual([1, []]);
  });

  test.each([
    ['by an ignore file', '.amparoignore', 'list.csv\n', 'list.csv'],
    ['as node_modules', 'counts.csv', COUNTS, 'node_modules/list.csv'],
    ['as .git', 'counts.csv', COUNTS, '.git/list.csv'],
  ])('what is left out of the scan %s does not go out', (_, file, content, leak) => {
    box.put(`public/${file}`, content);
    box.put(`public/${leak}`, LEAK);
    const { status, out } = publish('public', '--', 'aws', '{}');
    expect([status, box.calls('aws')]).toEqual([3, []]);
    expect(out).toContain('were left out of the scan');
  });

  test('a link that leads nowhere is no clean file', () => {
    box.put('public/counts.csv', COUNTS);
    symlinkSync('nowhere', join(box.project, 'public/more.csv'));
    expect(publish('public', '--', 'aws', '{}').status).not.toBe(0);
    expect(box.calls('aws')).toEqual([]);
  });

  test.each([[[]], [['public']], [['public', '--']], [['nowhere', '--', 'aws']], [['public', 'aws', '{}']]])(
    'wrong usage: %j',
    (given) => {
      box.put('public/counts.csv', COUNTS);
      expect([publish(...given).status, box.calls('aws')]).toEqual([2, []]);
    },
  );

  test('the folder that one stands in, and strictness, policy and configuration by their variables', () => {
    box.put('counts.csv', COUNTS);
    expect(publish('.', '--', 'aws', '{}').status).toBe(0);
    const unknown = { AMPARO_POLICY: 'no such policy' };
    const ran = box.run(['sh', `${root}/pipelines/publish.sh`, '.', '--', 'aws', '{}'], unknown);
    expect([ran.status, box.calls('aws').length]).toEqual([2, 1]);
  });
});
