import { labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './nin.examples.ts';

export const intlNin = nationalId({
  id: 'intl.nin',
  about: {
    en: 'National identity number of Senegal, Guinea, Mauritania or the Congo: ten or thirteen to eighteen digits, under a label.',
    es: 'Número nacional de identidad de Senegal, Guinea, Mauritania o el Congo: diez o de trece a dieciocho dígitos, con rótulo.',
  },
  sources: ['IRB Canada, country notes on identity cards'],
  headers: {
    fr: [
      'NIN',
      'NNI',
      "Numéro d'identification nationale",
      "Numéro national d'identification",
      'Carte CEDEAO',
      'N° CNI',
      'CNI',
      "Carte d'identité CEDEAO",
    ],
    en: ['NNI', 'ECOWAS card'],
    ar: ['الرقم الوطني للتعريف'],
  },
  finds,
  ignores,
  shapes: [labelled(String.raw`\d{10}|\d{13,18}|[12] \d{3} \d{4} \d{5}`)],
  labels: [
    'nin',
    'nni',
    'numéro d identification nationale',
    'numéro national d identification',
    'numéro d identification national',
    'carte cedeao',
    'carte d identité cedeao',
    'الرقم الوطني للتعريف',
  ],
  label: 'NIN',
  digits: 10,
  part: /\d{10}|\d{4} \d{5}/,
});
