import * as v from 'valibot';
import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ApprovalEntry } from '../gate/approvals/types.ts';
import { isSlowDigest } from '../gate/slow-digest.ts';
import type { Fault } from '../policies/types.ts';
import { parseYaml } from '../policies/yaml-text.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const SHA256 = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/, 'digest'));
const ENTRY = v.strictObject({
  path: text,
  digest: v.pipe(v.string(), v.check(isSlowDigest, 'digest')),
  verdict: v.picklist(['block', 'incomplete', 'review']),
  policy: text,
  policyDigest: SHA256,
  by: text,
  reason: text,
  at: text,
  until: v.optional(v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'day'))),
});
const APPROVALS = v.strictObject({ approvals: v.optional(v.nullable(v.array(ENTRY))) });

/** The approvals in a YAML text, or every fault in it with its place. */
export function parseApprovals(
  given: string,
): { readonly approvals: readonly ApprovalEntry[] } | { readonly faults: Fault[] } {
  const parsed = parseYaml(given, APPROVALS);
  return 'faults' in parsed ? parsed : { approvals: (parsed.value.approvals ?? []) as ApprovalEntry[] };
}

const HEAD =
  ' What people let out although Amparo stops it. Written by "amparo approve"; "amparo approvals check" tells what has ended.';
const FORM = { lineWidth: 0, flowCollectionPadding: false } as const;

/**
 * The text with entries left out and put in: one block each, by path and person. Comments stay with the block below them, and
 * nothing else changes, so that two branches that approve different files merge.
 */
export function changedApprovals(
  before: string | undefined,
  { without, put }: { without(one: ApprovalEntry): boolean; readonly put: readonly ApprovalEntry[] },
): string {
  const document = before === undefined ? emptyDocument() : parseDocument(before);
  const list = listOf(document);
  const kept = list.items.filter((item) => isMap(item) && !without(item.toJSON() as ApprovalEntry));
  const added = put.map((one) => document.createNode(one) as YAMLMap);
  list.items = [...kept, ...added].sort((a, b) => compare(keyOf(a), keyOf(b)));
  return document.toString(FORM);
}

function emptyDocument(): Document {
  const document = new Document({ approvals: [] });
  document.commentBefore = HEAD;
  return document;
}

/** The parser gives the first block's comment to the list. */
function listOf(document: Document): YAMLSeq<YAMLMap> {
  const found = document.get('approvals', true);
  if (!isSeq(found)) {
    document.set('approvals', document.createNode([]));
    return listOf(document);
  }
  const list = found as YAMLSeq<YAMLMap>;
  list.flow = false;
  const [first] = list.items;
  if (first && list.commentBefore) {
    first.commentBefore = [list.commentBefore, first.commentBefore].filter(Boolean).join('\n');
    list.commentBefore = null;
  }
  return list;
}

function keyOf(item: unknown): readonly string[] {
  const { path, by, at } = (item as YAMLMap).toJSON() as ApprovalEntry;
  return [path, by, at];
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
