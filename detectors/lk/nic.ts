import { labelled, labelledSigns, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './nic.examples.ts';

export const lkNic = nationalId({
  id: 'lk.nic',
  about: {
    en: 'Sri Lankan identity number (NIC): year and day of birth with serial, nine digits and V or X, or twelve digits, under a label.',
    es: 'Número de identidad de Sri Lanka (NIC): año y día de nacimiento y serie, nueve dígitos y V o X, o doce dígitos, con rótulo.',
  },
  sources: ['Department for Registration of Persons, Sri Lanka "NIC"'],
  headers: {
    en: ['NIC', 'NIC No', 'NIC Number', 'Sri Lankan NIC'],
    si: ['ජාතික හැඳුනුම්පත'],
    ta: ['தேசிய அடையாள அட்டை'],
  },
  finds,
  ignores,
  shapes: [
    labelledSigns(String.raw`\d{9} ?[VX]`, (signs) => isDay(Number(signs.slice(2, 5))), 'DDDDDDDDDL'),
    labelled(String.raw`(?:19|20)\d{10}`, (digits) => isDay(Number(digits.slice(4, 7)))),
  ],
  labels: [
    'nic',
    'nic no',
    'nic number',
    'national identity card',
    'sri lankan nic',
    'ජාතික හැඳුනුම්පත',
    'தேசிய அடையாள அட்டை',
  ],
  label: 'NIC',
  digits: 9,
  part: /\d{9}/,
});

/** Day of the year of birth; women have 500 more. */
function isDay(day: number): boolean {
  return (day >= 1 && day <= 366) || (day >= 501 && day <= 866);
}
