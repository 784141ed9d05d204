import { labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './cni.examples.ts';

export const cmCni = nationalId({
  id: 'cm.cni',
  about: {
    en: 'Number of the Cameroonian identity card (CNI) or its receipt: nine or seventeen digits, under a label.',
    es: 'Número de la cédula de identidad de Camerún (CNI) o de su resguardo: nueve o diecisiete dígitos, con rótulo.',
  },
  sources: ['IRB Canada, "Cameroon: national identity cards"'],
  headers: {
    fr: ['CNI', "Carte nationale d'identité", 'Récépissé', 'N° CNI', 'Numéro CNI', 'Numéro de CNI', 'No CNI'],
    en: ['CNI', 'CNI Number', 'Cameroonian ID'],
    es: ['CNI (Camerún)'],
  },
  finds,
  ignores,
  shapes: [labelled(String.raw`\d{9}|\d{17}|\d{3}([ .])\d{3}\1\d{3}`)],
  labels: [
    ...['cni', 'cni n°', 'cni no', 'n° cni', 'numéro cni', 'carte nationale d identité', 'carte d identité'],
    ...[
      'carte nationale d identité n°',
      'récépissé',
      'récépissé n°',
      'récépissé no',
      'récépissé cni',
      'récépissé de cni',
      'national identity card',
    ],
  ],
  label: 'CNI',
  against: ['fcfa', 'f', 'xaf', 'budget', 'frais', 'siret', 'siren'],
  digits: 9,
  part: /\d{9}|\d{3}[ .]\d{3}/,
  vague: /^r[ée]c[ée]piss[ée]$/i,
});
