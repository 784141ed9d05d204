import { stringify } from 'yaml';
import type { Policy } from '../core/types.ts';

/** A policy as its file would say it, whatever it extends: reading the text gives the same rules. */
export function policyYaml(policy: Policy): string {
  const { id, about, allowProblems, rules, allow, approvals, clearance } = policy;
  const file = {
    policy: id,
    about,
    ...(allowProblems && { allowProblems }),
    rules,
    ...(allow && { allow }),
    ...(approvals && { approvals }),
    ...(clearance && { clearance }),
  };
  return stringify(file, { lineWidth: 100, aliasDuplicateObjects: false, flowCollectionPadding: false });
}
