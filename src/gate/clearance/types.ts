import type { Verdict } from '../../core/types.ts';

/** The in-toto attestation framework, Statement v1 (https://in-toto.io/Statement/v1). */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'urn:amparo:clearance:1';
/** What the envelope says its payload is (in-toto, "Envelope"). */
export const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/**
 * A file that may go out. What the policy finds harmless stands with its plain SHA-256; what is to be looked at, was not read
 * whole or was approved, with a digest that cannot be guessed fast (`gate/slow-digest.ts`), since who has the clearance need
 * not have the file.
 */
export interface Subject {
  /** From the folder that was scanned, with `/`. */
  readonly name: string;
  readonly digest: { readonly sha256: string } | { readonly 'scrypt-sha256': string };
}

/** What a scan came to. Holds no value, as a report does, and no findings either. */
export interface Clearance {
  readonly tool: { readonly name: 'amparo'; readonly version: string };
  readonly policy: string;
  readonly policyDigest: string;
  readonly verdict: Verdict;
  /** When the scan ended, in UTC (ISO 8601). */
  readonly time: string;
  readonly coverage: {
    readonly files: number;
    readonly bytes: number;
    readonly cleared: number;
    /** Files that may not go out. */
    readonly notCleared: readonly { readonly name: string; readonly verdict: Verdict }[];
    /** Files that were not looked at, by reason. */
    readonly skipped: Readonly<Record<string, number>>;
  };
  /** Options that made the scan less strict. */
  readonly flags: readonly string[];
  /** Files that somebody let out. */
  readonly approved: readonly { readonly name: string; readonly by: string; readonly until?: string }[];
}

export interface Statement {
  readonly _type: typeof STATEMENT_TYPE;
  readonly subject: readonly Subject[];
  readonly predicateType: typeof PREDICATE_TYPE;
  readonly predicate: Clearance;
}

/** The Dead Simple Signing Envelope (https://github.com/secure-systems-lab/dsse, protocol 1.0.2). */
export interface Envelope {
  /** Base64 of the statement's bytes. */
  readonly payload: string;
  readonly payloadType: typeof PAYLOAD_TYPE;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}
