import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ice-subject-id.examples.ts';

export const usIceSubjectId = identifier(
  {
    id: 'us.ice-subject-id',
    category: 'inmate_number',
    about: {
      en: 'Number of a person, detention or arrest in the databases of immigration enforcement: subject, person, detention, apprehension and event ids, under a label.',
      es: 'Número de una persona, detención o arresto en las bases de datos de control migratorio, con rótulo.',
    },
    sources: ['DHS Form I-247A', 'DHS/ICE/PIA-015', 'Deportation Data Project, ICE core data codebook'],
    identifies: 'directly',
    headers: {
      en: [
        ...['Subject ID', 'Person ID', 'EID Subject ID', 'EID Person ID', 'EID Case ID', 'EID Civilian ID'],
        ...[
          'EID DTA ID',
          'EID Detention ID',
          'Detention Stay ID',
          'Detention ID',
          'Apprehension ID',
          'Encounter ID',
        ],
        ...['Event Number', 'Event #', 'Detainer ID', 'ICE Subject ID'],
      ],
      es: ['ID de sujeto', 'ID de persona', 'ID de detención'],
    },
    notHeaders: ['date', 'type', 'count', 'study', 'name', 'anonymized', 'hashed'],
    finds,
    ignores,
  },
  {
    shapes: [
      { form: String.raw`[A-Z]{3}\d{10}`, weight: WEIGHT.halfOpenShape, needsLabel: true, check },
      {
        // What the databases of immigration enforcement call by these names is an id, however short.
        form: String.raw`(?<=\b(?:[Ee]ncounter|[Aa]pprehension|[Dd]etention|[Dd]etention [Ss]tay|[Dd]etainer|EID [A-Za-z]{2,10}) I[Dd](?: ?#| [Nn]o\.?)?:? {0,2})\d{6,7}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check,
      },
      {
        form: String.raw`(?<=\bDCO [Dd]ocket(?: ?#| [Nn]o\.?| [Nn]umber)?:? {0,2})\d{7,10}`,
        weight: WEIGHT.mediumShape,
        check,
      },
      {
        form: String.raw`(?<!\b[Ee]vent (?:#|[Nn]o\.?|[Nn]umber):? {0,2})(?<!\b(?:[Ss]tudy|[Tt]ax) [Ss]ubject I[Dd]:? {0,2})\d{8,10}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check,
      },
      { form: String.raw`[A-Z]?\d{6,7}`, weight: WEIGHT.weakShape, headerOnly: true, check },
    ],
    labels: {
      positive: phrases([
        ...[
          'subject id',
          'person id',
          'eid',
          'eid subject id',
          'eid person id',
          'eid case id',
          'detention stay id',
        ],
        ...[
          'detention id',
          'apprehension id',
          'encounter id',
          'detainer id',
          'event #',
          'event number',
          'event no',
        ],
        ...['dco docket', 'dco docket no', 'dco docket number'],
        ...['id de sujeto', 'id de persona', 'id de detención'],
      ]),
      negative: phrases([...OTHER_NUMBERS, 'phone', 'tel', 'study', 'tax']),
    },
    label: 'Subject ID',
    digits: 6,
    part: /\d{6}/,
    vague: /^(?:subject id|person id|event (?:number|#)|encounter id|id de (?:sujeto|persona))$/i,
    repair: true,
  },
);

/** A receipt number says itself what it is, whatever its caption. */
const RECEIPT = /^(?:IOE|EAC|VSC|WAC|CSC|LIN|NSC|SRC|TSC|NBC|MSC|YSC|PSC)\d{10}$/;

function check(value: string): number | undefined {
  if (RECEIPT.test(value)) return undefined;
  return isPlaceholderNumber(digitsOf(value)) ? undefined : WEIGHT.structure;
}
