import { identifier } from '../../src/kit/identifier.ts';
import { phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './hashed-id.examples.ts';

/** Lengths of MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512, in hexadecimal digits [FIPS 180-4]. */
const HEX = new Set([32, 40, 56, 64, 96, 128]);
/** The same in Base64, with or without the filling at the end. */
const BASE64 = new Set([22, 24, 27, 28, 38, 40, 43, 44, 64, 86, 88]);

export const usHashedId = identifier(
  {
    id: 'us.hashed-id',
    category: 'case_number',
    about: {
      en: 'Key of a person that is the hash of a number, under a caption of anonymised keys. A hash of nine digits without a secret is found out in seconds by hashing all nine digits.',
      es: 'Clave de una persona que es el hash de un número, bajo un rótulo de claves anónimas. El hash de nueve dígitos sin secreto se descubre en segundos probándolos todos.',
    },
    sources: ['FIPS 180-4', 'RFC 1321', 'RFC 4648', 'Deportation Data Project, ICE core data codebook'],
    identifies: 'directly',
    headers: {
      en: [
        ...[
          'Unique Identifier',
          'UniqueID',
          'Anonymized Identifier',
          'Anonymised Identifier',
          'Anon ID',
          'Anon Key',
        ],
        ...[
          'Hashed A Number',
          'Hashed SSN',
          'Hashed ID',
          'Person Hash',
          'Pseudo ID',
          'Pseudonym',
          'Hashed Identifier',
        ],
        ...['ANUM Hash', 'A Number Hash', 'SSN Hash', 'Hash ID', 'Encrypted ID', 'Hashed Anum', 'Person Key'],
      ],
      es: [
        ...['Identificador único', 'Identificador anónimo', 'ID anonimizado', 'Identificador anonimizado'],
        ...['Clave anónima', 'Seudónimo'],
      ],
      fr: ['Identifiant anonymisé', 'Identifiant anonyme', 'Pseudonyme'],
      pt: ['Identificador anônimo', 'Identificador anonimizado'],
    },
    notHeaders: ['file', 'date', 'type', 'document', 'dataset', 'count', 'checksum', 'resource', 'entity'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`[\da-f]{32,128}|[\dA-F]{32,128}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) => (HEX.has(value.length) && isMixed(value) ? WEIGHT.structure : undefined),
      },
      {
        form: String.raw`[\dA-Za-z+/_-]{22,88}={0,2}`,
        weight: WEIGHT.weakShape,
        headerOnly: true,
        check: (value) => (BASE64.has(value.length) && isBase64(value) ? WEIGHT.structure : undefined),
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'anonymized identifier',
          'anonymised identifier',
          'anonymized id',
          'anon id',
          'person hash',
          'hashed id',
        ],
        ...[
          'hashed a number',
          'hashed anum',
          'hashed ssn',
          'anum hash',
          'ssn hash',
          'pseudo id',
          'pseudonym',
        ],
        ...['identificador anónimo', 'id anonimizado', 'identificador anonimizado', 'seudónimo'],
        ...['unique identifier', 'identificador único'],
      ]),
      negative: phrases([
        ...[
          'sha256',
          'sha 256',
          'sha1',
          'sha 1',
          'sha512',
          'md5',
          'checksum',
          'etag',
          'integrity',
          'commit',
          'git',
        ],
        ...[
          'file',
          'download',
          'digest',
          'fingerprint',
          'archivo',
          'build',
          'dataset',
          'image',
          'docker',
          'token',
        ],
      ]),
    },
    label: 'anonymized identifier',
    digits: 4,
    part: /[\dA-Fa-f]{32}/,
    vague:
      /^(?:unique ?id(?:entifier)?|identificador único|hash id|person key|pseudonym|seudónimo|encrypted id)$/i,
    asWritten: true,
  },
);

/** Digests look like dice: no run of one sign, letters and digits both. */
function isMixed(value: string): boolean {
  return /\d/.test(value) && /[a-f]/i.test(value) && new Set(value.toLowerCase()).size >= 8;
}

function isBase64(value: string): boolean {
  return /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && new Set(value).size >= 12;
}
