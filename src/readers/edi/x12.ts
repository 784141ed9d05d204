import type { Segment } from './syntax.ts';

export type Field = readonly [caption: string, value: string];

/** What a segment says of the record that is open, and whether a new one begins before or the open one ends. */
export interface Said {
  readonly begins: boolean;
  readonly fields: readonly Field[];
}

/** Segments about the message, not about anybody. */
const ENVELOPE = /^(?:ISA|GS|ST|SE|GE|IEA|BGN|BHT|HL|LX|LS|LE)$/;
/** Numbers by what they are of (elements 66 and 128). */
const NUMBERS: Readonly<Record<string, string>> = {
  MI: 'member id',
  '34': 'ssn',
  SY: 'ssn',
  '0F': 'subscriber number',
  '1L': 'group number',
  '23': 'client number',
  EA: 'medical record number',
  EI: 'employer number',
  XX: 'provider number',
  FI: 'tax number',
  '1W': 'member id',
  ABB: 'passport number',
};
const CONTACTS: Readonly<Record<string, string>> = {
  TE: 'phone',
  HP: 'phone',
  CP: 'phone',
  WP: 'phone',
  AP: 'phone',
  EM: 'email',
};
const DATES: Readonly<Record<string, string>> = {
  '356': 'eligibility begins',
  '357': 'eligibility ends',
  '348': 'benefit begins',
  '349': 'benefit ends',
};
const PERSON = '1';

/** X12 messages of insurers and clinics (834, 837, 270): a record for each member, patient, doctor or office. */
export class X12Records {
  /** A member's numbers stand before the name. */
  #awaitsName = false;

  of({ tag, elements }: Segment): Said | undefined {
    if (ENVELOPE.test(tag)) return { begins: true, fields: [] };
    const at = (element: number) => elements[element]?.[0] ?? '';
    if (tag === 'INS') {
      this.#awaitsName = true;
      return { begins: true, fields: [['relation code', at(2)]] };
    }
    if (tag === 'NM1') {
      const begins = !this.#awaitsName;
      this.#awaitsName = false;
      return { begins, fields: nameOf(at) };
    }
    if (tag === 'N1') return { begins: true, fields: [['organization', at(2)]] };
    if (tag === 'CLM') return { begins: false, fields: [['claim number', at(1)]] };
    return { begins: false, fields: detailOf(tag, elements, at) };
  }
}

function nameOf(at: (element: number) => string): Field[] {
  const number: Field = [NUMBERS[at(8)] ?? 'number', at(9)];
  if (at(2) !== PERSON) return [['organization', at(3)], number];
  return [['name', [at(4), at(5), at(3), at(7)].filter((part) => part !== '').join(' ')], number];
}

function detailOf(tag: string, elements: Segment['elements'], at: (element: number) => string): Field[] {
  if (tag === 'N3') return [['address', [at(1), at(2)].filter((part) => part !== '').join(', ')]];
  if (tag === 'N4')
    return [['address', [at(1), `${at(2)} ${at(3)}`.trim(), at(4)].filter((part) => part !== '').join(', ')]];
  if (tag === 'DMG')
    return [
      ['date of birth', dayOf(at(2))],
      ['sex', at(3)],
      ['marital status', at(4)],
      ['race', at(5)],
      ['citizenship', at(6)],
    ];
  if (tag === 'REF') return [[NUMBERS[at(1)] ?? `number ${at(1)}`, at(2)]];
  if (tag === 'PER') return contactsOf(at);
  if (tag === 'DTP') return [[DATES[at(1)] ?? `date ${at(1)}`, dayOf(at(3))]];
  if (tag === 'HI') return elements.slice(1).map((parts) => ['diagnosis', parts[1] ?? ''] as const);
  return elements.slice(1).map((parts, i) => [`${tag}-${i + 1}`, parts.join(' ').trim()] as const);
}

function contactsOf(at: (element: number) => string): Field[] {
  const fields: Field[] = [['contact', at(2)]];
  for (const i of [3, 5, 7]) fields.push([CONTACTS[at(i)] ?? 'contact', at(i + 1)]);
  return fields;
}

export const dayOf = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
