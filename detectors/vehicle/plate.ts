import { identifier } from '../../src/kit/identifier.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './plate.examples.ts';

export const vehiclePlate = identifier(
  {
    id: 'vehicle.plate',
    category: 'plate',
    about: {
      en: 'Licence plate of a vehicle: letters and digits under a label.',
      es: 'Placa o matrícula de un vehículo: letras y dígitos con rótulo.',
    },
    sources: ['Driver’s Privacy Protection Act, 18 USC 2721'],
    identifies: 'jointly',
    headers: {
      en: [
        'Plate',
        'License Plate',
        'License Plate Number',
        'Plate Number',
        'Plate No',
        'Tag',
        'LPR',
        'Licence Plate',
      ],
      es: ['Placa', 'Placas', 'Matrícula', 'Patente', 'Número de placa', 'Número de placas'],
      fr: ["Plaque d'immatriculation"],
      pt: ['Placa'],
      ht: ['Plak machin'],
    },
    notHeaders: ['type', 'state', 'count', 'date', 'name', 'status'],
    finds,
    ignores,
  },
  {
    shapes: [
      // Mexico: pairs of digits.
      {
        form: String.raw`[A-Z]{3}-\d{2}-\d{2}|\d{2}-[A-Z]{2}-\d{2}|\d{2}-\d{2}-[A-Z]{3}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: () => WEIGHT.structure,
      },
      {
        form: '(?=[A-Z -]{0,5}\\d)[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5}',
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) =>
          /\d.{0,5}\d/.test(value) && /[A-Z]/.test(value) && value.length >= 5 ? WEIGHT.structure : undefined,
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'license plate',
          'licence plate',
          'plate',
          'plate no',
          'plate number',
          'plate #',
          'lpr',
          'tag no',
          'tag number',
          'vehicle tag',
          'car tag',
          'license tag',
        ],
        ...['placa', 'placas', 'matrícula', 'patente', 'plaque', "plaque d'immatriculation", 'plak machin'],
      ]),
      negative: phrases([...OTHER_NUMBERS, 'form', 'formulario', 'room']),
    },
    label: 'License Plate',
    digits: 2,
    part: /[A-Z][ -]?\d|\d[ -]?[A-Z]/,
    vague: /^(?:tag|patente|matr[ií]cula)$/i,
  },
);
