/** A line of what git tells `pre-receive` and `pre-push`. */
export interface RefUpdate {
  /** What the receiving side has; all zeros for a new ref. */
  readonly old: string;
  /** What it is to have; all zeros for one that is to be deleted. */
  readonly new: string;
  readonly ref: string;
}

/** Which content of a repository is looked at. Revisions are as typed, and never begin with `-`. */
export type GitWhat =
  | { readonly kind: 'staged' }
  /** What HEAD changes since its merge base with `base`. */
  | { readonly kind: 'diff'; readonly base: string }
  /** Every blob that the commits of `A..B` bring in. */
  | { readonly kind: 'range'; readonly range: string }
  /** Every blob of every ref. */
  | { readonly kind: 'history' }
  /** What a push brings to the repository that receives it. */
  | { readonly kind: 'received'; readonly updates: readonly RefUpdate[] }
  /** What a push from here would bring to a remote. */
  | { readonly kind: 'pushed'; readonly remote: string; readonly updates: readonly RefUpdate[] };

const OID = '[0-9a-f]{40}|[0-9a-f]{64}';
const RECEIVED = new RegExp(`^(?<old>${OID}) (?<new>${OID}) (?<ref>\\S+)$`);
const PUSHED = new RegExp(`^\\S+ (?<new>${OID}) (?<ref>\\S+) (?<old>${OID})$`);

/** `old new ref` (pre-receive) or `local-ref new ref old` (pre-push) a line; undefined if a line is not so. */
export function refUpdates(text: string, kind: 'received' | 'pushed'): RefUpdate[] | undefined {
  const updates: RefUpdate[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const found = (kind === 'received' ? RECEIVED : PUSHED).exec(line.replace(/\r$/, ''))?.groups;
    if (!found) return undefined;
    updates.push({ old: found.old!, new: found.new!, ref: found.ref! });
  }
  return updates;
}

export function isNothing(oid: string): boolean {
  return /^0+$/.test(oid);
}
