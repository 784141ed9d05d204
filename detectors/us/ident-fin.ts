import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';

export const usIdentFin = identifier(
  {
    id: 'us.ident-fin',
    category: 'inmate_number',
    about: {
      en: 'Fingerprint identification number of the Department of Homeland Security (FIN): about ten digits, under a label.',
      es: 'Número de identificación dactilar del Departamento de Seguridad Nacional (FIN): unos diez dígitos, con rótulo.',
    },
    sources: ['DHS/ICE/PIA-015 Enforcement Integrated Database'],
    identifies: 'directly',
    headers: {
      en: [
        ...['FIN', 'FIN #', 'FINS', 'FINS #', 'FINS Number', 'FIN Number', 'Fingerprint ID'],
        ...['Fingerprint Identification Number', 'IDENT', 'IDENT FIN'],
      ],
      es: ['Número de huella', 'ID dactilar'],
    },
    notHeaders: ['date', 'status', 'type', 'taken', 'count'],
    finds: [
      'FIN: 1182736459',
      'FINS# 1182736460',
      'fingerprint ID 1182736461',
      { text: '1182736460', header: 'FINS #' },
    ],
    ignores: [
      'FIN 2024 annual report',
      '1182736459',
      'fin de la audiencia 1182736459',
      'FIN 1182736459',
      'al fin: 1182736459',
      'FIN: 0000000000',
    ],
  },
  {
    shapes: [
      // `fin` is a word in Spanish and French: only capitals with a sign for number say that it is this.
      {
        form: String.raw`(?<=\b(?:FINS?|IDENT)(?: ?#| No\.?| Number)?:? {0,2})(?<!\b(?:FINS?|IDENT) {0,2})\d{9,10}`,
        weight: WEIGHT.mediumShape,
        check,
      },
      { form: String.raw`\d{9,10}`, weight: WEIGHT.weakShape, needsLabel: true, check },
    ],
    labels: {
      positive: phrases([
        ...['fins', 'fins #', 'fingerprint id', 'fingerprint identification number', 'ident fin'],
        ...['número de huella', 'número de identificación dactilar', 'id dactilar'],
      ]),
      negative: phrases([...OTHER_NUMBERS, 'phone', 'tel', 'teléfono', 'fayda']),
    },
    label: 'FINS',
    digits: 9,
    part: /\d{9}/,
    vague: /^fin$/i,
    repair: true,
  },
);

function check(value: string): number | undefined {
  return isPlaceholderNumber(digitsOf(value)) ? undefined : WEIGHT.structure;
}
