import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { envelopeOf, keyId, signed } from '../../gate/clearance/dsse.ts';
import { parseClearance } from '../../gate/clearance/parse.ts';
import { printable } from '../../reporters/text/layout.ts';
import { readKey } from '../clearance.ts';
import { noClearance, signedAlready } from '../errors/clearance.ts';
import { cannotRead } from '../errors/paths.ts';
import { writeWhole } from '../outputs.ts';
import type { Command } from './command.ts';

const WORDS = {
  en: (files: number, policy: string, time: string, signatures: number) =>
    `Signed: ${files} ${files === 1 ? 'file' : 'files'}, policy ${policy}, scanned ${time}. Signatures now: ${signatures}.`,
  es: (files: number, policy: string, time: string, signatures: number) =>
    `Firmado: ${files} ${files === 1 ? 'archivo' : 'archivos'}, política ${policy}, análisis ${time}. Firmas ahora: ${signatures}.`,
} as const;

/** Adds the signature of a further person to a clearance. */
export const sign: Command<[clearance: string, raw: { readonly key: string }]> = async (
  { io, lang },
  given,
  { key },
) => {
  const file = resolve(io.cwd, given);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(given, error.code ?? 'error');
  });
  const parsed = parseClearance(text);
  if (parsed === undefined) throw noClearance(given);
  const signer = await readKey(key, 'private', io.cwd);
  const envelope = signed(parsed.envelope ?? envelopeOf(text), signer);
  if (envelope === undefined) throw signedAlready();
  await writeWhole(file, [`${JSON.stringify(envelope, undefined, 2)}\n`], io.cwd);
  const { predicate, subject } = parsed.statement;
  const { policy, time } = predicate;
  const line = WORDS[lang](subject.length, policy, time, envelope.signatures.length);
  await io.stdout.write(`${printable(line)}\nkeyid ${keyId(signer)}\n`);
  return 0;
};
