import { isShortDate, nationalId } from '../../src/kit/national.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './rfc.examples.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

export const mxRfc = nationalId({
  id: 'mx.rfc',
  about: {
    en: 'Mexican taxpayer code of a person (RFC): four letters, birth date, three more characters. Codes of companies are left alone.',
    es: 'Registro Federal de Contribuyentes de una persona (RFC): cuatro letras, fecha de nacimiento y homoclave. No se señalan los de empresas.',
  },
  sources: ['SAT "RFC"', 'python-stdnum mx.rfc'],
  headers: { es: ['RFC', 'Registro Federal de Contribuyentes'], en: ['RFC'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`[A-ZÑ&]{4}(-?)\d{6}\1[A-Z0-9]{2}[0-9A]`,
      weight: WEIGHT.rareShape,
      places: 'LLLL-DDDDDD-XXX',
      check,
    },
    {
      form: String.raw`[A-ZÑ&]{4}-?\d{6}(?:-?[A-Z0-9]{3})?`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      anyCase: true,
      check,
    },
  ],
  labels: ['rfc', 'registro federal de contribuyentes'],
  label: 'RFC',
  digits: 6,
  part: /[A-Za-zÑñ&]{4}-?\d{6}/,
});

function check(value: string): number | undefined {
  const code = value.replaceAll('-', '').toUpperCase();
  if (/^X[AE]XX010101/.test(code) || !isShortDate(code.slice(4, 10))) return undefined;
  // Some issued codes are known to fail the check.
  if (code.length === 13) return score(WEIGHT.structure, checks(code) ? WEIGHT.checkDigit : -0.1);
  return WEIGHT.structure;
}

function checks(code: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += ALPHABET.indexOf(code[i]!) * (13 - i);
  const rest = (11 - (sum % 11)) % 11;
  return code[12] === (rest === 10 ? 'A' : String(rest));
}
