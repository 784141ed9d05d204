import { open } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { keyId, keyIn, newKeys } from '../../gate/clearance/dsse.ts';
import { keyThere } from '../errors/clearance.ts';
import { cannotWrite } from '../errors/paths.ts';
import type { Command } from './command.ts';

const WORDS = {
  en: (file: string, id: string) =>
    `${file}: the private key. Keep it from others, and out of the repository.\n${file}.pub: the public key, for: amparo verify --public-key ${file}.pub\nkeyid ${id}\n`,
  es: (file: string, id: string) =>
    `${file}: la clave privada. No la comparta ni la ponga en el repositorio.\n${file}.pub: la clave pública, para: amparo verify --public-key ${file}.pub\nkeyid ${id}\n`,
} as const;

/** Writes a pair of Ed25519 keys, the private one readable by its owner alone. Never over a file that exists. */
export const keygen: Command<[file: string]> = async ({ io, lang }, given) => {
  const file = resolve(io.cwd, given);
  const { privateKey, publicKey } = newKeys();
  await writeNew(`${file}.pub`, publicKey, { mode: 0o644, cwd: io.cwd });
  await writeNew(file, privateKey, { mode: 0o600, cwd: io.cwd });
  await io.stdout.write(WORDS[lang](given, keyId(keyIn(publicKey, 'public')!)));
  return 0;
};

async function writeNew(file: string, text: string, { mode, cwd }: { mode: number; cwd: string }) {
  const shown = relative(cwd, file) || file;
  const handle = await open(file, 'wx', mode).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? keyThere(shown) : cannotWrite(shown, error.code ?? 'error');
  });
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}
