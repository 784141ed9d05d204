import * as v from 'valibot';
import { isNode, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { Policy } from '../core/types.ts';
import { policySchema } from './schema.ts';
import { MAX_FAULTS, yamlFault } from './yaml-faults.ts';

export interface PolicyError {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}
export type ParsedPolicy = { readonly policy: Policy } | { readonly errors: readonly PolicyError[] };

/**
 * Reads a policy from YAML. `digest` is the `sha256:…` of the text, worked out by the caller's platform. Never
 * throws for what the text holds: errors name their line.
 */
export function parsePolicy(text: string, digest: string): ParsedPolicy {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    maxAliasCount: 100,
  } as object);
  if (document.errors.length > 0) {
    return {
      errors: document.errors
        .slice(0, MAX_FAULTS)
        .map((error) => ({ line: lines.linePos(error.pos[0]).line, message: yamlFault(error).en })),
    };
  }
  const result = v.safeParse(policySchema, document.toJS({ maxAliasCount: 100 }));
  if (!result.success) {
    return {
      errors: result.issues.slice(0, MAX_FAULTS).map((issue) => {
        const path = (issue.path ?? []).map((item) => item.key as string | number);
        return { line: lineOf(path), message: describe(path, issue) };
      }),
    };
  }
  const repeated = result.output.rules.find(
    (rule, i, all) => all.findIndex((other) => other.id === rule.id) !== i,
  );
  if (repeated) return { errors: [{ line: 1, message: `two rules have the id ${repeated.id}` }] };
  const { policy: id, about, rules, allowProblems } = result.output;
  return {
    policy: {
      id,
      about,
      rules: rules as Policy['rules'],
      ...(allowProblems === undefined ? {} : { allowProblems }),
      digest,
    },
  };

  /** The line of the deepest node of the path that stands in the file. */
  function lineOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos((node as ParsedNode).range[0]).line;
    }
    return 1;
  }
}

/** The schema's own words: what stands in the file is never quoted, since it may be a list of people by mistake. */
function describe(path: readonly (string | number)[], issue: v.BaseIssue<unknown>): string {
  const unknownKey = issue.expected === 'never';
  const steps = unknownKey ? path.slice(0, -1) : path;
  const at = steps.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${key}`)).join('');
  const where = at.replace(/^\./, '') || 'the policy';
  if (unknownKey) return `${where}: unknown key`;
  const ownWords = issue.message.startsWith('Invalid') ? undefined : issue.message;
  return `${where}: ${ownWords ?? `must be ${issue.expected ?? 'something else'}`}`;
}
