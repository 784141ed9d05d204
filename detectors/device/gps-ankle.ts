import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './gps-ankle.examples.ts';

/** Here the word stands before the number that is looked for. */
const SERIAL = new Set(['serial', 's n', 'serie', 'tracking']);

export const deviceGpsAnkle = identifier(
  {
    id: 'device.gps-ankle',
    category: 'device',
    about: {
      en: 'Serial number of a device that supervises one person: ankle monitor, GPS unit, phone of a supervision programme, under a label.',
      es: 'Número de serie de un dispositivo que vigila a una persona: tobillera o grillete electrónico, unidad GPS, teléfono de un programa de supervisión, con rótulo.',
    },
    sources: ['ICE Alternatives to Detention, ISAP', '45 CFR 164.514(b)(2)(i)(M)'],
    identifies: 'jointly',
    headers: {
      en: [
        ...[
          'ATD device',
          'ATD device serial',
          'ATD device ID',
          'Ankle monitor',
          'Ankle monitor serial',
          'GPS unit',
        ],
        ...[
          'GPS unit serial',
          'SmartLINK ID',
          'Ankle bracelet',
          'Ankle bracelet serial',
          'GPS device serial',
        ],
        ...['Ankle monitor ID', 'GPS ankle monitor', 'ISAP device', 'BI unit'],
      ],
      es: [
        'Grillete',
        'Tobillera GPS',
        'Brazalete electrónico',
        'Tobillera electrónica',
        'Grillete electrónico',
      ],
      ht: ['Braslè GPS'],
    },
    notHeaders: ['date', 'status', 'count', 'type', 'fee', 'model', 'installed', 'removed', 'yes no'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`(?<![$€£#] ?)(?:[A-Z]{1,4}\d?-|BI )?\d{5,10}(?:-\d{1,4})?`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) =>
          isPlaceholderNumber(digitsOf(value)) || /^\d{5}-\d{4}$/.test(value) ? undefined : WEIGHT.structure,
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'ankle monitor',
          'ankle monitor serial',
          'ankle monitor no',
          'ankle monitor id',
          'ankle bracelet',
        ],
        ...[
          'ankle bracelet serial',
          'ankle bracelet no',
          'gps ankle monitor',
          'gps ankle bracelet',
          'gps unit',
        ],
        ...[
          'gps unit s n',
          'gps unit serial',
          'gps unit no',
          'gps device',
          'gps device serial',
          'atd device',
        ],
        ...[
          'atd device serial',
          'atd serial',
          'smartlink',
          'smart link',
          'smart link id',
          'smart link device',
          'smartlink id',
          'smartlink device',
          'isap device',
        ],
        ...[
          'tobillera',
          'tobillera gps',
          'tobillera gps no',
          'tobillera electrónica',
          'tobillera electrónica no',
        ],
        ...[
          'grillete',
          'grillete electrónico',
          'grillete no',
          'brazalete electrónico',
          'brazalete electrónico no',
        ],
        ...['tobillera electrónica serie', 'grillete electrónico serie', 'braslè gps'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS.filter((word) => !SERIAL.has(word)),
        ...['phone', 'tel', 'teléfono', 'fee', 'fees', 'cost', 'costs', 'budget', 'price', 'costo', 'precio'],
        ...['people', 'persons', 'participants', 'enrolled', 'personas', 'case', 'watch', 'accuracy'],
        ...['on', 'in', 'total', 'than', 'of', 'to', 'about', 'nearly'],
      ]),
    },
    label: 'ankle monitor',
    digits: 5,
    part: /\d{5}/,
  },
);
