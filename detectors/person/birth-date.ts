import { lettered } from '../../src/core/text/lettered.ts';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';
import type { ColumnContext, Context, Detector, Match, TypedCell } from '../../src/core/types.ts';
import { type DateReading, isPlausibleBirth, today } from '../../src/kit/calendar.ts';
import { undamaged } from '../../src/kit/cells.ts';
import { share } from '../../src/kit/columns.ts';
import { findDates, formatDate } from '../../src/kit/dates.ts';
import { headerWeight, score, WEIGHT } from '../../src/kit/weights.ts';
import { birthBehindName } from './birth-date/behind-name.ts';
import { isOtherDate, resemblesBirth } from './birth-date/captions.ts';
import { dateOfCell } from './birth-date/cell-date.ts';
import { looseBirths } from './birth-date/in-prose.ts';
import { labelWeight } from './birth-date/labelled.ts';
import { labelForms, mayBeLabelled } from './birth-date/labels.ts';
import { areOfGrownUps, FEWEST_DATES, isBareDate, looksLikeBirths } from './birth-date/statistics.ts';
import { finds, ignores } from './birth-date.examples.ts';

/** `12 MAR/MARS 87`: months in two languages are printed on passports only. */
const PASSPORT = lettered(String.raw`^\d{1,2} \p{L}{3}\.? ?/ ?\p{L}{3,4}\.? (\d{2}|\d{4})$`, 'u');

/** The middle of it, quick to look for. */
const LIKE_PASSPORT = /[^\s\d/]{3}\.? ?\/ ?[^\s\d/]{3,4}\.? \d{2}/;

export const birthDate: Detector = {
  id: 'person.birth-date',
  category: 'birth_date',
  about: {
    en: 'Date or year of birth. A date alone never counts: a caption, a label, a sentence or the whole column must say that it is one.',
    es: 'Fecha o año de nacimiento. Una fecha sola nunca cuenta: debe decirlo un encabezado, una etiqueta, la frase o la columna entera.',
  },
  sources: ['45 CFR 164.514(b)(2)(i)(C)', 'ECMA-376 part 1, 18.17.4 (dates and times)', 'ICAO Doc 9303'],
  identifies: 'jointly',
  headers: {
    en: [
      ...['DOB', 'D.O.B.', 'D_O_B', 'Date of Birth', 'Birth Date', 'BirthDate', 'Birthday'],
      ...[
        'Birth Year',
        'Year of Birth',
        'YOB',
        'dob_ts',
        'Birth',
        'Born',
        'Birthdate',
        'Born on',
        'Date born',
      ],
      ...[
        'bday',
        'bdate',
        'b_date',
        'BRTH_DT',
        'Brth Date',
        'BIRTH_DT',
        'Birth dte',
        'Bth Date',
        'Date of Brth',
      ],
      ...['Birth Month', 'Birth Mo/Yr', 'Year born', 'Month of birth', 'BirthDateTime'],
      // Short words count inside longer captions only if the caption is known.
      ...[
        'Applicant DOB',
        'Client DOB',
        'Detainee DOB',
        'Respondent DOB',
        'Patient DOB',
        'Student DOB',
        'Child DOB',
      ],
      ...[
        'Mother DOB',
        "Mother's DOB",
        'Father DOB',
        "Father's DOB",
        'Spouse DOB',
        'Sponsor DOB',
        'DOB Year',
        'DOB Date',
      ],
      ...['DOB MM DD YYYY', 'DOB YYYY MM DD', 'DOB DD MM YYYY', 'Minor DOB', 'Parent DOB', 'Beneficiary DOB'],
    ],
    es: [
      ...['Fecha de nacimiento', 'Fecha de nac.', 'Fecha Nac', 'F. Nac.', 'F. de N.', 'Fec. Nac.'],
      ...['FechaNac', 'F_NAC', 'FNAC', 'FDN', 'FN', 'F/N', 'Nacimiento', 'Año de nacimiento'],
      ...[
        'Nac.',
        'D. Nac.',
        'Fch Nac',
        'Fch nacimiento',
        'Fecha Nacim',
        'FHNAC',
        'FENAC',
        'Fecha Nto',
        'Fecha de Nto',
        'F. Nto.',
      ],
      ...[
        'Nacido',
        'Nacida',
        'Nacido el',
        'Nacida el',
        'Nacido/a el',
        'Nacido(a)',
        'Nació',
        'Nació el',
        'Cumpleaños',
      ],
      ...[
        'Año nac.',
        'Nac. año',
        'Año nacimiento',
        'anio nac',
        'anio nacimiento',
        'Mes y año de nacimiento',
        'Mes de nacimiento',
      ],
    ],
    fr: [
      'Date de naissance',
      'DateNaissance',
      'DDN',
      'Né le',
      'Née le',
      'Né(e) le',
      'Né(e)',
      'Naissance',
      'DatNais',
      'Date nais',
      'Année de naissance',
    ],
    pt: [
      'Data de nascimento',
      'DataNasc',
      'Nasc.',
      'Nascimento',
      'D.N.',
      'Nascido em',
      'Nascida em',
      'Dt. Nasc.',
      'Ano de nascimento',
      'Data de aniversário',
      'Dt. Aniversário',
    ],
    ht: ['Dat nesans', 'DatNesans', 'Dat ou te fèt', 'Dat ou fèt', 'Ane nesans'],
    ru: ['Дата рождения', 'Дата рожд.', 'Год рождения', 'Год рожд.'],
    uk: ['Дата народження', 'Дата нар.', 'Рік народження'],
    be: ['Дата нараджэння', 'Год нараджэння'],
    fa: ['تاریخ تولد', 'سال تولد'],
    ar: ['تاريخ الميلاد', 'تاريخ الولادة', 'سنة الميلاد', 'سنة الولادة'],
    ckb: ['بەرواری لەدایکبوون', 'ساڵی لەدایکبوون'],
    zh: ['出生日期', '出生年月', '出生年月日', '出生年份', '出生年', '生日'],
    am: ['የትውልድ ቀን', 'የልደት ቀን', 'የትውልድ ዘመን'],
    tr: ['Doğum tarihi', 'Doğum yılı', 'D. tarihi'],
    az: ['Doğum tarixi', 'Doğum ili'],
    ku: ['Roja bûyînê', 'Dîroka jidayikbûnê'],
    de: [
      'Geburtsdatum',
      'Geburtstag',
      'Geb.',
      'Geb. am',
      'Geboren',
      'Geboren am',
      'Geb.-Datum',
      'GebDat',
      'Geburtsjahr',
    ],
    nl: ['Geboortedatum', 'Geboren op', 'Geb. datum', 'Geboortejaar'],
    it: ['Data di nascita', 'Nato il', 'Nata il', 'Nato/a il', 'Data nascita', 'Anno di nascita'],
    pl: ['Data urodzenia', 'Data ur.', 'Rok urodzenia'],
    ro: ['Data nașterii', 'Anul nașterii'],
    sv: ['Födelsedatum', 'Född', 'Födelseår'],
    da: ['Fødselsdato', 'Fødselsdag', 'Født', 'Fødselsår'],
    cs: ['Datum narození', 'Narozen', 'Rok narození'],
    hu: ['Születési dátum', 'Született', 'Születési idő', 'Születési év'],
    hr: ['Datum rođenja', 'Dat. rođ.', 'Godina rođenja'],
    sr: ['Датум рођења', 'Година рођења'],
    sl: ['Datum rojstva', 'Leto rojstva'],
    bg: ['Дата на раждане', 'Година на раждане'],
    mk: ['Датум на раѓање', 'Година на раѓање'],
    sk: ['Dátum narodenia', 'Rok narodenia'],
    sq: ['Datëlindja', 'Data e lindjes', 'Viti i lindjes'],
    lt: ['Gimimo data', 'Gimimo metai'],
    lv: ['Dzimšanas datums', 'Dzimšanas gads'],
    et: ['Sünniaeg', 'Sünnikuupäev', 'Sünniaasta'],
    fi: ['Syntymäaika', 'Syntymävuosi'],
    el: ['Ημερομηνία γέννησης', 'Ημ. γέννησης', 'Έτος γέννησης'],
    he: ['תאריך לידה', 'שנת לידה'],
    hi: ['जन्म तिथि', 'जन्मतिथि'],
    ne: ['जन्म मिति'],
    mr: ['जन्मतारीख', 'जन्म तारीख'],
    gu: ['જન્મ તારીખ'],
    ta: ['பிறந்த தேதி', 'பிறந்த நாள்', 'பிறந்த ஆண்டு'],
    te: ['పుట్టిన తేదీ'],
    ml: ['ജനന തീയതി', 'ജനനത്തീയതി'],
    si: ['උපන් දිනය'],
    bn: ['জন্ম তারিখ'],
    ur: ['تاریخ پیدائش'],
    pa: ['ਜਨਮ ਮਿਤੀ'],
    ps: ['د زیږیدو نېټه', 'د زیږون نیټه', 'د زېږېدو نېټه'],
    ti: ['ዕለት ልደት', 'ዕለተ ልደት'],
    om: ['Guyyaa dhalootaa'],
    so: ['Taariikhda dhalashada'],
    sw: ['Tarehe ya kuzaliwa', 'Mwaka wa kuzaliwa'],
    rw: ["Itariki y'amavuko", "Umwaka w'amavuko"],
    id: ['Tanggal lahir', 'Tgl lahir', 'Tgl. lahir', 'Tahun lahir'],
    tl: ['Petsa ng kapanganakan', 'Araw ng kapanganakan'],
    vi: ['Ngày sinh', 'Ngày tháng năm sinh', 'Năm sinh'],
    th: ['วันเกิด', 'วันเดือนปีเกิด', 'ปีเกิด'],
    lo: ['ວັນເດືອນປີເກີດ', 'ວັນເກີດ'],
    my: ['မွေးသက္ကရာဇ်', 'မွေးနေ့'],
    km: ['ថ្ងៃខែឆ្នាំកំណើត', 'ថ្ងៃកំណើត'],
    mn: ['Төрсөн огноо', 'Төрсөн он'],
    kk: ['Туған күні', 'Туған жылы'],
    uz: ["Tug'ilgan sana", "Tug'ilgan sanasi", "Tug'ilgan yili"],
    tg: ['Санаи таваллуд', 'Соли таваллуд'],
    ca: ['Data de naixement', 'Any de naixement'],
    eu: ['Jaioteguna', 'Jaiotze-data', 'Jaiotze data'],
    gl: ['Data de nacemento'],
    ko: ['생년월일', '출생일', '출생연도', '생일'],
    ja: ['生年月日', '誕生日', '生年'],
    ka: ['დაბადების თარიღი', 'დაბადების წელი'],
    hy: ['Ծննդյան ամսաթիվ', 'Ծննդյան օր', 'Ծննդյան տարեթիվ'],
  },
  notHeaders: [
    ...['place', 'country', 'city', 'state', 'county', 'certificate', 'weight', 'rate', 'rates'],
    ...['order', 'births', 'count', 'total', 'number', 'hearing', 'published', 'lugar', 'país'],
    ...['acta', 'ciudad', 'estado', 'lieu', 'pays', 'local', 'cidade', 'name', 'sex', 'outcome'],
    ...['registered', 'registration', 'registro', 'card', 'cards'],
  ],
  needs: {
    figures: { least: 2, or: ['^mil$', '^mille$', 'nineteen', 'twenty', 'thousand'] },
    values: FEWEST_DATES,
  },
  finds,
  ignores,
  find,
  mayHold,
  forms: () => [LIKE_PASSPORT, ...labelForms()],
  formsHold: ({ before = '', title = '', open = false }) => !open && ![before, title].some(mayBeLabelled),
  behindName: birthBehindName,
  cell,
  column,
  key,
};

/** Of a text or its outline: a date, and a label or the look of a date in a passport. */
function mayHold(text: string, { before = '', title = '', open = false }: Context): boolean {
  if (!/\d\d|\bmil(?:le)?\b|nineteen|twenty|thousand|[^\0-\x7f]/.test(text)) return false;
  return open || LIKE_PASSPORT.test(text) || [text, before, title].some(mayBeLabelled);
}

function* find(text: string, context: Context): Generator<Match> {
  if (!mayHold(text, context)) return;
  const normalised = normalise(text);
  const now = today();
  for (const date of findDates(normalised.text)) {
    if (!date.readings.some((reading) => isPlausibleBirth(reading, now))) continue;
    const label = labelWeight(normalised.text, date, context);
    const passport = label === 0 && isPassportDate(normalised.text.slice(date.start, date.end), now);
    const sum = score(passport ? WEIGHT.mediumShape : WEIGHT.halfOpenShape, WEIGHT.structure, label);
    const [start, end] = originalRange(normalised, date.start, date.end);
    if (sum >= 0.6) yield { start, end, score: sum, because: passport ? ['shape'] : ['label', 'structure'] };
  }
  for (const year of looseBirths(normalised.text, now)) {
    const [start, end] = originalRange(normalised, year.start, year.end);
    yield {
      start,
      end,
      score: score(WEIGHT.weakShape, WEIGHT.structure, WEIGHT.label),
      because: ['sentence'],
    };
  }
}

/** Passports print dates of issue and expiry in the same way: only a year that is neither can be a birth. */
function isPassportDate(text: string, now: DateReading): boolean {
  const year = Number(PASSPORT.exec(text)?.[1] ?? Number.NaN);
  const full = year < 100 ? (year > now.year - 2000 + 11 ? 1900 + year : now.year) : year;
  return full <= now.year - 20;
}

function cell(text: string, column: ColumnContext, typed?: TypedCell): number {
  if (text.length < 4 || text.length > 80) return 0;
  const options = column.dateSystem === undefined ? {} : { dateSystem: column.dateSystem };
  const date = dateOfCell(typed?.type === 'number' ? undamaged(text) : text, options);
  const now = today();
  if (!date?.readings.some((reading) => isPlausibleBirth(reading, now))) return 0;
  // Without a caption, `column` has vouched for the whole column of a table of people.
  if (!column.hit) return column.personTable && isBareDate(text, date) ? 0.65 : 0;
  const shape = date.form === 'full' ? WEIGHT.halfOpenShape : WEIGHT.weakShape;
  return score(shape, WEIGHT.structure, headerWeight(column.hit));
}

/** Captions of numbers that were given out one by one: six figures below them are no days. */
const NUMBERS = /(?:^|[\s._-])(?:nos?|num|number|nbr|code|serial|número|núm|nº|n°|código|numéro|#)[.:]?$/i;

function column(values: readonly string[], context: ColumnContext): number {
  if (context.hit) return share(values, (value) => cell(value, context) >= 0.6);
  if (!context.personTable) return 0;
  if (resemblesBirth(context.header)) return share(values, (value) => cell(value, context) >= 0.6);
  if (isOtherDate(context.header) || NUMBERS.test(context.header.trim())) return 0;
  if (context.few) return areOfGrownUps(values) ? 0.65 : 0;
  return looksLikeBirths(values) ? 0.65 : 0;
}

/** ISO form; where day and month can be swapped both orders give the same key, so that neither counts twice. */
function key(text: string): string {
  const now = today();
  const readings = dateOfCell(text)?.readings ?? dateOfCell(undamaged(text))?.readings ?? [];
  const reading = readings.find((one) => isPlausibleBirth(one, now)) ?? readings[0];
  if (!reading) return text.trim();
  const { year, month, day } = reading;
  if (month === undefined || day === undefined || day > 12 || day >= month) return formatDate(reading);
  return formatDate({ year, month: day, day: month });
}
