import { labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './uci.examples.ts';

export const caUci = nationalId({
  id: 'ca.uci',
  about: {
    en: 'Canadian immigration client number (UCI): eight digits, 4-4, or ten, 2-4-4, under a label.',
    es: 'Identificador de cliente de inmigración de Canadá (UCI): ocho dígitos, 4-4, o diez, 2-4-4, con rótulo.',
  },
  sources: ['IRCC "Unique client identifier (UCI)"'],
  headers: {
    en: ['UCI', 'UCI Number', 'UCI No', 'Client ID (IRCC)', 'IRCC UCI', 'Unique Client Identifier'],
    fr: ['IUC', 'Identificateur unique de client'],
  },
  finds,
  ignores,
  shapes: [
    labelled(
      String.raw`(?:\d{2}-)?\d{4}-\d{4}|\d{8}|\d{10}`,
      (digits) => !/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits),
    ),
  ],
  labels: [
    'uci',
    'uci no',
    'uci number',
    'uci #',
    'iuc',
    'unique client identifier',
    'identificateur unique de client',
    'ircc client id',
    'client id ircc',
  ],
  label: 'UCI',
  digits: 8,
  part: /\d{4}-?\d{4}/,
});
