import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './mrn.examples.ts';

export const healthMrn = identifier(
  {
    id: 'health.mrn',
    category: 'health_id',
    about: {
      en: 'Number of a patient’s file, of a health plan member or of a Medicaid beneficiary, under a label.',
      es: 'Número de expediente de un paciente, de un afiliado a un plan de salud o de un beneficiario de Medicaid, con rótulo.',
    },
    sources: ['45 CFR 164.514(b)(2)(i)(H)'],
    identifies: 'directly',
    headers: {
      en: [
        ...['MRN', 'Medical Record Number', 'Medical Record No', 'Chart Number', 'Patient ID', 'patient_mrn'],
        ...['Encounter Number', 'Medicaid ID', 'Medicaid Number', 'Patient Number', 'Patient No', 'Chart No'],
        ...['Health Plan ID', 'Health Plan Number', 'Health Insurance ID', 'Subscriber ID', 'Patient MRN'],
      ],
      es: [
        ...['Expediente clínico', 'No. de expediente clínico', 'Historia clínica', 'No. de historia clínica'],
        ...['No. de paciente', 'Número de paciente', 'Número de afiliado'],
      ],
      fr: ['Dossier médical', 'Numéro de dossier médical'],
      pt: ['Prontuário', 'Número do prontuário'],
      ht: ['Dosye medikal'],
    },
    notHeaders: ['count', 'date', 'type', 'status', 'name', 'provider', 'total', 'number of patients'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`[A-Z]{0,3}-?\d{5,12}[A-Z]{0,3}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        anyCase: true,
        check: (value) => (isPlaceholderNumber(digitsOf(value)) ? undefined : WEIGHT.structure),
      },
    ],
    labels: {
      positive: phrases([
        ...['mrn', 'mrn #', 'medical record no', 'medical record number', 'medical record #', 'chart no'],
        ...[
          'chart number',
          'chart #',
          'patient id',
          'patient no',
          'patient number',
          'patient #',
          'encounter no',
        ],
        ...[
          'encounter number',
          'medicaid id',
          'medicaid no',
          'medicaid number',
          'member id',
          'subscriber id',
          'health plan id',
          'health plan no',
          'health plan number',
          'insurance id',
          'policy id',
        ],
        ...['ihsc number', 'expediente clínico', 'expediente médico', 'historia clínica', 'no de paciente'],
        ...['número de paciente', 'número de afiliado', 'dossier médical', 'prontuário', 'dosye medikal'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS,
        ...[
          'phone',
          'tel',
          'fax',
          'teléfono',
          'npi',
          'legislativo',
          'judicial',
          'fecha',
          'date',
          'fee',
          'pages',
        ],
      ]),
    },
    label: 'MRN',
    digits: 5,
    part: /\d{5}/,
    vague: /^(?:patient (?:id|no|number)|subscriber id|encounter number|n[uú]mero de afiliado)\.?$/i,
  },
);
