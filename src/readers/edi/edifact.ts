import type { Segment } from './syntax.ts';
import { dayOf, type Field, type Said } from './x12.ts';

/** Segments about the message, not about anybody. */
const ENVELOPE = /^UNA|^(?:UNB|UNG|UNH|UNT|UNE|UNZ|UNS|BGM)$/;
/** What a document is by its code (D.96B 1001, ICAO's PAXLST). */
const DOCUMENTS: Readonly<Record<string, string>> = {
  P: 'passport number',
  '39': 'passport number',
  V: 'visa number',
  '36': 'id number',
};
const BIRTH = '329';
const CITY_OF_BIRTH = '180';

/** EDIFACT messages (passenger lists, patients, invoices): a record for each party or traveller. */
export class EdifactRecords {
  of({ tag, elements }: Segment): Said | undefined {
    if (ENVELOPE.test(tag)) return { begins: true, fields: [] };
    const at = (element: number, part = 0) => elements[element]?.[part] ?? '';
    if (tag === 'NAD' || tag === 'PNA') return { begins: true, fields: partyOf(tag, elements) };
    if (tag === 'DTM') {
      const caption = at(1) === BIRTH ? 'date of birth' : `date ${at(1)}`;
      return said([[caption, at(1) === BIRTH ? birthOf(at(1, 1)) : dayOf(at(1, 1))]]);
    }
    if (tag === 'NAT') return said([['nationality', at(2)]]);
    if (tag === 'ATT') return said([[at(1) === '2' ? 'sex' : 'attribute', at(3)]]);
    if (tag === 'DOC') return said([[DOCUMENTS[at(1)] ?? 'document number', at(2)]]);
    if (tag === 'COM') return said([[at(1, 1) === 'EM' ? 'email' : 'phone', at(1)]]);
    if (tag === 'LOC') return said([[at(1) === CITY_OF_BIRTH ? 'place of birth' : `place ${at(1)}`, at(2)]]);
    return said(elements.slice(1).map((parts, i) => [`${tag}-${i + 1}`, parts.join(' ').trim()] as const));
  }
}

const said = (fields: readonly Field[]): Said => ({ begins: false, fields });

/** A party: name in parts (family name first), street, city, region, postal code, country. */
function partyOf(tag: string, elements: Segment['elements']): Field[] {
  const names = (elements[tag === 'PNA' ? 5 : 4] ?? []).filter((part) => part !== '');
  const name = tag === 'NAD' && names.length > 1 ? [...names.slice(1), names[0]!] : names;
  const lines = tag === 'NAD' ? [3, 5, 6, 7, 8, 9] : [];
  const address = lines.map((element) => (elements[element] ?? []).filter((part) => part !== '').join(' '));
  return [
    ['name', name.join(' ')],
    ['number', elements[2]?.[0] ?? ''],
    ['address', address.filter((part) => part !== '').join(', ')],
  ];
}

/** Passenger lists write years in two digits: nobody who travels is yet to be born. */
function birthOf(text: string): string {
  const short = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  return short === null
    ? dayOf(text)
    : `${Number(short[1]) > 26 ? '19' : '20'}${short[1]}-${short[2]}-${short[3]}`;
}
