import { digitsOf } from '../../src/kit/cells.ts';
import { identifier, type Shape } from '../../src/kit/identifier.ts';
import { isInternational, isNorthAmerican } from '../../src/kit/phone.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './phone.examples.ts';

const SHAPES: readonly Shape[] = [
  {
    form: String.raw`\+[1-9](?:[ .()-]{0,2}\d){6,14}`,
    weight: WEIGHT.mediumShape,
    check: (value) => rings(digitsOf(value), isInternational),
  },
  {
    form: String.raw`(?:1[ .-]{1,2})?\([2-9]\d{2}\)[ .-]{0,2}[2-9]\d{2}[ .-]\d{4}`,
    weight: WEIGHT.mediumShape,
    check: northAmerican,
  },
  {
    form: String.raw`(?:1[ .-])?[2-9]\d{2}([.-])[2-9]\d{2}\1\d{4}|[2-9]\d{2}\/[2-9]\d{2}-\d{4}`,
    weight: WEIGHT.mediumShape,
    check: northAmerican,
  },
  // Between spaces, other numbers beside it make it part of a row of figures.
  {
    form: String.raw`(?<!\d )(?:1 )?[2-9]\d{2} [2-9]\d{2}[ -]\d{4}(?! \d)`,
    weight: WEIGHT.mediumShape,
    check: northAmerican,
  },
  {
    form: String.raw`\(?\d(?:[ .()/-]{0,2}\d){6,14}`,
    weight: WEIGHT.weakShape,
    needsLabel: true,
    check: local,
  },
];

const POSITIVE = [
  ...['phone', 'phone number', 'phone no', 'tel', 'telephone', 'cell', 'cell phone', 'cellphone', 'mobile'],
  ...[
    'whatsapp',
    'whats app',
    'signal',
    'fax',
    'ph',
    'teléfono',
    'teléfonos',
    'celular',
    'cel',
    'móvil',
    'núm de teléfono',
  ],
  ...['téléphone', 'portable', 'telefone', 'telefòn', 'nimewo telefòn', 'call', 'llame al', 'llamar al'],
];
/** Lines that an office gives the public. */
const OFFICES = [
  ...[
    'press office',
    'press contact',
    'media contact',
    'media inquiries',
    'media relations',
    'hotline',
    'helpline',
  ],
  ...['toll free', 'customer service', 'contact center', 'information line', 'switchboard', 'public affairs'],
  ...['oficina de prensa', 'prensa', 'línea directa', 'línea de ayuda', 'conmutador', 'atención al público'],
];

export const contactPhone = identifier(
  {
    id: 'contact.phone',
    category: 'phone',
    about: {
      en: 'Telephone number: of the North American plan, international with a plus sign, or of another country under a label. Toll-free, service and fictitious numbers are left alone.',
      es: 'Número de teléfono: del plan norteamericano, internacional con signo más, o de otro país con rótulo. No se señalan los números gratuitos, de servicio ni ficticios.',
    },
    sources: ['NANPA', 'ITU-T E.164'],
    identifies: 'jointly',
    headers: {
      en: [
        ...[
          'Phone',
          'Phone Number',
          'Tel',
          'Telephone',
          'Telephone Number',
          'Cell',
          'Cell Phone',
          'Mobile',
          'WhatsApp',
        ],
        ...[
          'Fax',
          'Contact Number',
          'Emergency Contact Phone',
          'Phone No',
          'Home Phone',
          'Work Phone',
          'Sponsor Phone',
        ],
        ...['Phone #', 'Mobile Phone', 'Cell Number', 'Mobile Number'],
      ],
      es: [
        ...[
          'Teléfono',
          'Tel.',
          'Celular',
          'Cel.',
          'Móvil',
          'Número de contacto',
          'Teléfono de emergencia',
          'Tel',
        ],
        ...['Núm. de teléfono', 'No. de teléfono', 'Número de teléfono', 'Teléfono celular'],
      ],
      fr: ['Téléphone', 'Portable', 'Numéro de téléphone'],
      pt: ['Telefone', 'Celular'],
      ht: ['Telefòn', 'Nimewo telefòn'],
    },
    notHeaders: ['ext', 'extension', 'type', 'calls', 'count', 'service', 'access', 'date', 'name'],
    finds,
    ignores,
  },
  {
    shapes: SHAPES,
    labels: { positive: phrases(POSITIVE), negative: phrases([...OTHER_NUMBERS, ...OFFICES, 'ssn', 'doi']) },
    label: 'Phone',
    digits: 7,
    part: /\d(?:[ .()/-]{0,3}\d){6}/,
  },
);

function northAmerican(value: string): number | undefined {
  return rings(digitsOf(value).slice(-10), isNorthAmerican);
}

/** Any country's digits under a label; dates and what stands for nobody are not taken. */
function local(value: string): number | undefined {
  const digits = digitsOf(value);
  if (digits.length < 7 || digits.length > 15 || /^(?:19|20)\d{2}[-./ ]|[-./ ](?:19|20)\d{2}$/.test(value))
    return undefined;
  if (/^(?:555)?5550?1\d{2}$/.test(digits) || digits === '5555555') return undefined;
  const national = digits.length === 11 && digits[0] === '1' ? digits.slice(1) : digits;
  if (national.length === 10 && /^[2-9]\d{2}[2-9]/.test(national)) return rings(national, isNorthAmerican);
  if (/^1?8(?:00|33|44|55|66|77|88)\d{7}$/.test(digits)) return undefined;
  return rings(digits, () => true);
}

function rings(digits: string, known: (digits: string) => boolean): number | undefined {
  return known(digits) && !isPlaceholderNumber(digits) ? WEIGHT.structure : undefined;
}
