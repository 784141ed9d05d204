import { labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './dni.examples.ts';

export const arDni = nationalId({
  id: 'ar.dni',
  about: {
    en: 'Argentine identity number (DNI): seven or eight digits, with dots at times, under a label.',
    es: 'Documento nacional de identidad de la Argentina (DNI): siete u ocho dígitos, a veces con puntos, con rótulo.',
  },
  sources: ['RENAPER "Documento Nacional de Identidad"'],
  headers: { es: ['DNI', 'DNI (AR)', 'DNI argentino', 'Número de DNI'], en: ['Argentine DNI'] },
  finds,
  ignores,
  shapes: [labelled(String.raw`(?<!\$ ?)\d{1,2}\.\d{3}\.\d{3}|\d{7,8}`, isDni)],
  labels: ['dni', 'dni no', 'dni n°', 'documento nacional de identidad', 'd n i'],
  label: 'DNI',
  digits: 7,
  part: /\d{7}|\d\.\d{3}\.\d{3}/,
});

/** From about one million on; a date without separators is when the card was issued. */
function isDni(digits: string): boolean {
  return !/^0|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}
