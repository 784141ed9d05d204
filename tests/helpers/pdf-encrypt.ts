import { createHash } from 'node:crypto';
import type { PdfCipher } from './pdf-writer.ts';

/** What passwords are filled up with (ISO 32000-1, 7.6.3.3). */
const PAD = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const ID = Buffer.alloc(16, 7);
const PERMISSIONS = -4;
const KEY_BYTES = 5;

/** The standard security handler of revision 2 (RC4 with 40 bits): weak, but every reader opens it. */
export function rc4Cipher(passwords: { readonly user: string; readonly owner: string }): PdfCipher {
  const [user, owner] = [padded(passwords.user), padded(passwords.owner)];
  const ownerEntry = rc4(md5(owner).subarray(0, KEY_BYTES), user);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(Buffer.concat([user, ownerEntry, permissions, ID])).subarray(0, KEY_BYTES);
  const entries = `/V 1 /R 2 /O <${hex(ownerEntry)}> /U <${hex(rc4(key, PAD))}> /P ${PERMISSIONS}`;
  return {
    trailer: `/ID [<${hex(ID)}> <${hex(ID)}>] /Encrypt << /Filter /Standard ${entries} >>`,
    encrypt(object, data) {
      const suffix = Buffer.from([object & 0xff, (object >> 8) & 0xff, (object >> 16) & 0xff, 0, 0]);
      return Uint8Array.from(rc4(md5(Buffer.concat([key, suffix])).subarray(0, KEY_BYTES + 5), data));
    },
  };
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PAD]).subarray(0, 32);
}
function md5(data: Uint8Array): Buffer {
  return createHash('md5').update(data).digest();
}
function hex(data: Buffer): string {
  return data.toString('hex');
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (i: number, j: number) => {
    [state[i], state[j]] = [state[j]!, state[i]!];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    Array.from(data, (byte) => {
      i = (i + 1) & 0xff;
      j = (j + state[i]!) & 0xff;
      swap(i, j);
      return byte ^ state[(state[i]! + state[j]!) & 0xff]!;
    }),
  );
}
