import { mentions, phrases } from '../../../src/kit/scan.ts';

/** Labels of dates of birth (specification, personal facts 1.3), in words separated by `|`. */
function words(list: string): ReturnType<typeof phrases> {
  return phrases(list.split('|').map((word) => word.trim()));
}

/** Labels by how many words may stand between them and the date: an acronym needs its value next to it. */
export const LABELS = [
  {
    within: 0,
    words: words('b|birth|FN|F N|DN|né|née|nac|nasc|n|n el|nac el|nac en|naissance|geb|dob#|cumpleaños'),
  },
  { within: 4, words: words('dob|d o b|bday|fdn|ddn|d n|f nac|fec nac|f de n|f de nac|др|гр|д р|г р') },
  {
    within: 8,
    words: words(
      `date of birth|birth date|birthdate|birthday|born|born on|fecha de nacimiento|fecha nac|fecha de nac|nacido|nacida
      |nacido a|nacida el|nació|nací|nacimiento|né le|née le|né e le|né à|née à|né e à|né en|née en|né au|née au|née aux|date de naissance|nascido|nascida|nasceu|nasci|data de nascimento
      |nascimento|vino al mundo|vino al mundo el|llegó al mundo|llegó al mundo el|vio la luz|vio la luz el|came into the world|came into the world on|vint au monde|venu au monde|venue au monde|fèt|fèt nan|dat nesans|dat ou te fèt|nesans|дата рождения|родился|родилась|дата народження|народився
      |народилася|تاریخ تولد|متولد|تاريخ الميلاد|出生日期|出生年月|出生|生于|የትውልድ ቀን|doğum tarihi|geboren|geboren am|geboren op|geb am|geb dat|geburtsdatum|geburtstag|geboortedatum
      |nato il|nata il|data di nascita|data urodzenia`,
    ),
  },
] as const;

/** Labels of other dates (personal facts 1.4): the nearest label decides. */
export const OTHER_DATES = words(
  `published|posted|updated|revised|effective|issued|issue|expires|expiration|expiry|exp|valid until|valid|signed|filed|filing
  |received|hearing|decision|order|ordered|entry|entered|arrival|arrived|departure|departed|admission|admitted|apprehension
  |apprehended|arrest|arrested|detained|booked|book in|book out|booking|release|released|removal|removed|deported|transfer
  |transferred|interview|interviewed|as of|period|fiscal year|deadline|meeting|notice|permit|inspection|died|death|married
  |hired|visit|appointment|act of|pub l|fr
  |publicado|actualizado|vigente|vence|vencimiento|expedición|emisión|firma|firmado|presentado|recibido|audiencia|resolución
  |orden|ingreso|ingresó|entrada|entró|llegada|llegó|salida|detención|detenido el|detenida el|aprehensión|aprehendido|arresto
  |arrestado|liberación|liberado|egreso|alta|traslado|deportación|deportado|entrevista|corte al|periodo|plazo|reunión|cita
  |dof|ley|natalicio|falleció|fallecido|décédé|décès|faleceu|publié|entrée|audience|odyans
  |birth certificate|certificate of birth|birthday party|birth registered|acta de nacimiento|partida de nacimiento
  |certificado de nacimiento|constancia de nacimiento|registro de nacimiento|acte de naissance|extrait de naissance
  |certidão de nascimento|department of buildings|bulletin|born digital|born again|party|dated|de fecha|fechada
  |naturalized|naturalised|naturalizado|naturalizada|elected|electo|electa|elegido|elegida|appointed|nombrado|nombrada
  |expedida|expedido|emitido|emitida|arrivé|arrivée|moved|left|graduated|graduado|graduada|baptized|bautizado|bautizada
  |registered|registrado|registrada|inscrito|inscrita|edition|rev|mariée|marié|casado|casada|signature`,
);

/** What may as well follow the date in a sentence. */
export const SAID_BEHIND: ReadonlySet<string> = new Set([
  'born',
  'nacido',
  'nacida',
  'ne',
  'nee',
  'nascido',
  'nascida',
]);

/** Stems of the labels, as texts without one are not searched for dates. */
const STEMS = [
  ...[
    'birth',
    'born',
    'bday',
    'dob',
    'd.o.b',
    'd. o. b',
    'd o b',
    'd/o/b',
    'f.n',
    'f. n',
    'f/n',
    'cumplea',
    'b. ',
    'nac',
    'nác',
    'fdn',
    'fn',
    'ddn',
    'dn',
    'nasc',
  ],
  ...[
    'naiss',
    'nesans',
    'né',
    'ne le',
    'nee',
    'fèt',
    'fet',
    'f. de n',
    'f de n',
    'рожд',
    'родил',
    'народ',
    'др',
    'д.р',
    'д. р',
  ],
  ...['г.р', 'г. р', 'гр', 'تولد', 'متولد', 'الميلاد', '出生', '生于', 'ትውልድ', 'doğum', 'n. '],
  ...['yob', 'geb', 'nato il', 'nata il', 'di nascita', 'urodzenia'],
  ...['al mundo', 'vio la luz', 'into the world', 'au monde'],
];

/** True if a label of a date of birth may be in the text. */
export function mayBeLabelled(text: string): boolean {
  return mentions(text, STEMS);
}
