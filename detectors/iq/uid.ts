import { labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './uid.examples.ts';

export const iqUid = nationalId({
  id: 'iq.uid',
  about: {
    en: 'Iraqi unified card number: twelve digits, under a label.',
    es: 'Número de la tarjeta unificada de Irak: doce dígitos, con rótulo.',
  },
  sources: ['Landinfo "Iraq: travel documents and other identity documents", 2015'],
  headers: {
    ar: ['رقم البطاقة الوطنية', 'البطاقة الموحدة', 'رقم البطاقة الموحدة'],
    ckb: ['ژمارەی کارتی نیشتمانی'],
    en: ['Iraqi unified card', 'Unified ID', 'Iraqi national ID'],
  },
  finds,
  ignores,
  shapes: [labelled(String.raw`\d{12}|\d{4}([- ])\d{4}\1\d{4}`, (digits) => /^(?:19|20)\d{2}/.test(digits))],
  labels: [
    'البطاقة الوطنية',
    'رقم البطاقة الوطنية',
    'البطاقة الموحدة',
    'رقم البطاقة الموحدة',
    'کارتی نیشتمانی',
    'iraqi unified card',
    'unified card',
    'unified id',
    'iraqi national id',
    'iraqi id',
  ],
  label: 'unified card',
  digits: 12,
  part: /\d{4}[- ]?\d{4}/,
});
