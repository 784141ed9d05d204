/** Words in names of places where people are held or sheltered: en, es, fr, pt, de, it. */
const KIND = new RegExp(
  [
    '(?:processing|detention|residential|staging|correctional|transitional|holding|contract|service) (?:center|centre|facility|complex|annex|ctr|cntr|fac)',
    '(?:detention|correctional|residential) (?:and|&)|\\b(?:jail|prison|penitentiary|hold rm|hold room|cust case|med ctr|ipc|idc|spc|cdf)\\b',
    '\\b(?:ice (?:annex|field office)|soft-sided|emergency intake|influx care|family residential|shelter|safe ?house|refugee camp)\\b',
    "immigration (?:removal|detention|holding|transit)|removal (?:centre|center)|short[- ]term holding|reception and identification|pre-?removal|closed controlled|women[’']?s refuge",
    'centro de (?:detenci[oó]n|procesamiento|internamiento|estancia|reclusi[oó]n|acogida|retenci[oó]n)|estaci[oó]n migratoria|estancia (?:migratoria|provisional)',
    'c[aá]rcel|prisi[oó]n|penitenci|reclusorio|albergue|refugio|casa hogar|casa (?:del|de) migrantes?|casa de (?:acogida|la mujer|paso)|casa segura|hogar (?:de paso|del migrante)',
    "sant detansyon|prizon|(?:centre|local) de (?:d[ée]tention|r[ée]tention)|zone d[’']attente|maison d[’']arr[êe]t|centre d[’'](?:h[ée]bergement|accueil)",
    'centro de (?:acolhimento|acolhida|deten[çc][ãa]o|instala[çc][ãa]o tempor[áa]ria)|casa de (?:passagem|acolhimento|acolhida)',
    'abschiebe|abschiebungshaft|r[üu]ckf[üu]hrungs(?:zentrum|einrichtung)|ausreisezentrum|anker-?(?:zentrum|einrichtung)|aufnahmeeinrichtung|justizvollzug|frauenhaus',
    'centro di (?:permanenza|accoglienza|identificazione|detenzione)|casa circondariale|casa rifugio|detentiecentrum',
  ].join('|'),
  'i',
);
/** Short forms, with a name beside: `CIE de Aluche` (es), `CRA de Vincennes` (fr), `Laval IHC` (ca), `Samos CCAC` (gr). */
const SHORT =
  /(?:^|[\s(])(?:(?:CIE|CRA|LRA|CETI) (?:de (?:la |las |los |el )?|du |des |d['’])\p{Lu}\p{L}|(?:AHE|GfA|JVA) \p{Lu}\p{L}|Abrigo \p{Lu}\p{L})|\p{Lu}[\p{L}.'’-]{1,25} (?:IRC|IHC|IDC|RIC|PRDC|CCAC|RPC\d?|STHF|ICF|APOD)(?![\p{L}\d])/u;
/**
 * Names that are known of nothing else, without a word for what they are (public lists: gov.uk, ice.gov, inm.gob.mx, Global Detention
 * Project).
 */
const KNOWN = new RegExp(
  `(?<![a-z])(?:${[
    "harmondsworth|colnbrook|yarl[’']?s wood|brook house|tinsley house|dungavel|derwentside|campsfield house|morton hall|larne house",
    'villawood|yongah hill|manus (?:rpc|island)|lombrum|nauru rpc|christmas island (?:idc|det)',
    'krome|eloy federal|broward transitional|winn correctional|bluebonnet det|moshannon valley|delaney hall|alligator alcatraz|guant[aá]namo|cecot',
    '(?:otay mesa|karnes county|adelanto|dilley|port isabel|el valle|willacy|hutto|folkston|otero county|torrance county|cibola county|carrizo springs|homestead) (?:det|ice|ipc|irc|icf|imm|fam|proc|res|service|spc|influx|corr|temporary)',
    'casa padre|casa presidente|southwest key|bcfs',
    'mesnil-amelot|petrou ralli|amygdaleza|fylakio|moria (?:ric|camp)|ponte galeria|tajoura|abu salim|tariq al-?sikka',
    'em (?:siglo xxi|acayucan|iztapalapa|tapachula|tenosique|saltillo|tijuana)|cpr (?:torino|milano|roma|gradisca|bari|brindisi|macomer|trapani|milo)',
    '[cl]ra (?:lyon|coquelles|marseille|n[iî]mes|rennes|toulouse|lille|metz|vincennes|choisy|palaiseau|plaisir)|cie (?:zapadores|hoya fr[ií]a|aluche|algeciras|zona franca)',
    'cafemin|casa toch[aá]n|hermanos en el camino|janokoida',
  ].join('|')})`,
  'i',
);
/** Of these only migrants, families and victims are told; of jails anybody. */
const SHELTERS =
  /\b(?:shelter|safe ?house|immigration|refugee camp|women[’']?s refuge)\b|migrant|migratoria|albergue|refugio|casa hogar|casa segura|(?:centro de internamiento|casa de acogida|acolhi|abschiebe|abschiebungshaft|r[üu]ckf[üu]hrung|ausreisezentrum|frauenhaus|r[ée]tention)/i;

/** Whether a name is that of a place where people are held or sheltered. */
export function isPlaceOfCustody(name: string): boolean {
  return KIND.test(name) || SHORT.test(name) || KNOWN.test(name);
}

/** Whether it is one for migrants, children or victims, so that whoever is said to be there is one of them. */
export function isOfMigrants(name: string): boolean {
  return SHORT.test(name) || KNOWN.test(name) || SHELTERS.test(name);
}

/** One of these is in all that `isOfMigrants` is said of. */
export const PLACE_STEMS: readonly string[] = [
  ...[
    'shelter',
    'safe house',
    'safehouse',
    'immigration',
    'refug',
    'migrant',
    'migratoria',
    'albergue',
    'casa hogar',
  ],
  ...[
    'casa segura',
    'internamiento',
    'acogida',
    'acolhi',
    'abschieb',
    'ckf',
    'ausreise',
    'frauenhaus',
    'reten',
    'réten',
  ],
  ...[
    'cie ',
    'cra ',
    'lra ',
    'ceti ',
    'ahe ',
    'gfa ',
    'jva ',
    'abrigo',
    ' irc',
    ' ihc',
    ' idc',
    ' ric',
    ' prdc',
    ' ccac',
  ],
  ...[
    ' rpc',
    ' sthf',
    ' icf',
    ' apod',
    'harmondsw',
    'colnbrook',
    'yarl',
    'brook house',
    'tinsley',
    'dungavel',
  ],
  ...[
    'derwentside',
    'campsfield',
    'morton hall',
    'larne',
    'villawood',
    'yongah',
    'christmas island',
    'manus',
    'lombrum',
  ],
  ...[
    'nauru',
    'krome',
    'eloy',
    'otay',
    'karnes',
    'adelanto',
    'dilley',
    'port isabel',
    'el valle',
    'willacy',
    'hutto',
  ],
  ...[
    'broward',
    'folkston',
    'otero',
    'torrance',
    'cibola',
    'winn',
    'bluebonnet',
    'moshannon',
    'delaney',
    'alcatraz',
  ],
  ...[
    'guant',
    'cecot',
    'casa pad',
    'casa pres',
    'carrizo',
    'southwest key',
    'bcfs',
    'homestead',
    'mesnil',
    'petrou',
  ],
  ...[
    'amygdaleza',
    'fylakio',
    'moria',
    'galeria',
    'tajoura',
    'abu salim',
    'tariq',
    'siglo xxi',
    'cafemin',
    'casa toch',
  ],
  ...[
    'hermanos en',
    'janokoida',
    'em acayucan',
    'em iztap',
    'em tap',
    'em teno',
    'em salt',
    'em tij',
    'cpr ',
  ],
];
