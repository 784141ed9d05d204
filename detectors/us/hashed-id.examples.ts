import type { Example } from '../../src/core/types.ts';

/** Digests of words, and digits put together by hand. */
const SHA256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const SHA1 = 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3';
const MD5 = '5d41402abc4b2a76b9719d911017c592';

export const finds: readonly Example[] = [
  { text: SHA256, header: 'anonymized_identifier' },
  { text: MD5, header: 'Unique Identifier' },
  { text: 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=', header: 'anon_id' },
  { text: SHA1, header: 'Hashed A Number' },
  { text: SHA256.toUpperCase(), header: 'person_hash' },
  { text: `${SHA256.slice(0, 56)}`, header: 'Pseudo ID' },
  { text: `${SHA256}${SHA256.slice(8, 40)}`, header: 'hashed_anum' },
  { text: `${SHA256}${SHA256.slice(3)}9f8`, header: 'SSN Hash' },
  { text: 'XUFAKrxLKna5cZ2REBfFkg==', header: 'Anon ID' },
  { text: 'qUqP5cyxm6YcTAhz05Hph5gvu9M=', header: 'Anonymised Identifier' },
  { text: 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg', header: 'anon_id' },
  { text: MD5, header: 'Identificador único' },
  { text: SHA256, header: 'ID anonimizado' },
  { text: SHA1, header: 'Identificador anónimo' },
  { text: SHA256, header: 'Identifiant anonymisé' },
  { text: SHA256, header: 'Identificador anonimizado' },
  `anonymized identifier ${SHA256}`,
  `person hash: ${MD5}`,
  `hashed A-number = ${SHA1}`,
  `identificador anónimo: ${SHA256}`,
  { text: `${MD5.slice(0, 12)}\u200b${MD5.slice(12)}`, header: 'UniqueID' },
];

export const ignores: readonly Example[] = [
  { text: SHA256, before: 'sha256 of download' },
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  { text: '17', header: 'anon_id' },
  SHA256,
  MD5,
  `commit ${SHA1}`,
  `md5 ${MD5}  list.csv`,
  `sha256:${SHA256}`,
  `"integrity": "sha256-n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg="`,
  `ETag: "${MD5}"`,
  `checksum ${SHA256}`,
  `unique identifier of the file ${SHA256}`,
  `docker image ${SHA256}`,
  { text: SHA256, header: 'SHA256' },
  { text: MD5, header: 'Checksum' },
  { text: SHA1, header: 'Hash' },
  { text: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', header: 'Unique Identifier' },
  { text: '0'.repeat(64), header: 'anon_id' },
  { text: '12345678901234567890123456789012', header: 'Unique Identifier' },
  { text: 'P-000127', header: 'Anon ID' },
  { text: 'participant-with-a-long-name-of-its', header: 'Pseudonym' },
  { text: SHA256.slice(0, 20), header: 'anonymized_identifier' },
  { text: 'n/a', header: 'person_hash' },
];
