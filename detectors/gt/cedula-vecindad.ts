import { labelledSigns, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './cedula-vecindad.examples.ts';

export const gtCedulaVecindad = nationalId({
  id: 'gt.cedula-vecindad',
  about: {
    en: 'Guatemalan identity card before 2013 (cédula de vecindad): letter and number of the department, then the register, under a label.',
    es: 'Cédula de vecindad de Guatemala (antes de 2013): letra y número del departamento y registro, con rótulo.',
  },
  sources: ['RENAP "Cédula de vecindad"'],
  headers: {
    es: ['Cédula de vecindad', 'No. de orden y registro', 'Orden y registro'],
    en: ['Guatemalan cedula'],
  },
  finds,
  ignores,
  shapes: [
    labelledSigns(
      String.raw`[A-V]-?\d{1,2},? (?:(?:registro|reg\.?|no\.?|y) (?:no\.? )?){0,2}\d{1,3}(?:[.,]?\d{3}){1,2}`,
      isOrder,
    ),
  ],
  labels: ['cédula de vecindad', 'cédula', 'orden', 'número de orden', 'no de orden', 'cédula no'],
  label: 'cédula de vecindad',
  digits: 5,
  part: /[A-Va-v]-?\d{1,2}/,
});

const DEPARTMENTS = 22;

/** Each department has its letter, in order: A-1 is Guatemala, V-22 the last. */
function isOrder(signs: string): boolean {
  const letter = signs.charCodeAt(0) - 64;
  return letter <= DEPARTMENTS && new RegExp(`^.${letter}\\D|^.${letter}\\d{4}`).test(signs);
}
