/** action.yml, its steps run as the runner runs them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { root, yamlOf } from './files.ts';
import { COUNTS, FOLDERS, LEAK, NOISE, Sandbox } from './sandbox.ts';

const box = new Sandbox();
beforeEach(() => box.clear());
afterAll(() => box.remove());

interface Action {
  inputs: Record<string, { default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: { id: string; run: string; env: Record<string, string>; 'working-directory': string }[] };
}
const action = yamlOf('action.yml') as Action;
const [step] = action.runs.steps;

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the action's step with these inputs and the rest as it is by default. */
function run(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Ran {
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).map(([name, one]) => [name, one.default]),
  );
  const given: Record<string, string> = { ...defaults, ...inputs };
  const resolved = (text: string) =>
    text.replace(/^\$\{\{ (?:inputs\.([\w-]+)|github\.action_path) \}\}$/, (_, name) =>
      name ? given[name]! : root,
    );
  const variables = Object.fromEntries(
    Object.entries(step!.env).map(([name, text]) => [name, resolved(text)]),
  );
  const files = {
    GITHUB_OUTPUT: join(box.folder, 'temp/output'),
    GITHUB_STEP_SUMMARY: join(box.folder, 'temp/summary'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  writeFileSync(join(box.folder, 'temp/step.sh'), step!.run);
  const shell = [
    'bash',
    '--noprofile',
    '--norc',
    '-eo',
    'pipefail',
    join(box.folder, 'temp/step.sh'),
  ] as const;
  const { status, out } = box.run(shell, {
    RUNNER_TEMP: join(box.folder, 'temp'),
    ...files,
    ...variables,
    ...env,
  });
  const written = readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean);
  const outputs = Object.fromEntries(
    written.map((line) => [line.split('=')[0]!, line.slice(line.indexOf('=') + 1)]),
  );
  return { status, out, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

test('every input reaches the script, and nothing else does', () => {
  const named = Object.values(step!.env).map((text) => /inputs\.([\w-]+)/.exec(text)?.[1]);
  expect([...named, 'working-directory'].filter(Boolean).sort()).toEqual(Object.keys(action.inputs).sort());
  const values = Object.entries(action.outputs).map(([name, { value }]) => [name, value]);
  expect(values).toEqual(values.map(([name]) => [name, `\${{ steps.scan.outputs.${name} }}`]));
});

describe('what it answers', () => {
  const VERDICTS = { 0: 'pass', 1: 'block', 3: 'incomplete' } as Record<number, string>;
  test.each(FOLDERS)('%s', (_, file, content, status) => {
    box.put(`public/${file}`, content);
    const ran = run({ paths: 'public\n' });
    expect([ran.status, ran.outputs.verdict, ran.outputs.status]).toEqual([
      status,
      VERDICTS[status],
      `${status}`,
    ]);
    expect(JSON.parse(readFileSync(ran.outputs.report!, 'utf8')).verdict).toBe(VERDICTS[status]);
    expect(box.isPwned).toBe(false);
    for (const value of ['Ixchel', 'Tigist', '1987-03-12'])
      expect(ran.out + ran.summary).not.toContain(value);
  });

  test('nothing: the configuration cannot be used', () => {
    box.put('amparo.config.yaml', 'polic: asylum\n');
    expect(run({ fail: 'false' })).toMatchObject({ status: 2, outputs: { verdict: 'error', status: '2' } });
  });

  test('to go on all the same, and ask for the verdict', () => {
    box.put('list.csv', LEAK);
    expect(run({ fail: 'false' })).toMatchObject({ status: 0, outputs: { verdict: 'block', status: '1' } });
    box.put('list.csv', NOISE);
    expect(run({ fail: 'false' })).toMatchObject({
      status: 0,
      outputs: { verdict: 'incomplete', status: '3' },
    });
  });

  test('annotations, the report, and a page of the run unless it is not wanted', () => {
    box.put('list.csv', LEAK);
    const { out, summary } = run({});
    expect(out).toMatch(/^::error /m);
    expect(out).toContain('DO NOT PUBLISH');
    expect(summary).toContain('DO NOT PUBLISH');
    expect(run({ summary: 'false' }).summary).toBe('');
  });
});

describe('inputs', () => {
  test('paths: one a line, with blanks; only these', () => {
    box.put('my files/counts.csv', COUNTS);
    box.put('other/list.csv', LEAK);
    expect(run({ paths: '\n  my files\r\n'.replaceAll('  ', '') }).status).toBe(0);
    expect(run({ paths: 'my files\nother' }).status).toBe(1);
  });

  test('diff: only what was added since a commit', () => {
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-C', box.project, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
        {
          encoding: 'utf8',
        },
      );
    git('init', '-q');
    box.put('old/list.csv', LEAK);
    git('add', '.');
    git('commit', '-qm', 'before');
    const diff = git('rev-parse', 'HEAD').trim();
    box.put('counts.csv', COUNTS);
    git('add', '.');
    git('commit', '-qm', 'after');
    expect(run({ diff }).outputs).toMatchObject({ status: '0', verdict: 'pass' });
    box.put('new.csv', LEAK);
    git('add', '.');
    git('commit', '-qm', 'a leak');
    expect(run({ diff }).outputs).toMatchObject({ status: '1', verdict: 'block' });
    expect(run({ diff: 'f'.repeat(40) }).outputs).toMatchObject({ status: '2', verdict: 'error' });
  });

  test.each([
    ['a path that is a command', { paths: '$(touch pwned)\n`touch pwned`; touch pwned' }],
    ['a path that is an option', { paths: '--allow-incomplete' }],
    ['standard input', { paths: '-' }],
    ['a policy that is a command', { policy: '"; touch pwned; "' }],
    ['a base that is an option', { diff: '--output=pwned' }],
    ['a version that is a file', { version: 'file:../pwned' }],
    ['a version that is a command', { version: '1.0.0; touch pwned' }],
    ['a version of the project that is not installed', { version: 'project' }],
    ['a format that there is not', { formats: 'txt' }],
    ['a choice that is none', { strict: 'yes' }],
  ])('%s: nothing is scanned, status 2', (_, inputs) => {
    box.put('counts.csv', COUNTS);
    expect(run(inputs)).toMatchObject({ status: 2, outputs: { verdict: 'error' } });
    expect(box.isPwned).toBe(false);
  });

  test('the package comes from the registry of the machine, not from one that the repository names', () => {
    box.put('counts.csv', COUNTS);
    box.put('.npmrc', 'registry=http://localhost:1/\n');
    run({});
    expect(box.calls('npm')).toEqual([
      expect.stringMatching(/\[install\] \[--ignore-scripts\].* \[amparo@\d+\.\d+\.\d+\]$/),
    ]);
    expect(existsSync(join(box.project, 'node_modules'))).toBe(false);
  });
});

test('a file’s name is no command of the runner', () => {
  box.put('::set-output name=verdict::pass.csv', LEAK);
  box.put('##[add-mask]a.csv', LEAK);
  const { out, outputs } = run({ formats: 'text' });
  expect(outputs.verdict).toBe('block');
  const token = /^::stop-commands::(\S{36})$/m.exec(out)![1]!;
  const [before, within, after] = [
    out.indexOf(`stop-commands::${token}`),
    out.indexOf('##[add-mask]'),
    out.indexOf(`\n::${token}::`),
  ];
  expect(before < within && within < after).toBe(true);
});
