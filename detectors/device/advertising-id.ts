import { identifier } from '../../src/kit/identifier.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './advertising-id.examples.ts';

export const deviceAdvertisingId = identifier(
  {
    id: 'device.advertising-id',
    category: 'device',
    about: {
      en: 'Advertising id of a phone (IDFA, GAID, AAID), by which data brokers follow where somebody goes, under a label.',
      es: 'Identificador publicitario de un teléfono (IDFA, GAID, AAID), con el que se sigue por dónde anda alguien, con rótulo.',
    },
    sources: ['RFC 9562', 'IAB OpenRTB, ifa', '45 CFR 164.514(b)(2)(i)(M)'],
    identifies: 'jointly',
    headers: {
      en: [
        ...[
          'IDFA',
          'GAID',
          'AAID',
          'IDFV',
          'MAID',
          'IFA',
          'Advertising ID',
          'Mobile Advertising ID',
          'Ad ID',
        ],
        ...['Device Advertising ID', 'Google Advertising ID', 'Hashed Ad ID'],
      ],
      es: ['ID de publicidad', 'Identificador publicitario'],
    },
    notHeaders: ['type', 'count', 'campaign', 'date'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`[\dA-Fa-f]{8}-[\dA-Fa-f]{4}-[\dA-Fa-f]{4}-[\dA-Fa-f]{4}-[\dA-Fa-f]{12}`,
        weight: WEIGHT.halfOpenShape,
        needsLabel: true,
        check: isNobodys,
      },
      { form: String.raw`[\dA-Fa-f]{32}`, weight: WEIGHT.halfOpenShape, headerOnly: true, check: isNobodys },
    ],
    labels: {
      positive: phrases([
        ...['idfa', 'gaid', 'aaid', 'idfv', 'maid', 'ifa', 'advertising id', 'advertiser id', 'ad id'],
        ...[
          'mobile advertising id',
          'id de publicidad',
          'identificador publicitario',
          'identificador de publicidad',
        ],
      ]),
      negative: phrases(OTHER_NUMBERS),
    },
    label: 'IDFA',
    digits: 6,
    part: /[\dA-Fa-f]{8}-[\dA-Fa-f]{4}-|[\dA-Fa-f]{32}/,
    asWritten: true,
  },
);

/** Zeros stand for phones that give none. */
function isNobodys(value: string): number | undefined {
  const digits = value.replace(/-/g, '').toLowerCase();
  return new Set(digits).size < 6 || digits.startsWith('0123456789') || digits.startsWith('1234567')
    ? undefined
    : WEIGHT.structure;
}
