/** The ways in which a table writes a name. */
import type { Person } from './people.ts';

export interface Layout {
  readonly name: string;
  /** Captions; none = no row of captions. A name of `foreign` or `wrong` is replaced by one of the lists below. */
  readonly header?: 'wrong' | 'foreign';
  /** The columns of one row. */
  readonly columns: (person: Person) => readonly string[];
}

const withoutAccents = (text: string) => text.normalize('NFD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1');

export const LAYOUTS: readonly Layout[] = [
  { name: 'as spoken', columns: ({ full }) => [full] },
  { name: 'SURNAME, Given', columns: ({ given, family }) => [`${family.toUpperCase()}, ${given}`] },
  { name: 'ALL CAPS', columns: ({ full }) => [full.toUpperCase()] },
  { name: 'accents lost', columns: ({ full }) => [withoutAccents(full)] },
  { name: 'lower case', columns: ({ full }) => [full.toLowerCase()] },
  { name: 'wrong header', header: 'wrong', columns: ({ full }) => [full] },
  { name: 'foreign header', header: 'foreign', columns: ({ full }) => [full] },
  { name: 'split', columns: ({ given, family }) => [given, family] },
  {
    name: 'split, caps',
    columns: ({ given, family }) => [family.toUpperCase(), given.toUpperCase()],
  },
];

export const WRONG = ['Column1', 'Comments', 'Details', 'Item', 'Observaciones', 'Field 3', 'Description'];
export const FOREIGN = [
  'Họ và tên',
  'İsim',
  'Jina',
  'Imię i nazwisko',
  'Ονοματεπώνυμο',
  '姓名',
  'नाम',
  'ስም',
  'Emri',
  'الاسم',
];
