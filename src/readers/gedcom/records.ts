import type { TreeTables } from '../shared/tree.ts';
import { withoutTheDead } from './dead.ts';

const LINE = /^\s{0,20}(\d{1,2})\s(?:@[^@\s]{1,40}@\s)?([A-Za-z0-9_]{1,31})(?:\s(.*))?$/s;
const POINTER = /^@[^@\s]{1,40}@$/;
/** Fields of one record, and how deep they lie in each other. */
const MOST = 400;
const MAX_DEPTH = 20;

/** What people know the tags by. */
const CAPTIONS: Readonly<Record<string, string>> = {
  NAME: 'name',
  SEX: 'sex',
  'BIRT.DATE': 'date of birth',
  'BIRT.PLAC': 'place of birth',
  'DEAT.DATE': 'date of death',
  'DEAT.PLAC': 'place of death',
  'MARR.DATE': 'date of marriage',
  'MARR.PLAC': 'place of marriage',
  'NATU.DATE': 'date of naturalization',
  'IMMI.DATE': 'date of immigration',
  ADDR: 'address',
  'RESI.ADDR': 'address',
  'RESI.PLAC': 'address',
  PHON: 'phone',
  'RESI.PHON': 'phone',
  EMAIL: 'email',
  EMAI: 'email',
  'RESI.EMAIL': 'email',
  SSN: 'ssn',
  IDNO: 'id number',
  NATI: 'nationality',
  RELI: 'religion',
  OCCU: 'occupation',
  NOTE: 'note',
};
/** Parts of an address, of which each line is one. */
const ADDRESS = /^(.{0,200}\bADDR)\.(?:ADR[123]|CITY|STAE|POST|CTRY)$/;
/** Parts of a name that the name itself says. */
const NAME_PART = /\bNAME\.(?:GIVN|SURN|NPFX|NSFX|SPFX)$/;
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/** Lines of a family tree, each with its level, to records of level 0. */
export class GedcomRecords {
  readonly #tables: TreeTables;
  #path: string[] = [];
  #fields: [path: string, value: string][] = [];
  #line = 1;

  constructor(tables: TreeTables) {
    this.#tables = tables;
  }

  line(text: string, number: number): void {
    const found = LINE.exec(text);
    if (found === null) {
      // Programs break long values without a tag.
      if (text.trim() !== '') this.#append(`\n${text}`);
      return;
    }
    const [, level = '0', tag = '', value = ''] = found;
    this.#tag(Number(level), tag.toUpperCase(), { value, number });
  }

  #tag(level: number, tag: string, { value, number }: { value: string; number: number }): void {
    if (level === 0) {
      this.end();
      this.#line = number;
      this.#path = [];
      this.#push(tag, value);
    } else if (tag === 'CONC') this.#append(value);
    else if (tag === 'CONT') this.#append(`\n${value}`);
    else if (level <= MAX_DEPTH) {
      this.#path = [...this.#path.slice(0, level - 1), tag];
      this.#push(this.#path.join('.'), value);
    } else this.#push(tag, value);
  }

  #push(path: string, value: string): void {
    if (this.#fields.length >= MOST) this.end();
    this.#fields.push([path, POINTER.test(value.trim()) ? '' : value]);
  }

  #append(text: string): void {
    const last = this.#fields.at(-1);
    if (last === undefined) this.#push('text', text.trim());
    else last[1] += text;
  }

  end(): void {
    const record: [string, string][] = [];
    for (const [path, value] of withoutTheDead(this.#fields)) addField(record, path, value);
    this.#fields = [];
    if (record.length === 0) return;
    this.#tables.beginLine(this.#line);
    this.#tables.record(record);
  }
}

function addField(record: [string, string][], path: string, raw: string): void {
  const address = ADDRESS.exec(path)?.[1];
  const caption = CAPTIONS[address ?? path] ?? path.toLowerCase().replaceAll('.', ' ');
  const value = fieldText(caption, raw);
  if (value === '') return;
  const known = record.find(([other]) => other === caption);
  if (NAME_PART.test(path) && record.some(([other]) => other === 'name')) return;
  // The same facts again, in lines and in parts.
  if (known === undefined) record.push([caption, value]);
  else if (address !== undefined) {
    if (!known[1].includes(value)) known[1] += `, ${value}`;
  } else record.push([caption, value]);
}

function fieldText(caption: string, raw: string): string {
  const text = raw.replace(/[^\S\n]{0,40}\n[^\S\n]{0,40}/g, caption === 'address' ? ', ' : '\n').trim();
  if (caption === 'name')
    return text
      .replace(/\//g, ' ')
      .replace(/\s{2,40}/g, ' ')
      .trim();
  const day = /^(\d{1,2}) ([A-Z]{3}) (\d{4})$/i.exec(text);
  const month = MONTHS.indexOf(day?.[2]?.toUpperCase() ?? '');
  return day === null || month < 0
    ? text
    : `${day[3]}-${String(month + 1).padStart(2, '0')}-${day[1]!.padStart(2, '0')}`;
}
