import { stemForm } from '../../../src/core/text/automaton/stem-form.ts';
import type { Expression } from '../../../src/core/types.ts';
import { mentions, phrases } from '../../../src/kit/scan.ts';

/** Labels of dates of birth (specification, personal facts 1.3), in words separated by `|`. */
function words(list: string): ReturnType<typeof phrases> {
  return phrases(list.split('|').map((word) => word.trim()));
}

/** Labels by how many words may stand between them and the date: an acronym needs its value next to it. */
export const LABELS = [
  {
    within: 0,
    words: words(
      'b|birth|FN|F N|DN|né|née|nac|nasc|n|n el|nac el|nac en|naissance|geb|dob#|cumpleaños|ur|nar|rođ|рођ|γεν|gim|dzim|synt',
    ),
  },
  {
    within: 4,
    words: words('dob|d o b|bday|fdn|ddn|d n|f nac|fec nac|f de n|f de nac|др|гр|д р|г р|р н|рн'),
  },
  {
    within: 8,
    words: words(
      `date of birth|birth date|birthdate|birthday|born|born on|fecha de nacimiento|fecha nac|fecha de nac|nacido|nacida
      |nacido a|nacida el|nació|nací|nacimiento|né le|née le|né e le|né à|née à|né e à|né en|née en|né au|née au|née aux|date de naissance|nascido|nascida|nasceu|nasci|data de nascimento
      |nascimento|vino al mundo|vino al mundo el|llegó al mundo|llegó al mundo el|vio la luz|vio la luz el|came into the world|came into the world on|vint au monde|venu au monde|venue au monde|fèt|fèt nan|dat nesans|dat ou te fèt|nesans|дата рождения|родился|родилась|дата народження|народився
      |народилася|تاریخ تولد|متولد|تاريخ الميلاد|出生日期|出生年月|出生|生于|የትውልድ ቀን|doğum tarihi|geboren|geboren am|geboren op|geb am|geb dat|geburtsdatum|geburtstag|geboortedatum
      |nato il|nata il|nato a|nata a|nato in|nata in|nato nel|nata nel|data di nascita|luogo e data di nascita|geboren te|geboren in|født|född|syntynyt
      |urodzony|urodzona|urodził się|urodziła się|data urodzenia|narozen|narozena|narozený|narozená|datum narození|narodený|narodená|dátum narodenia
      |született|születési idő|születési dátum|szül|născut|născută|data nașterii|γεννηθείς|γεννηθείσα|γεννημένος|γεννημένη|γεννήθηκε|ημερομηνία γέννησης
      |doğumlu|doğum|rođen|rođena|rojen|rojena|datum rođenja|datum rojstva|рођен|рођена|датум рођења|роден|родена|дата на раждане|датум на раѓање
      |рожденный|рожденная|родившийся|родившаяся|года рождения|г рождения|народжений|народжена|року народження|المولود|المولودة|مولود|مواليد|تاريخ الولادة
      |נולד|נולדה|יליד|ילידת|תאריך לידה|lindur|datëlindja|gimęs|gimusi|gimimo data|dzimis|dzimusi|dzimšanas datums|sündinud|sünniaeg
      |lahir|tanggal lahir|ipinanganak|alizaliwa|aliyezaliwa|dhashay|dhalatay|sinh ngày|ngày sinh|nascut|nascuda|nascut el|nascuda el|data de naixement
      |ծնված|ծնվել|დაბადებული|生年月日|생년월일`,
    ),
  },
] as const;

/** Labels that say it in a title, too: letters by themselves and short words stand there for other things. */
export const IN_TITLES = [words('birth|dob|d o b|bday|fdn|ddn|naissance|cumpleaños'), LABELS[2].words];

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
  |registered|registrado|registrada|inscrito|inscrita|edition|rev|mariée|marié|casado|casada|signature
  |eingereist|einreise|angekommen|ankunft|verstorben|gestorben|verheiratet|entlassen|aufgenommen|erteilt|ausgestellt|gültig bis|antragstellung|gestellt
  |arrivato|arrivata|arrivo|deceduto|deceduta|morto|morta|sposato|sposata|entrato|entrata|rilasciato|rilasciata|scadenza|presentata|presentato
  |overleden|aangekomen|aankomst|ingereisd|getrouwd|verleend|ingediend|geldig tot|zmarł|zmarła|przybył|przybyła|wydany|wydana|ważny do|złożył|złożyła
  |умер|умерла|прибыл|прибыла|въехал|въехала|выдан|выдана|помер|померла|прибув|прибула|видано|видана|توفي|توفيت|وصل|وصلت|دخل|دخلت
  |öldü|geldi|giriş|zemřel|zemřela|příjezd|meghalt|érkezett|decedat|sosit|död|ankom|inrest|avled|kuollut|saapui`,
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
  ...['(d.', ', d.', 'yob', 'geb', 'nato il', 'nata il', 'di nascita', 'urodzenia'],
  ...['al mundo', 'vio la luz', 'into the world', 'au monde'],
  ...[
    '^nato',
    '^nata',
    '^ur$',
    '^urodz',
    '^nar$',
    'naroz',
    'narod',
    'naiss',
    '^szül',
    '^născu',
    '^nascu',
    'γενν',
    '^γεν$',
    '^født',
    '^född',
    '^synt',
  ],
  ...[
    'doğum',
    '^rođ',
    '^rojen',
    '^rođ',
    '^рођ',
    '^рожд',
    '^роден',
    '^раѓ',
    'раждан',
    'народж',
    '^р.н',
    '^р. н',
    '^р н',
    'مولود',
    'المولود',
    'مواليد',
    'الولادة',
  ],
  ...[
    'נולד',
    'יליד',
    'לידה',
    '^lindur',
    'datëlind',
    '^gim',
    '^dzim',
    '^sünd',
    '^sünn',
    '^lahir',
    'lahir',
    'pinanganak',
    'zaliwa',
    '^dhas',
    '^dhala',
  ],
  ...['sinh', 'naixement', 'ծնվ', 'დაბად', '生', '생년', '출생', '*'],
];

/** Of which one matches in every text with a label. */
export const labelForms = (): readonly Expression[] => STEMS.map(stemForm);

/** True if a label of a date of birth may be in the text. */
export function mayBeLabelled(text: string): boolean {
  return mentions(text, STEMS);
}
