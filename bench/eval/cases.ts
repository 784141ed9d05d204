/** The labelled files: the generated sets, the hand-made hard ones and the incidents. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Label } from '../../fixtures/make/eval/label.ts';
import type { Expected } from '../../fixtures/make/fixture.ts';

export type CaseSet = 'made' | 'hard' | 'incidents';

export interface TestCase extends Omit<Label, 'format'> {
  /** Relative to the folder `fixtures`. */
  readonly path: string;
  readonly set: CaseSet;
  readonly format: string;
}

const read = <T>(file: string): Record<string, T> =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

/** Incidents say which categories there are, not how often: those are left out of recall. */
function fromIncident(path: string, expected: Expected): TestCase {
  return {
    path: `incidents/${path}`,
    set: 'incidents',
    verdict: expected.verdict,
    persons: expected.persons,
    categories: {},
    visibility: expected.hidden ?? 'visible',
    format: path.slice(path.lastIndexOf('.') + 1),
    tags: [path.split('/')[0]!],
    lang: 'en',
  };
}

/** All cases below `fixtures` (the folder's path). */
export function loadCases(fixtures: string): TestCase[] {
  const made = Object.entries(read<Label>(join(fixtures, 'eval/labels.json')));
  const hard = Object.entries(read<Label>(join(fixtures, 'eval/hard/labels.json')));
  const incidents = Object.entries(read<Expected>(join(fixtures, 'incidents/expected.json')));
  return [
    ...made.map(([path, label]): TestCase => ({ path: `eval/${path}`, set: 'made', ...label })),
    ...hard.map(([path, label]): TestCase => ({ path: `eval/hard/${path}`, set: 'hard', ...label })),
    ...incidents.map(([path, expected]) => fromIncident(path, expected)),
  ];
}
