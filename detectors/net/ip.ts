import { identifier } from '../../src/kit/identifier.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ip.examples.ts';

/** First and last octets of blocks that are nobody's line [RFC 1918, 3927, 5737, 6598, 1112]. */
const UNUSED: readonly RegExp[] = [
  /^(?:0|10|127|22[4-9]|23\d|24\d|25\d)\./,
  /^(?:192\.168|169\.254|198\.1[89])\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^(?:192\.0\.[02]|198\.51\.100|203\.0\.113)\./,
];
/** Servers that everybody asks, printed in every manual. */
const RESOLVERS = new Set(['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '1.2.3.4', '4.4.4.4']);

export const netIp = identifier(
  {
    id: 'net.ip',
    category: 'device',
    about: {
      en: 'Public internet address (IPv4 or IPv6) that somebody used, under a label. Private ranges, blocks for documentation, networks and public resolvers are left alone.',
      es: 'Dirección pública de internet (IPv4 o IPv6) que alguien usó, con rótulo. No se señalan los rangos privados, los de documentación, las redes ni los servidores públicos de nombres.',
    },
    sources: ['RFC 791', 'RFC 4291', 'RFC 5737', 'RFC 3849', 'RFC 1918', '45 CFR 164.514(b)(2)(i)(O)'],
    identifies: 'jointly',
    headers: {
      en: [
        ...['IP', 'IP Address', 'login_ip', 'remote_addr', 'client_ip', 'User IP', 'Source IP', 'Last IP'],
        ...['IPv4', 'IPv6', 'IP Addr', 'Sender IP', 'Signup IP', 'Last Login IP', 'IP Login'],
      ],
      es: ['Dirección IP', 'IP de acceso', 'IP del usuario'],
      fr: ['Adresse IP'],
      pt: ['Endereço IP'],
      ht: ['Adrès IP'],
    },
    notHeaders: ['server', 'servidor', 'dns', 'gateway', 'count', 'owner', 'rights', 'type', 'date', 'name'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`\d{1,3}(?:\.\d{1,3}){3}`,
        weight: WEIGHT.halfOpenShape,
        needsLabel: true,
        check: (value) => (isPublic(value) ? WEIGHT.structure : undefined),
      },
      {
        form: `(?<![:.])[23][0-9A-Fa-f]{3}(?::[0-9A-Fa-f]{1,4}){1,6}(?:::?[0-9A-Fa-f]{1,4}){1,2}(?![:.])`,
        weight: WEIGHT.halfOpenShape,
        needsLabel: true,
        check: (value) => (isPublicSix(value) ? WEIGHT.structure : undefined),
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'ip',
          'ip address',
          'ip addr',
          'client',
          'client ip',
          'remote addr',
          'remote address',
          'login from',
        ],
        ...[
          'logged in from',
          'log in from',
          'connected from',
          'user ip',
          'source ip',
          'ipv4',
          'ipv6',
          'x forwarded for',
        ],
        ...[
          'dirección ip',
          'desde la ip',
          'ip de acceso',
          'conectado desde',
          'adresse ip',
          'endereço ip',
          'adrès ip',
        ],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS,
        ...['section', 'sección', 'art', 'chapter', 'firmware', 'release', 'versión', 'clause', 'oid'],
        ...[
          'server',
          'servidor',
          'dns',
          'gateway',
          'router',
          'resolver',
          'nameserver',
          'listen',
          'bind',
          'subnet',
        ],
      ]),
    },
    label: 'IP address',
    digits: 6,
    part: /\d\.\d{1,3}\.\d|[0-9A-Fa-f]:[0-9A-Fa-f:]/,
    asWritten: true,
  },
);

/** An address of a single line, IPv4 in dots. */
function isPublic(value: string): boolean {
  const octets = value.split('.').map(Number);
  if (octets.some((octet) => octet > 255) || /(?:^|\.)0\d/.test(value)) return false;
  if (octets[3] === 0 || octets[3] === 255 || RESOLVERS.has(value)) return false;
  return new Set(octets).size > 1 && !UNUSED.some((block) => block.test(value));
}

/** Global unicast, IPv6, and none of those for documentation [RFC 3849, RFC 9637]. */
function isPublicSix(value: string): boolean {
  const groups = value.split(':');
  const short = value.includes('::');
  if (short ? groups.length > 8 || value.indexOf('::') !== value.lastIndexOf('::') : groups.length !== 8)
    return false;
  return !/^(?:2001:0?db8:|3fff:|2001:0?10:|2001:0{0,4}:)/i.test(value);
}
