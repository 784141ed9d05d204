import { isShortDate, nationalId } from '../../src/kit/national.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './curp.examples.ts';

const STATES =
  'AS|BC|BS|CC|CH|CL|CM|CS|DF|DG|GR|GT|HG|JC|MC|MN|MS|NE|NL|NT|OC|PL|QR|QT|SL|SP|SR|TC|TL|TS|VZ|YN|ZS';
const ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
/** Given to people who have none, and printed in manuals. */
const GENERIC = /^(?:XEXX010101|AAAA000101|XXXX)/;

export const mxCurp = nationalId({
  id: 'mx.curp',
  about: {
    en: 'Mexican population registry code (CURP): eighteen letters and digits that also hold birth date, sex and state of birth.',
    es: 'Clave Única de Registro de Población de México (CURP): dieciocho letras y dígitos con fecha de nacimiento, sexo y entidad.',
  },
  sources: ['RENAPO "CURP"', 'python-stdnum mx.curp'],
  headers: { es: ['CURP', 'Clave Única', 'Clave CURP'], en: ['CURP'] },
  finds,
  ignores,
  shapes: [
    {
      // In its parts, as forms have boxes for them.
      form: `[A-ZÑ]{4}([ -])\\d{6}\\1[HMX](?:${STATES})[A-ZÑ]{3}\\1?[0-9A-Z]\\d`,
      weight: WEIGHT.rareShape,
      anyCase: true,
      check: (value) => isCurp(value.replace(/[ -]/g, '')),
    },
    {
      form: `[A-ZÑ]{4}\\d{6}[HMX](?:${STATES})[A-ZÑ]{3}[0-9A-Z]\\d`,
      weight: WEIGHT.rareShape,
      anyCase: true,
      places: 'LLLLDDDDDDLLLLLLXD',
      check: isCurp,
    },
  ],
  labels: ['curp', 'clave única', 'clave única de registro de población'],
  label: 'CURP',
  digits: 7,
  part: /[A-Za-zÑñ]{4}[ -]?\d{6}[ -]?[A-Za-z]{3}/,
});

function isCurp(value: string): number | undefined {
  const code = value.toUpperCase();
  if (GENERIC.test(code) || !isShortDate(code.slice(4, 10)) || !checks(code)) return undefined;
  return score(WEIGHT.structure, WEIGHT.checkDigit);
}

function checks(code: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += ALPHABET.indexOf(code[i]!) * (18 - i);
  return (10 - (sum % 10)) % 10 === Number(code[17]);
}
