// Writes large CSV files of several kinds, the same bytes in each run. All people are invented.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const GIVEN =
  'Mariam Omar Yusuf Nadia Luis Ana Pedro Fátima Ivan Olga Chen Wei Amina Kofi Tigist Jean Rosa Carlos José Inés'.split(
    ' ',
  );
const FAMILY =
  'Haddad Gómez Ivanova Tesfaye Okafor Nguyen Lopez Santos Khan Ahmadi Popov García Diallo Mensah Tum Xol'.split(
    ' ',
  );
const SYLLABLES = 'ba re lo mi san ta vi go ne ru ka do pe la mar ti os en'.split(' ');
const COUNTRIES = 'Honduras,Syria,Ethiopia,Haiti,Venezuela,Guatemala,El Salvador,Nicaragua'.split(',');
const TOWNS = 'Harlow,Eastfield,Pine Ridge,Río Seco,Marston,Oak Hill,San Telmo'.split(',');
const REMARKS = [
  'repacked, label renewed',
  'store dry and below 25 degrees',
  'spare part, see drawing',
  'gebürstet, Größe M',
  'contains ""fragile"" parts',
  'two pieces,\r\none box',
];

/** The same numbers in each run: xorshift, 32 bits. */
function numbers() {
  let state = 12_345;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const two = (number) => String(number).padStart(2, '0');
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** Each kind: its first line, and a function that gives line after line. */
const KINDS = {
  /** A list of people, each once. */
  people: {
    head: 'Last Name,First Name,Date of Birth,Country of Citizenship,A-Number,Detention Facility\n',
    line(any, i) {
      const one = (list) => list[any(list.length)];
      const name = (list) => (any(3) ? one(list) : capital(one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES)));
      const second = () => (any(2) ? ` ${name(GIVEN)}` : '');
      const born = `${1950 + any(55)}-${two(1 + any(12))}-${two(1 + any(28))}`;
      const number = `A${200_000_000 + i * 7 + any(7)}`;
      const family = name(FAMILY) + (any(2) ? ` ${name(FAMILY)}` : '');
      const facility = `${one(TOWNS)} Processing Center ${any(40)}`;
      return `${family},${name(GIVEN)}${second()},${born},${one(COUNTRIES)},${number},${facility}\n`;
    },
  },
  /** A register of goods: codes, amounts, remarks in quotes, CRLF, letters beyond ASCII. */
  goods: {
    head: 'Item,Code,Region,Price,Quantity,Delivered,Category,Remark,Supplier,Batch\r\n',
    line(any, i) {
      const place = ['North', 'South', 'East', 'West'][any(4)];
      const price = (any(1_000_000) / 100).toFixed(2);
      const when = `${2015 + any(10)}-${two(1 + any(12))}-${two(1 + any(28))}`;
      const remark = any(3) ? '' : `"${REMARKS[any(REMARKS.length)]}"`;
      const parts = [i, `K-${any(100_000)}`, place, price, any(500), when, `Category ${any(30)}`, remark];
      return `${parts.join(',')},works ${any(300)},${any(0xffffff).toString(16)}-${any(9999)}\r\n`;
    },
  },
  /** Measurements in 200 columns. */
  wide: {
    head: `station,hour,${Array.from({ length: 198 }, (_, i) => `m${i + 1}`).join(',')}\n`,
    line(any, i) {
      const values = Array.from({ length: 198 }, () => (any(10_000) / 100).toFixed(any(3)));
      return `ST${any(900)},${i},${values.join(',')}\n`;
    },
  },
  /** 60 columns of which few are filled. */
  sparse: {
    head: `key,${Array.from({ length: 59 }, (_, i) => `field ${i + 1}`).join(',')}\n`,
    line(any, i) {
      const cells = Array.from({ length: 59 }, () => (any(12) ? '' : `v${any(1000)}`));
      return `${i},${cells.join(',')}\n`;
    },
  },
};

export const kinds = Object.keys(KINDS);

/** The path of a table of so many megabytes, written into the folder unless it is there. */
export function csvTable(folder, kind, megabytes) {
  const path = join(folder, `${kind}-${megabytes}.csv`);
  if (existsSync(path) && statSync(path).size > megabytes * 1_000_000) return path;
  mkdirSync(folder, { recursive: true });
  const { head, line } = KINDS[kind];
  const any = numbers();
  const file = openSync(`${path}.part`, 'w');
  let [text, written] = [head, 0];
  for (let i = 1; written <= megabytes * 1_000_000; i++) {
    text += line(any, i);
    if (text.length < 1_000_000 && written + text.length <= megabytes * 1_000_000) continue;
    written += writeSync(file, text);
    text = '';
  }
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}
