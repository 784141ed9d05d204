import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { type Envelope, PAYLOAD_TYPE } from './types.ts';

/** A new pair of Ed25519 keys: PKCS #8 and SubjectPublicKeyInfo, both PEM. */
export function newKeys(): { readonly privateKey: string; readonly publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** An Ed25519 key out of PEM; undefined for whatever is none. The public one may come as the private one, too. */
export function keyIn(pem: string, kind: 'private' | 'public'): KeyObject | undefined {
  try {
    const key = kind === 'private' ? createPrivateKey(pem) : createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 of the public key (SubjectPublicKeyInfo, DER), in hexadecimal: the same for both keys of a pair. */
export function keyId(key: KeyObject): string {
  const open = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(open.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** What is signed: type and payload with their lengths, so that neither can be taken for the other (DSSE, "PAE"). */
export function preAuthentication(type: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

export function envelopeOf(statement: string): Envelope {
  return { payload: Buffer.from(statement).toString('base64'), payloadType: PAYLOAD_TYPE, signatures: [] };
}

/** The envelope with a further signature; undefined if the key has signed it before. */
export function signed(envelope: Envelope, key: KeyObject): Envelope | undefined {
  if (signersOf(envelope, [createPublicKey(key)]).size > 0) return undefined;
  const sig = sign(undefined, bytesOf(envelope), key).toString('base64');
  return { ...envelope, signatures: [...envelope.signatures, { keyid: keyId(key), sig }] };
}

/** Ids of those of the keys that have signed, each once, however often it was given or has signed. */
export function signersOf(envelope: Envelope, keys: readonly KeyObject[]): ReadonlySet<string> {
  const data = bytesOf(envelope);
  const signatures = envelope.signatures.map(({ sig }) => Buffer.from(sig, 'base64'));
  // The id in an envelope is a hint only (DSSE): each key is tried on each signature.
  const valid = keys.filter((key) => signatures.some((sig) => verify(undefined, data, key, sig)));
  return new Set(valid.map(keyId));
}

function bytesOf({ payload, payloadType }: Envelope): Buffer {
  return preAuthentication(payloadType, Buffer.from(payload, 'base64'));
}
