/** What the platforms themselves hold their files to. */
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { textOf } from './files.ts';
import { type Grammar, jsonSchema } from './github-grammar.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const grammar = (name: string) => JSON.parse(textOf(`tests/pipelines/schemas/${name}.json`)) as Grammar;

export const action = ajv.compile(jsonSchema(grammar('github-action'), 'action-root-strict'));
export const workflow = ajv.compile(jsonSchema(grammar('github-workflow'), 'workflow-root-strict'));
export const gitlab = ajv.compile(JSON.parse(textOf('tests/pipelines/schemas/gitlab-ci.json')));
