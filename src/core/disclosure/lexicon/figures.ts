/**
 * Captions in tables of figures, in French, Portuguese, German, Italian, Dutch, Polish, Ukrainian, Russian, Arabic and
 * Turkish, one line a language (English and Spanish: `figure-columns.ts`).
 */
export const SHARE_WORDS: readonly string[] = [
  'taux|part|pourcentage|proportion',
  'taxa|percentagem|porcentagem|proporção',
  'anteil|quote|prozent',
  'tasso|quota|percentuale',
  'percentage|aandeel',
  'udział|odsetek|procent',
  'частка|відсоток',
  'доля|процент',
  'نسبة|النسبة',
  'oran|oranı|yüzde',
];

export const MEAN_WORDS: readonly string[] = [
  'moyenne|médiane|durée|média|mediana|duração|durchschnitt|mittelwert|median|dauer|gemiddelde|mediaan|duur',
  'średnia|середнє|среднее|المتوسط|ortalama|medyan|coût|montant|custo|kosten|betrag|costo|importo|bedrag|koszt|kwota|вартість|стоимость|сумма|التكلفة|tutar|maliyet',
];

export const SEX_GROUPS: readonly string[] = [
  'hommes|femmes|garçons|filles',
  'homens|mulheres|meninos|meninas|rapazes|raparigas',
  'männlich|weiblich|männer|frauen|jungen|mädchen',
  'maschi|femmine|uomini|donne|ragazzi|ragazze',
  'mannen|vrouwen|jongens|meisjes',
  'mężczyźni|kobiety|chłopcy|dziewczęta',
  'чоловіки|жінки|хлопці|дівчата',
  'мужчины|женщины|мальчики|девочки',
  'ذكور|إناث|رجال|نساء',
  'erkek|kadın|erkekler|kadınlar',
];

/** Places smaller than a state. */
export const LOCAL_WORDS: readonly string[] = [
  'ville|commune|village|arrondissement|quartier|foyer|établissement|hôpital|école|maison d arrêt',
  'cidade|concelho|freguesia|município|bairro|abrigo|estabelecimento|escola',
  'gemeinde|stadt|ort|stadtteil|landkreis|unterkunft|einrichtung|heim|anstalt|krankenhaus|schule|plz',
  'comune|città|quartiere|struttura|istituto|ospedale|scuola',
  'gemeente|plaats|stad|wijk|locatie|opvanglocatie|ziekenhuis',
  'gmina|miasto|miejscowość|powiat|ośrodek|dzielnica|szpital|szkoła',
  'місто|село|громада|притулок|лікарня|школа|населений пункт',
  'город|село|приют|больница|школа|населенный пункт',
  'المدينة|القرية|البلدية|المركز|المخيم|الحي|المستشفى',
  'ilçe|köy|mahalle|merkez|kamp|şehir|hastane',
];
