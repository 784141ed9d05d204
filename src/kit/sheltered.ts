/**
 * Titles of lists of people in houses whose place is confidential, or where only people stay who need protection:
 * `Shelter residents`, `Список мешканців прихистку`. The house alone is a subject, and who lives somewhere may be
 * anybody; both together in a title say who is listed. Words are given as they are written; the build folds them.
 */

/** Houses: English, Spanish, French, German, Italian, Portuguese, Dutch, Polish, Ukrainian, Russian, Arabic, Persian, Turkish, … */
export const HOUSES =
  'shelter|shelters|refuge|refuges|safehouse|safehouses|' +
  'albergue|albergues|refugio|refugios|acogida|acogimiento|' +
  'foyer|foyers|hébergement|huda|chrs|' +
  'unterkunft|gemeinschaftsunterkunft|sammelunterkunft|flüchtlingsheim|fluechtlingsheim|asylheim|notschlafstelle|obdachlosenheim|aufnahmeeinrichtung|erstaufnahme|erstaufnahmeeinrichtung|ankerzentrum|mädchenhaus|' +
  'accoglienza|abrigo|abrigos|acolhimento|opvang|opvanglocatie|azc|asielzoekerscentrum|noclegownia|noclegowni|' +
  'прихисток|прихистку|притулок|притулку|шелтер|шелтеру|приют|приюта|приюте|убежище|убежища|шелтера|ночлежка|ночлежки|' +
  'مأوى|المأوى|إيواء|الإيواء|ملجأ|الملجأ|پناهگاه|سرپناه|sığınma|sığınmaevi|barınma|konukevi|' +
  'jourhem|jourhemmet|mottak|mottaket|herberg|herberget|hätämajoitus|hätämajoituksen|' +
  'azylový|azylového|noclehárna|noclehárny|adăpost|adăpostul|adăpostului|ξενώνα|ξενώνας|ξενώνων|prihvatilište|prihvatilišta|prihvatilištu|прихватилиште|прихватилишта|strehimore|penampungan';

/** Who stays there; beginnings of words where a star stands. */
export const DWELLERS =
  'residents|occupants|guests|roster|intakes|lodgers|' +
  'residentes|alojadas|alojados|hospedadas|hospedados|albergadas|albergados|acogidas|acogidos|huéspedes|usuarias|usuarios|internadas|internados|ingresadas|ingresados|' +
  'hébergés|hébergées|résidents|résidentes|accueillis|accueillies|bewohner*|belegung|belegungsliste|untergebrachte*|insassen|ospiti|ospitate|accolti|accolte|acolhidos|acolhidas|abrigados|abrigadas|hóspedes|utentes|' +
  'bewoners*|mieszkań*|mieszkan*|podopieczn*|мешкан*|постоял*|підопічн*|жильц*|проживаю*|подопечн*|обитател*|настанен*|' +
  'نزلاء|النزلاء|نزيلات|مقيمين|المقيمين|المقيمات|ساکنان|ساکنین|مقیمان|sakinleri|sakinler|kalanlar|kalan|konuklar|misafirler|' +
  'boende|beboere|beboerne|beboerliste|asukkaat|asukkaiden|asukasluettelo|majoitetut|obyvatelé|obyvatel|obyvatelky|ubytovan*|rezidenți|rezidenții|cazați|διαμένοντ*|φιλοξενούμεν*|stanari|korisni*|banorët|penghuni';

/** Words beside which it is another house, or other people of it. */
export const OTHERWISE =
  'association|associations|committee|board|council|directors|trustees|staff|team|employees|volunteers|animal|animals|dog|dogs|cat|cats|pet|pets|puppies|kittens|wildlife|bird|birds|horse|horses|tax|bus|alumni|physicians|medical|pilgrims|hikers|donors|parking|' +
  'asociación|comité|junta|directiva|personal|equipo|voluntarios|voluntarias|animales|perros|gatos|mascotas|peregrinos|juvenil|montaña|senderistas|donantes|' +
  'bureau|équipe|personnel|bénévoles|animaux|chiens|chats|étudiants|montagne|randonneurs|verein|beirat|vorstand|mitarbeiter|tierheim|tiere|hunde|katzen|studenten|studierende|' +
  'personale|volontari|animali|cani|gatti|studenti|alpino|montagna|funcionários|voluntários|animais|cães|medewerkers|vrijwilligers|dieren|honden|zwierząt|zwierzęta|psów|kotów|studentów|pracownicy|' +
  'тварин|собак|котів|персонал|працівники|волонтери|животных|кошек|сотрудники|студентов|حيوانات|الحيوانات|الموظفين|hayvan|hayvanlar|öğrenci|personel|' +
  'djur|hundar|katter|styrelse|dyr|ansatte|eläinten|eläimet|henkilökunta|zvířat|psů|zaměstnanci|animale|câini|ζώων|životinja|životinje|hewan';
