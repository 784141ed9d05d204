import { identifier } from '../../src/kit/identifier.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './mac.examples.ts';

/** Printed in manuals: counted up, pairs of letters, words of hexadecimal digits. */
const SPECIMENS = new Set(
  `001122334455|112233445566|0123456789ab|123456789abc|aabbccddeeff|a1b2c3d4e5f6|deadbeefcafe|001a2b3c4d5e|
0a0b0c0d0e0f|000102030405|010203040506|1a2b3c4d5e6f`.split(/\s*\|\s*/),
);

export const netMac = identifier(
  {
    id: 'net.mac',
    category: 'device',
    about: {
      en: 'Hardware address of a network card (MAC), that is, of one phone or computer. Addresses for documentation, groups and broadcasts are left alone.',
      es: 'Dirección física de una tarjeta de red (MAC), es decir, de un teléfono o una computadora. No se señalan las de documentación, de grupo ni de difusión.',
    },
    sources: ['IEEE 802', 'RFC 7042', '45 CFR 164.514(b)(2)(i)(M)'],
    identifies: 'jointly',
    headers: {
      en: [
        ...['MAC', 'MAC Address', 'Device ID', 'Device', 'Wi-Fi MAC', 'WiFi MAC', 'Bluetooth Address'],
        ...['Hardware Address', 'MAC Addr', 'Device MAC'],
      ],
      es: ['Dirección MAC', 'MAC del dispositivo'],
      fr: ['Adresse MAC'],
      pt: ['Endereço MAC'],
    },
    notHeaders: ['type', 'name', 'count', 'os', 'model', 'date'],
    finds,
    ignores,
  },
  {
    shapes: [
      // With letters among its digits it is no time of day and no date.
      {
        form: String.raw`(?<![:-])(?=[\d:-]{0,16}[A-Fa-f])[\dA-Fa-f]{2}([:-])(?:[\dA-Fa-f]{2}\1){4}[\dA-Fa-f]{2}(?![:-][\dA-Fa-f])`,
        weight: WEIGHT.rareShape,
        check,
      },
      {
        form: String.raw`(?<![:-])\d{2}([:-])(?:\d{2}\1){4}\d{2}(?![:-][\dA-Fa-f])`,
        weight: WEIGHT.rareShape,
        check: (value) => (isLikelyTime(value) ? undefined : check(value)),
      },
      {
        form: String.raw`[\dA-Fa-f]{4}\.[\dA-Fa-f]{4}\.[\dA-Fa-f]{4}|(?=[A-Fa-f]{0,11}\d)[\dA-Fa-f]{12}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check,
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'mac',
          'mac address',
          'mac addr',
          'wifi mac',
          'wi fi mac',
          'bluetooth',
          'hardware address',
          'hwaddr',
        ],
        ...['ether', 'lladdr', 'dirección mac', 'adresse mac', 'endereço mac'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS,
        ...[
          'fingerprint',
          'sha1',
          'md5',
          'signature',
          'guid',
          'uuid',
          'color',
          'colour',
          'thumbprint',
          'time',
        ],
      ]),
    },
    label: 'MAC address',
    digits: 2,
    part: /[\dA-Fa-f]{2}[:-][\dA-Fa-f]{2}[:-]|[\dA-Fa-f]{4}\.[\dA-Fa-f]{4}\.|[\dA-Fa-f]{12}/,
    asWritten: true,
  },
);

function check(value: string): number | undefined {
  const digits = value.replace(/[^\dA-Fa-f]/g, '').toLowerCase();
  // The last bit of the first octet says that it is a group's [IEEE 802].
  if ((Number.parseInt(digits.slice(0, 2), 16) & 1) === 1 || digits.startsWith('00005e0053'))
    return undefined;
  if (SPECIMENS.has(digits) || /^(.)\1*$/.test(digits) || /^(..)\1*$/.test(digits)) return undefined;
  return WEIGHT.structure;
}

/** `2026-…` cut into pairs, or hours, minutes and seconds twice. */
function isLikelyTime(value: string): boolean {
  const pairs = value.split(/[:-]/).map(Number);
  return /^(?:19|20)/.test(value) || pairs.every((pair) => pair < 60);
}
