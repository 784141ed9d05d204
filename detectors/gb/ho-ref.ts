import { checked, labelledSigns, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ho-ref.examples.ts';

export const gbHoRef = nationalId({
  id: 'gb.ho-ref',
  about: {
    en: 'British Home Office reference of an applicant (HO ref, ASF, ARC): a letter and seven digits, or ASF and nine, under a label.',
    es: 'Referencia de solicitante del Home Office británico (HO ref, ASF, ARC): una letra y siete dígitos, o ASF y nueve, con rótulo.',
  },
  sources: ['UK Home Office "Application registration card"'],
  headers: {
    en: [
      'HO Ref',
      'Home Office Ref',
      'Home Office Reference',
      'HO Reference',
      'ASF',
      'ARC Number',
      'ARC No',
      'Home Office Number',
      'ARC Ref',
    ],
  },
  finds,
  ignores,
  shapes: [
    labelledSigns(String.raw`[A-Z] ?\d{7}(?:/\d{1,2})?`, () => true, 'LDDDDDDD'),
    {
      form: String.raw`A(?:SF|RC)/\d{6,9}(?:/\d{1,2})?`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, () => true, 0),
    },
  ],
  labels: [
    'ho ref',
    'ho reference',
    'home office',
    'home office ref',
    'home office reference',
    'home office ref no',
    'asf',
    'arc',
    'arc number',
    'arc no',
    'application registration card',
    'ho ref no',
  ],
  label: 'HO ref',
  digits: 6,
  part: /[A-Za-z][ /]?\d{6}/,
});
