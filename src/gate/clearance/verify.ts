import { isDigestOf, isKeyed } from '../slow-digest.ts';
import type { Clearance, Statement, Subject } from './types.ts';

/** What the publish step asks of a clearance. It takes nothing of this from the clearance itself. */
export interface Demands {
  readonly policyDigest: string;
  readonly allowIncomplete: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Milliseconds; any age if absent. */
  readonly maxAge?: number;
  readonly secret?: string | undefined;
}

/** Why nothing that the clearance says counts. */
export type Objection =
  | 'not-clear'
  | 'policy'
  | 'incomplete-allowed'
  | 'known-allowed'
  | 'too-old'
  | 'from-the-future';

/** Clocks of two machines are never quite alike. */
const CLOCKS_APART_MS = 5 * 60_000;

export function objectionsTo(
  { verdict, policyDigest, flags, time }: Clearance,
  demands: Demands,
): readonly Objection[] {
  const age = demands.now - Date.parse(time);
  const isLeftIncomplete = flags.includes('allow-incomplete');
  const isOpen =
    verdict === 'block' || (verdict === 'incomplete' && !(isLeftIncomplete && demands.allowIncomplete));
  const objections: [Objection, boolean][] = [
    ['not-clear', isOpen],
    ['policy', policyDigest !== demands.policyDigest],
    ['incomplete-allowed', isLeftIncomplete && !demands.allowIncomplete],
    ['known-allowed', flags.includes('since')],
    ['too-old', demands.maxAge !== undefined && age > demands.maxAge],
    ['from-the-future', age < -CLOCKS_APART_MS],
  ];
  return objections.filter(([, holds]) => holds).map(([objection]) => objection);
}

/** Why a file may not go out. */
export type Refusal = 'added' | 'changed' | 'over' | 'secret';

/** The files of a clearance, to be asked for each that is about to go out. */
export class Cleared {
  private readonly byName: ReadonlyMap<string, Subject>;
  private readonly until: ReadonlyMap<string, string | undefined>;
  private readonly missing: Set<string>;
  private readonly demands: Demands;

  constructor({ subject, predicate }: Statement, demands: Demands) {
    this.byName = new Map(subject.map((one) => [one.name.normalize('NFC'), one]));
    this.until = new Map(predicate.approved.map(({ name, until }) => [name.normalize('NFC'), until]));
    this.missing = new Set(this.byName.keys());
    this.demands = demands;
  }

  /** Undefined if the file may go out. `sha256`: of the whole file, in hexadecimal. */
  async refusalOf(name: string, sha256: string): Promise<Refusal | undefined> {
    const key = name.normalize('NFC');
    const subject = this.byName.get(key);
    if (subject === undefined) return 'added';
    this.missing.delete(key);
    const until = this.until.get(key);
    if (until !== undefined && until < new Date(this.demands.now).toISOString().slice(0, 10)) return 'over';
    const { digest } = subject;
    if ('sha256' in digest) return digest.sha256 === sha256 ? undefined : 'changed';
    const slow = digest['scrypt-sha256'];
    const { secret } = this.demands;
    if (isKeyed(slow) && secret === undefined) return 'secret';
    return (await isDigestOf(slow, sha256, secret)) ? undefined : 'changed';
  }

  has(name: string): boolean {
    return this.byName.has(name.normalize('NFC'));
  }

  /** Files of the clearance that were not asked for. */
  get left(): readonly string[] {
    return [...this.missing];
  }
}
