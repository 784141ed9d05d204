import { type ContentLine, partsOf, unescaped } from './content-lines.ts';

export type Field = readonly [key: string, value: string];

const CAPTIONS: Readonly<Record<string, string>> = {
  FN: 'name',
  NICKNAME: 'nickname',
  BDAY: 'date of birth',
  BIRTHPLACE: 'place of birth',
  DEATHDATE: 'date of death',
  TEL: 'phone',
  EMAIL: 'email',
  ORG: 'organization',
  TITLE: 'job title',
  ROLE: 'role',
  NOTE: 'note',
  GENDER: 'gender',
  GEO: 'location',
  RELATED: 'related person',
};
/** Facts of the card, not of anybody. */
const OF_THE_CARD =
  /^(?:VERSION|PRODID|REV|UID|KIND|SORT-STRING|MAILER|CLASS|TZ|LANG|SOURCE|CLIENTPIDMAP|PROFILE|KEY)$/;

/** What one line of a card says, under a caption; a card of an office has the addresses of the office. */
export function vcardFields({ name, parameters, value }: ContentLine, hasOffice: boolean): Field[] {
  if (OF_THE_CARD.test(name) || value.trim() === '') return [];
  if (name === 'N') return nameFields(partsOf(value));
  if (name === 'ADR') {
    const type = parameters.get('TYPE') ?? '';
    const text = partsOf(value)
      .filter((part) => part !== '')
      .join(', ');
    if (text === '') return [];
    // An address of an office is not the home of who works there.
    const work = /work/i.test(type) || (hasOffice && !/home/i.test(type));
    return [[work ? 'agency' : 'address', text]];
  }
  const text = partsOf(value)
    .filter((part) => part !== '')
    .join(name === 'NOTE' ? '; ' : ', ');
  return [[CAPTIONS[name] ?? name.toLowerCase(), name === 'NOTE' ? unescaped(value) : text]];
}

function nameFields([family = '', given = '', middle = '']: string[]): Field[] {
  const fields: Field[] = [
    ['last name', family],
    ['first name', given],
    ['middle name', middle],
  ];
  return fields.filter(([, text]) => text !== '');
}
