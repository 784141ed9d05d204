import { headed, labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './carnet-patria.examples.ts';

export const veCarnetPatria = nationalId({
  id: 've.carnet-patria',
  about: {
    en: 'Venezuelan carnet de la patria: ten digits, under a label.',
    es: 'Carnet de la Patria de Venezuela: diez dígitos, con rótulo.',
  },
  sources: ['nationid country notes'],
  headers: {
    es: ['Carnet de la patria', 'Carnet patria', 'Código carnet de la patria', 'Serial carnet de la patria'],
  },
  finds,
  ignores,
  shapes: [labelled(String.raw`\d{10}`), headed(String.raw`\d{7,9}`)],
  labels: [
    'carnet de la patria',
    'carné de la patria',
    'carnet patria',
    'serial del carnet de la patria',
    'código del carnet de la patria',
  ],
  label: 'carnet de la patria',
  digits: 7,
  length: 10,
  part: /\d{7}/,
});
