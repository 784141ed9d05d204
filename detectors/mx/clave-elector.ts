import { isShortDate, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';

export const mxClaveElector = nationalId({
  id: 'mx.clave-elector',
  about: {
    en: 'Mexican voter key: six letters, birth date, state, sex and three digits, under a label.',
    es: 'Clave de elector de México: seis letras, fecha de nacimiento, entidad, sexo y tres dígitos, con rótulo.',
  },
  sources: ['INE "Credencial para votar"'],
  headers: {
    es: ['Clave de elector', 'INE', 'IFE', 'Credencial de elector'],
    en: ['Voter key', 'INE number'],
  },
  finds: ['clave de elector ZLBNOS91070420H701', { text: 'XQTZMR87031220M500', header: 'Clave de elector' }],
  ignores: [
    'XQTZMR87031220M500',
    'clave de elector XQTZMR87133120M500',
    'clave de elector GMVLMR80070501M100',
    'clave de elector XQTZMR8703122M500',
  ],
  shapes: [
    {
      form: String.raw`[A-ZÑ]{6}\d{8}[HM]\d{3}`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      anyCase: true,
      places: 'LLLLLLDDDDDDDDLDDD',
      check: (value) => {
        const digits = value.slice(6, 14);
        // Sources disagree on whether the state stands before or after month and day.
        const date = isShortDate(digits) || isShortDate(digits.slice(0, 2) + digits.slice(4));
        return date && value.toUpperCase() !== 'GMVLMR80070501M100' ? WEIGHT.structure : undefined;
      },
    },
  ],
  labels: ['clave de elector', 'credencial de elector', 'credencial para votar', 'ine', 'ife'],
  label: 'Clave de elector',
  digits: 11,
  part: /[A-Za-zÑñ]{6}\d{8}/,
});
