import fg from 'fast-glob';
import { describe, expect, test } from 'vitest';
import { root, textOf, yamlOf } from './files.ts';
import { action, gitlab, workflow } from './schemas.ts';

const WORKFLOWS = fg.sync('pipelines/github/*.yml', { cwd: root }).sort();
const GITLAB = fg.sync('pipelines/gitlab/*.yml', { cwd: root }).sort();

test.each([
  ['action.yml', action] as const,
  ...WORKFLOWS.map((path) => [path, workflow] as const),
  ...GITLAB.map((path) => [path, gitlab] as const),
])('%s is what its platform reads', (path, validate) => {
  validate(yamlOf(path));
  expect(validate.errors ?? []).toEqual([]);
});

describe('the schemas refuse what the platforms refuse', () => {
  const composite = {
    name: 'a',
    description: 'b',
    runs: { using: 'composite', steps: [{ run: 'x', shell: 'sh' }] },
  };
  const job = { 'runs-on': 'ubuntu-latest', steps: [{ run: 'x' }] };
  test.each([
    ['an action', action, composite, true],
    [
      'a step without its shell',
      action,
      { ...composite, runs: { using: 'composite', steps: [{ run: 'x' }] } },
      false,
    ],
    ['an action that is misspelt', action, { ...composite, input: {} }, false],
    ['a workflow', workflow, { on: 'push', jobs: { a: job } }, true],
    ['a trigger that there is not', workflow, { on: 'pushed', jobs: { a: job } }, false],
    [
      'a permission that there is not',
      workflow,
      { on: 'push', permissions: { content: 'read' }, jobs: { a: job } },
      false,
    ],
    ['a job that runs nowhere', workflow, { on: 'push', jobs: { a: { steps: [] } } }, false],
    ['a job of GitLab', gitlab, { a: { script: ['x'] } }, true],
    ['a job of GitLab without a script', gitlab, { a: { script: 5 } }, false],
    [
      'a report of GitLab that there is not',
      gitlab,
      { a: { script: 'x', artifacts: { reports: { junits: 'x' } } } },
      false,
    ],
  ])('%s', (_, validate, file, isValid) => {
    expect(validate(file)).toBe(isValid);
  });
});

/** Every `uses:` and every `run:` in a file of GitHub. */
function stepsOf(path: string): { uses?: string; run?: string }[] {
  const { runs, jobs } = yamlOf(path);
  return runs
    ? runs.steps
    : Object.values(jobs as Record<string, { steps: [] }>).flatMap(({ steps }) => steps);
}

test.each(['action.yml', ...WORKFLOWS])(
  '%s: others’ actions by their commit, nothing pasted into a shell',
  (path) => {
    for (const { uses, run } of stepsOf(path)) {
      if (uses) expect(uses).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/);
      expect(run ?? '').not.toContain('${{');
    }
  },
);

test('Azure: steps, with nothing pasted into a shell, and none that goes on after an error', () => {
  const { steps } = yamlOf('pipelines/azure/azure-pipelines.yml');
  for (const step of steps) {
    expect(Object.keys(step)[0]).toMatch(/^(?:bash|task)$/);
    expect(step).not.toHaveProperty('continueOnError');
    if (step.bash) expect(step.bash).toMatch(/^set -euo pipefail\n(?:(?!\$\(|\$\{\{|\$\[).)*$/s);
  }
});

test('Jenkins: brackets that close, and texts into which Groovy puts nothing', () => {
  const text = textOf('pipelines/jenkins/Jenkinsfile');
  const code = text.replace(/\/\/[^\n]*/g, '').replace(/'''.*?'''|'[^'\n]*'/gs, "''");
  const open: string[] = [];
  for (const one of code.replace(/[^(){}[\]]/g, '')) {
    if ('({['.includes(one)) open.push(one);
    else expect(`${open.pop()}${one}`).toMatch(/^(?:\(\)|\{\}|\[\])$/);
  }
  expect(open).toEqual([]);
  expect(code).not.toContain('"');
  expect(code).not.toContain('returnStatus');
  expect(code).toMatch(/^\s*pipeline \{\s*agent /);
});
