import * as v from 'valibot';
import { isSlowDigest } from '../slow-digest.ts';
import { isPlainName } from './names.ts';
import { type Envelope, PAYLOAD_TYPE, PREDICATE_TYPE, STATEMENT_TYPE, type Statement } from './types.ts';

const verdict = v.picklist(['pass', 'review', 'block', 'incomplete']);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const SUBJECT = v.object({
  name: v.pipe(v.string(), v.check(isPlainName)),
  digest: v.union([
    v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
    v.object({ 'scrypt-sha256': v.pipe(v.string(), v.check(isSlowDigest)) }),
  ]),
});
const STATEMENT = v.object({
  _type: v.literal(STATEMENT_TYPE),
  subject: v.array(SUBJECT),
  predicateType: v.literal(PREDICATE_TYPE),
  predicate: v.object({
    tool: v.object({ name: v.literal('amparo'), version: v.string() }),
    policy: v.string(),
    policyDigest: v.string(),
    verdict,
    time: v.pipe(v.string(), v.isoTimestamp()),
    coverage: v.object({
      files: count,
      bytes: count,
      cleared: count,
      notCleared: v.array(v.object({ name: v.string(), verdict })),
      skipped: v.record(v.string(), count),
    }),
    flags: v.array(v.string()),
    approved: v.array(v.object({ name: v.string(), by: v.string(), until: v.optional(v.string()) })),
  }),
});
const ENVELOPE = v.object({
  payload: v.pipe(v.string(), v.base64()),
  payloadType: v.literal(PAYLOAD_TYPE),
  signatures: v.pipe(
    v.array(v.object({ keyid: v.optional(v.string(), ''), sig: v.pipe(v.string(), v.base64()) })),
    v.maxLength(100),
  ),
});

export interface ParsedClearance {
  readonly statement: Statement;
  /** Absent for a statement that nobody has signed. */
  readonly envelope?: Envelope;
}

/** A clearance, signed or not; undefined for whatever is none. Only the envelope's own payload is believed. */
export function parseClearance(text: string): ParsedClearance | undefined {
  const given = json(text);
  const envelope = v.safeParse(ENVELOPE, given);
  const inner = envelope.success ? json(Buffer.from(envelope.output.payload, 'base64').toString()) : given;
  const statement = v.safeParse(STATEMENT, inner);
  if (!statement.success || !hasDistinctNames(statement.output.subject)) return undefined;
  return {
    statement: statement.output as Statement,
    ...(envelope.success && { envelope: envelope.output as Envelope }),
  };
}

/** Names that some systems take for one (Unicode NFC and NFD) must not stand for two files. */
function hasDistinctNames(subjects: readonly { readonly name: string }[]): boolean {
  return new Set(subjects.map(({ name }) => name.normalize('NFC'))).size === subjects.length;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
