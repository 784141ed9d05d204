import type { Lang } from '../../core/types.ts';

/** What the files that are written depend on. */
export interface Choices {
  /** What is scanned, relative to the project; checked by `isInside`. */
  readonly folder: string;
  readonly policy: string;
  readonly lang: Lang;
  readonly version: string;
  /** Commands that build the folder. */
  readonly build: readonly string[];
}

const HEAD = {
  en: '# Settings of Amparo; options of the command line win over them. Keep this file under version control.',
  es: '# Ajustes de Amparo; mandan las opciones de la línea de órdenes. Conserve este archivo con el proyecto.',
} as const;

export function configText({ policy, lang }: Pick<Choices, 'policy' | 'lang'>): string {
  return `${HEAD[lang]}\npolicy: ${policy}\nlang: ${lang}\n`;
}

/** Actions of others by their commit: a tag can be moved. */
const CHECKOUT = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';
const SETUP_NODE = 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0';

/** A workflow of GitHub; `pipelines/github/amparo.yml` is one. Statuses 1, 2 and 3 each fail it. */
export function githubText({ folder, version, build, lang }: Choices): string {
  const steps = build.map((command) => `      - run: ${command}\n`).join('');
  return `name: Amparo
on: [push, pull_request]
permissions:
  contents: read
jobs:
  amparo:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - uses: ${SETUP_NODE}
        with:
          node-version: 22
${steps}      - run: npx --yes "amparo@$AMPARO_VERSION" scan --lang=${lang} --format github -- "$AMPARO_PATHS"
        env:
          AMPARO_VERSION: ${version}
          AMPARO_PATHS: ${JSON.stringify(folder)}
          NPM_CONFIG_IGNORE_SCRIPTS: "true"
`;
}

/** A job of GitLab, to be included. */
export function gitlabText({ folder, version, build, lang }: Choices): string {
  const before =
    build.length > 0 ? `  before_script:\n${build.map((command) => `    - ${command}\n`).join('')}` : '';
  return `amparo:
  stage: test
  image: node:22-bookworm-slim
  variables:
    AMPARO_VERSION: ${version}
    AMPARO_PATHS: ${JSON.stringify(folder)}
    NPM_CONFIG_IGNORE_SCRIPTS: "true"
${before}  script:
    - npx --yes "amparo@$AMPARO_VERSION" scan --lang=${lang} --format text --format junit=amparo-junit.xml --format gitlab=gl-code-quality-report.json -- "$AMPARO_PATHS"
  artifacts:
    when: always
    expire_in: 1 week
    reports:
      junit: amparo-junit.xml
      codequality: gl-code-quality-report.json
`;
}

export const GITLAB_FILE = 'amparo.gitlab-ci.yml';
export const GITLAB_INCLUDE = `include:\n  - local: ${GITLAB_FILE}\n`;
