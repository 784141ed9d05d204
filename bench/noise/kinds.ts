import { CAPITALS, type Random, SMALL } from './random.ts';

/** A kind of text in which nobody is, made line by line. */
export interface Kind {
  readonly name: string;
  /** Of the file; readers look at its content. */
  readonly file: string;
  readonly head?: string;
  readonly foot?: string;
  /** Findings of these categories are right. */
  readonly right?: readonly string[];
  line(random: Random, number: number): string;
}

const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const BASE64 = `${CAPITALS}${SMALL}0123456789+/`;
const word = (random: Random) => random.signs(random.between(2, 10), SMALL);
const words = (random: Random, count: number) => Array.from({ length: count }, () => word(random)).join(' ');
const PACKAGES = ['parse', 'stream', 'tiny', 'glob', 'fetch', 'color', 'merge', 'queue', 'retry', 'types'];
const THINGS = [
  'Steel bolt',
  'Garden hose',
  'Paper, A4',
  'LED lamp',
  'Rice, 5 kg',
  'Work gloves',
  'Filter bag',
];
const SEPARATORS = [' ', '-', '.', '/', ''];
const OFFICES = [
  'Field Office',
  'Registry',
  'Public Library',
  'Clinic',
  'Sub-Office',
  'Town Hall',
  'Help Desk',
];
const COURTS = ['S.D.N.Y.', 'N.D. Cal.', '5th Cir.', 'D.D.C.', 'W.D. Tex.', '9th Cir.', 'E.D. Va.'];

/** Digits in two to four groups, as anything that is counted or numbered is written. */
export function digitString(random: Random): string {
  const separator = random.of(SEPARATORS);
  const groups = separator === '' ? 1 : random.between(2, 4);
  const most = separator === '' ? 14 : 5;
  return Array.from({ length: groups }, () =>
    random.digits(random.between(separator === '' ? 6 : 2, most)),
  ).join(separator);
}

function isbn(random: Random): string {
  const digits = `978${random.digits(9)}`;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits.slice(0, 3)}-${digits[3]}-${digits.slice(4, 8)}-${digits.slice(8)}-${(10 - (sum % 10)) % 10}`;
}

function script(random: Random): string {
  const [a, b, c] = [random.signs(1, SMALL), random.signs(1, SMALL), random.signs(2, SMALL)];
  const number = random.of([
    random.digits(9),
    `${random.digits(3)}.${random.digits(6)}`,
    `0x${random.signs(8, '0123456789abcdef')}`,
  ]);
  return random.of([
    `function ${c}(${a},${b}){return ${a}.${word(random)}(${b})?${number}:${a}[${random.digits(5)}]}`,
    `var ${c}=${number},${a}${b}=[${random.digits(3)},${random.digits(9)},${random.digits(4)}];`,
    `e.exports="${random.signs(32, '0123456789abcdef')}",${c}.${word(random)}=()=>${number};`,
  ]);
}

function lockEntry(random: Random, number: number): string {
  const name = `${random.of(PACKAGES)}-${word(random)}`;
  const version = `${random.between(0, 9)}.${random.between(0, 30)}.${random.between(0, 40)}`;
  const entry = {
    version,
    resolved: `https://registry.example/${name}/-/${name}-${version}.tgz`,
    integrity: `sha512-${random.signs(86, BASE64)}==`,
    dependencies: { [random.of(PACKAGES)]: `^${version}` },
    engines: { node: '>=14.0.0' },
  };
  return `${number === 0 ? '' : ','}"node_modules/${name}-${number}":${JSON.stringify(entry, null, 2)}`;
}

function path(random: Random): string {
  const steps = Array.from({ length: 30 }, () =>
    random.like(
      random.of([
        'M000.00 00.000',
        'l-0.00,00.0',
        'c00.00-0.00 00.000-000.00 0.0 00.00',
        'h000v-00',
        'a00 00 0 0 1 00.00-0.0',
      ]),
    ),
  );
  return `<path d="${steps.join('')}z" fill="#${random.signs(6, '0123456789abcdef')}"/>`;
}

export const KINDS: readonly Kind[] = [
  { name: 'random printable characters', file: 'a.txt', line: (r) => r.signs(80, PRINTABLE) },
  { name: 'random words', file: 'a.txt', line: (r) => `${words(r, 12)}.` },
  {
    name: 'random words and numbers',
    file: 'a.txt',
    line: (r) => `${words(r, 5)} ${digitString(r)} ${words(r, 4)}.`,
  },
  { name: 'digit strings with separators', file: 'a.txt', line: digitString },
  {
    name: 'digit strings in a table',
    file: 'a.csv',
    head: 'one,two,three\n',
    line: (r) => `${digitString(r)},${digitString(r)},${digitString(r)}`,
  },
  { name: 'Base64', file: 'a.txt', line: (r) => r.signs(76, BASE64) },
  {
    name: '`package-lock.json`',
    file: 'package-lock.json',
    head: '{"name":"site","lockfileVersion":3,"packages":{',
    foot: '}}',
    line: lockEntry,
  },
  { name: 'minified scripts', file: 'bundle.min.js', line: script },
  {
    name: 'SVG paths',
    file: 'map.svg',
    head: '<svg xmlns="http://www.w3.org/2000/svg">',
    foot: '</svg>',
    line: path,
  },
  {
    name: 'ISBN and ISSN',
    file: 'books.txt',
    line: (r) => `${words(r, 4)}. ISBN ${isbn(r)}; ISSN ${r.like('0000-0000')}`,
  },
  {
    name: 'tracking numbers',
    file: 'parcels.csv',
    head: 'Tracking,Carrier,Weight\n',
    line: (r) =>
      `${r.like(r.of(['1ZA00A000000000000', '9400000000000000000000', '000000000000', 'AA000000000AA', '000 0000 0000']))},${word(r)},${r.between(1, 30)}`,
  },
  {
    name: 'tracking numbers in text',
    file: 'parcels.txt',
    line: (r) =>
      `Your parcel ${r.like(r.of(['1ZA00A000000000000', '9400 0000 0000 0000 0000 00', '0000 0000 0000', 'AA000000000AA']))} left the depot.`,
  },
  {
    name: 'accounts and invoices',
    file: 'ledger.csv',
    head: 'Account,Invoice,Cost centre,Amount\n',
    line: (r) =>
      `${r.digits(r.between(6, 12))},INV-${r.like('0000-00000')},${r.digits(4)},${r.like('0000.00')}`,
  },
  {
    name: 'court dockets',
    file: 'dockets.txt',
    line: (r) =>
      `No. ${r.like(r.of(['00-cv-00000', '0:00-cr-00000-AAA', '00-0000', '00-00000']))} (${r.of(COURTS)} 20${r.between(10, 25)}), ECF No. ${r.between(1, 300)}; ${r.between(100, 999)} F.3d ${r.between(1, 1400)}`,
  },
  {
    name: 'phones of offices',
    file: 'offices.csv',
    right: ['phone'],
    head: 'Office,Phone,Fax,Ext\n',
    line: (r) =>
      `${r.of(OFFICES)} ${r.between(1, 99)},(${r.between(201, 989)}) ${r.between(201, 989)}-${r.digits(4)},${r.between(201, 989)}.${r.between(201, 989)}.${r.digits(4)},${r.digits(4)}`,
  },
  {
    name: 'price lists',
    file: 'prices.csv',
    head: 'SKU,Item,Qty,Price,EAN\n',
    line: (r) =>
      `${r.like('AAA-00000')},"${r.of(THINGS)}",${r.between(1, 999)},${r.like('000.00')},${r.digits(13)}`,
  },
  {
    name: 'statistics by month',
    file: 'counts.csv',
    head: 'Month,Arrivals,Departures,Average stay\n',
    line: (r) =>
      `20${r.between(10, 25)}-${String(r.between(1, 12)).padStart(2, '0')},${r.between(1000, 99999)},${r.between(1000, 99999)},${r.like('00.0')}`,
  },
  {
    name: 'server log',
    file: 'access.log',
    right: ['device'],
    line: (r) =>
      `2025-${String(r.between(1, 12)).padStart(2, '0')}-${String(r.between(1, 28)).padStart(2, '0')}T10:${r.digits(2)}:00Z GET /${word(r)}/${r.digits(8)} 200 ${r.digits(5)} ${r.signs(32, '0123456789abcdef')}`,
  },
];
