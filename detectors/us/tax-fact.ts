import { fold } from '../../src/core/text/fold.ts';
import { normalise } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Detector } from '../../src/core/types.ts';
import { share } from '../../src/kit/columns.ts';
import { headerWeight, REPORT, score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './tax-fact.examples.ts';

const AMOUNT = /^\(?-?(?:US)?\$? ?-?\d{1,3}(?:[,. ]?\d{3}){0,3}(?:[.,]\d{2})?\)?$/;
/** What a return says of its filer, written out or as on the form. */
const FILERS = new Set(
  [
    ...[
      'single',
      'married',
      'married filing jointly',
      'married filing separately',
      'married joint',
      'mfj',
      'mfs',
    ],
    ...[
      'married separate',
      'head of household',
      'hoh',
      'qualifying widow',
      'qualifying widower',
      'qss',
      'qw',
    ],
    ...[
      'qualifying surviving spouse',
      'soltero',
      'soltera',
      'casado',
      'casada',
      'jefe de familia',
      'jefa de familia',
    ],
    ...[
      'casado declaración conjunta',
      'casada declaración conjunta',
      'casado por separado',
      'casada por separado',
    ],
    ...['cabeza de familia', 'cónyuge sobreviviente'],
  ].map(fold),
);
/** Captions of the filer's kind; the others are of amounts. */
const OF_FILERS = /status|estado|estatus/i;
/** Rates and counts are no income. */
const LEAST = 3;

export const usTaxFact: Detector = {
  id: 'us.tax-fact',
  category: 'financial',
  about: {
    en: 'What a tax return says of a person (adjusted gross income, filing status), in tables beside their name: return information is confidential. Statistics by place are left alone.',
    es: 'Lo que una declaración de impuestos dice de una persona (ingreso bruto ajustado, estado civil tributario), en tablas junto a su nombre: es información confidencial. No se señalan estadísticas por lugar.',
  },
  sources: ['26 USC 6103(b)', 'IRS Form 1040'],
  identifies: 'sensitive',
  headers: {
    en: [
      ...[
        'AGI',
        'Adjusted Gross Income',
        'Federal AGI',
        'MAGI',
        'Modified AGI',
        'Adjusted Gross Income (AGI)',
      ],
      ...['Filing Status', 'Tax Filing Status', 'AGI Amount'],
    ],
    es: ['Ingreso bruto ajustado', 'Estado civil tributario', 'Estado tributario'],
  },
  notHeaders: [
    ...['average', 'mean', 'median', 'total', 'count', 'number', 'limit', 'threshold', 'percent', 'range'],
    ...['bracket', 'promedio', 'mediana', 'límite', 'returns'],
  ],
  needs: { inTexts: false, values: Infinity },
  finds,
  ignores,
  find: () => [],
  mayHold: () => false,
  cell,
  column: (values, column) =>
    // Without a name beside it, it is nobody's, and not told.
    column.hit ? share(values, (value) => cell(value, column) >= REPORT) : 0,
  key: (text) => fold(text),
};

function cell(text: string, column: ColumnContext): number {
  if (!column.hit || text.length > 40) return 0;
  const value = normalise(text).text.trim();
  const fits = OF_FILERS.test(column.header)
    ? FILERS.has(fold(value))
    : AMOUNT.test(value) && value.replace(/\D/g, '').length >= LEAST;
  return fits ? score(WEIGHT.weakShape, headerWeight(column.hit)) : 0;
}
