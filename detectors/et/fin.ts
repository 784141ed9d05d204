import { digitsOf } from '../../src/kit/cells.ts';
import { verhoeff } from '../../src/kit/check-digits.ts';
import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './fin.examples.ts';

const FORM = String.raw`\d{4}([ -]?)\d{4}\1\d{4}(?:\1\d{4})?`;

export const etFin = nationalId({
  id: 'et.fin',
  about: {
    en: 'Ethiopian Fayda number (FIN, twelve digits), or the card’s or alias number (FCN, FAN, sixteen), under a label.',
    es: 'Número Fayda de Etiopía (FIN, doce dígitos), o el de la tarjeta o su alias (FCN, FAN, dieciséis), con rótulo.',
  },
  sources: ['id.gov.et "Fayda Number"'],
  headers: {
    en: ['Fayda', 'FIN', 'FAN', 'FCN', 'Fayda Number', 'Fayda FIN', 'Fayda ID', 'Fayda No'],
    am: ['ፋይዳ', 'የፋይዳ ቁጥር'],
  },
  finds,
  ignores,
  shapes: [
    // `fin` and `fan` are words of other languages: only capitals directly before the number say that it is this.
    {
      form: String.raw`(?<=\b(?:FIN|FAN|FCN)(?: ?#| No\.?| Number)?:? {0,2})${FORM}`,
      weight: WEIGHT.mediumShape,
      check,
    },
    { form: FORM, weight: WEIGHT.weakShape, needsLabel: true, check },
  ],
  labels: ['fayda', 'fayda fin', 'fayda id', 'fayda no', 'fayda number', 'ፋይዳ', 'የፋይዳ ቁጥር', 'የብሔራዊ መታወቂያ'],
  label: 'Fayda',
  digits: 12,
  part: /\d{4}[ -]?\d{4}/,
  vague: /^(?:fin|fan)$/i,
});

/** That the last digit is Verhoeff's is likely but not confirmed: it adds, and its failing takes nothing. */
function check(value: string): number | undefined {
  return checked(value, () => true, verhoeff(digitsOf(value)) ? WEIGHT.checkDigit : 0);
}
