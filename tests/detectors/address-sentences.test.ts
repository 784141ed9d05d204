import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressEs } from '../../detectors/address/es.ts';
import { addressForeign } from '../../detectors/address/foreign.ts';
import { addressPr } from '../../detectors/address/pr.ts';
import { addressUs } from '../../detectors/address/us.ts';

const DETECTORS = [addressUs, addressPr, addressEs, addressForeign];
const found = (text: string) =>
  DETECTORS.some((detector) => [...detector.find(text, {})].some(({ score }) => score >= 0.6));

/** Sentences that say where somebody lives; `…` is where the address stands. */
const SENTENCES = [
  'Marisol Quintero lives at … with her mother.',
  'The respondent resides at …, and works in town.',
  'Her current address is …',
  'La señora Quintero vive en … desde enero.',
  'Compareció el señor Lemus, domiciliado en …, y declaró.',
  'Madame Estimé demeure au …, et travaille.',
  'O senhor Barbosa, residente na …, declarou.',
  'Frau Vogt, wohnhaft in …, erschien.',
  'La signora Caruso abita in …',
  'Соколова проживает по адресу: …',
];
const n = fc.integer({ min: 2, max: 98 });
/** Forms of addresses; `N` is a number. */
const FORMS = [
  ...[
    'N Quailbrook Ln',
    'N N Larkspur St Apt N',
    'NN Ocote Ave, Roma, TX 785NN',
    'PO Box NN, Roma, TX 78584',
  ],
  ...[
    'NN FM NN, Donna, TX 78537',
    'RR N Box NN, Roma, TX 78584',
    'Flat N, N Mill Road, Leeds',
    'N Hawthorn Close, Cardiff',
  ],
  ...[
    'Calle Ocote N',
    'Cra N # NN-N',
    'Avenida Juárez N, Col. Centro',
    'Barrio El Centro, casa N',
    'c/ Ocote N, 2.º B',
  ],
  ...[
    'N rue des Lilas',
    'N, impasse Moulin, Lyon',
    'Delmas N, ruelle Nazon N',
    'Rua das Flores, N',
    'Travessa São José, N, Recife',
  ],
  ...[
    'Rosenweg N',
    'Goethestraße N, Berlin',
    'Via Roma N',
    'Corso Dante, N, Torino',
    'ул. Озёрная, д. N',
    'ул. Мира, N, кв. N',
  ],
  ...[
    'House N, Street N, Kabul',
    'Plot N, Sector N',
    'Blk N Lot N, Brgy. San Isidro',
    'N Mabini St., Brgy. Poblacion',
  ],
  ...['Keizersgracht N, Amsterdam', 'Kerkstraat N', 'Yeni Mah. Gül Sok. No: N'],
];

describe('where somebody lives', () => {
  test('an address of any form, in any sentence that says so, is found', () => {
    const filled = fc
      .tuple(fc.constantFrom(...FORMS), fc.array(n, { minLength: 8, maxLength: 8 }))
      .map(([form, numbers]) => form.replace(/N(?![a-zá-ú])/g, () => String(numbers.pop())));
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), filled, (sentence, address) =>
        found(sentence.replace('…', address)),
      ),
      { numRuns: 600 },
    );
  });

  test.each([
    'She lives in Houston with her 3 children.',
    'He lives at home with his 2 sons.',
    'Vive en Guatemala desde hace 34 años.',
    'Vive en Chicago, Illinois, 60632.',
    'Reside en México, 34 años, soltera.',
    'Elle habite au Canada depuis 12 ans.',
    'Mora no Brasil há 12 anos.',
    'Sie wohnt in Berlin seit 2019.',
    'Abita in Italia da 9 anni.',
    'Проживает в Москве 12 лет.',
    'He resides in the United States since 2014.',
    'The band lives on in 12 recordings.',
    'Her address is unknown.',
    'Su domicilio es desconocido desde 2019.',
    'La oficina atiende de 9 a 17 horas.',
    'Demeurant sans domicile fixe depuis 2020',
    'They stayed at room temperature for 12 hours.',
    'Die Straße ist 12 km lang.',
    'Via libera a 12 progetti.',
    'La rue compte 12 maisons.',
  ])('no address: %s', (sentence) => expect(found(sentence)).toBe(false));
});
