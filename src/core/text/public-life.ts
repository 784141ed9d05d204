/** Who is told of as somebody in an office or known for their work: by what stands right before and behind a name. */
import { isClient, isPosition } from '../table/positions.ts';
import { lettered } from './lettered.ts';

const BEFORE = 70;
const BEHIND = 260;

/** Who somebody is known as: `novelist Ana Cruz`, `el poeta`, `la diputada`. */
const KNOWN_AS = lettered(
  String.raw`(?<!\p{L})(?:novelist|poet|writer|composer|painter|sculptor|architect|historian|botanist|physicist|philosopher|suffragist|singer|actor|actress|filmmaker|playwright|singer-songwriter|laureate|astronaut|olympian|bishop|archbishop|cardinal|pope|king|queen|emperor|empress|saint|novelista|poeta|escritora?|compositora?|pintora?|escultora?|arquitect[oa]|historiadora?|cantante|cineasta|dramaturg[oa]|obispo|arzobispo|cardenal|papa|rey|reina|emperador|senator|congressman|congresswoman|governor|mayor|president|minister|justice|judge|alcalde(?:sa)?|gobernadora?|senadora?|diputad[oa]|ministr[oa]|magistrad[oa]|presidenta?|presidente)(?: \p{Lu}[\p{L}.]{0,15}\.?){0,2} {1,2}$`,
  'iu',
);
/** What only a life in public has: books and offices, prizes and elections. */
const LIFE = lettered(
  String.raw`(?<!\p{L})(?:is the author of|authored|whose (?:first |last |latest )?(?:novels?|books?|poems?|films?|works?|songs?|paintings?)|(?:has|had) (?:led|chaired|served as|published|written)|served (?:as|on the|in the)|won the (?:\p{Lu}|world|national)|received the \p{Lu}|was (?:re-?)?elected|(?:was )?appointed (?:as )?(?:to the|by (?:the )?(?:president|governor|mayor)|judge|director|chief)|was (?:the |an? )?(?:\p{L}{3,14} )?(?:novelist|poet|writer|composer|painter|sculptor|architect|botanist|physicist|historian|philosopher|politician|suffragist|footballer|athlete|actor|actress|singer)|was (?:deputy |prime |the )?(?:minister|governor|senator|mayor|president) of|(?:ganó|obtuvo|recibió) el premio|autora? de (?:la|el|los|las|más|["“«'])|(?:fue |es )?elect[oa] (?:alcalde|alcaldesa|diputad|senador|gobernador|president|concejal|magistrad)|fue (?:alcalde(?:sa)?|diputad[oa]|senadora?|gobernadora?|presidenta?|presidente|ministr[oa]|rectora?) de|fue nombrad[oa] (?:por|director|directora|magistrad|juez|jueza|rector)|cuya (?:novela|obra|película))`,
  'iu',
);
/** `(12 April 1874 – 30 November 1951)`, `(1899–1977)`, `dies at 88`. */
const DATES_OF_LIFE =
  /^,? {0,2}\((?:[^()\n]{0,30}\b(?:1[0-9]|20)\d\d[^()\n]{0,4}) ?[-–—/] ?[^()\n]{0,30}\b(?:1[0-9]|20)\d\d\)|^,? (?:dies|died|has died|fallece|falleció|muere|murió) (?:at|aged|a los|on|in|el|en) /;
/** How encyclopedias begin: `(born 3 May 1937) is a Chilean novelist`, `(nacida el 3 de mayo de 1937) es una actriz`. */
const ENCYCLOPEDIC = lettered(
  String.raw`^,? {0,2}\((?:born|b\.|nacid[oa]|née|né|nascid[oa]|geboren|\*)[^()\n]{4,80}\),? (?:is|was|es|fue|est|était|é|foi|ist|war) (?:an?|the|una?|el|la|une?|uma?|eine?|der|die) (?:\p{L}[\p{L}-]{1,16},? ){0,9}(?:novelist|poet|writer|author|composer|painter|sculptor|architect|physicist|chemist|mathematician|economist|historian|philosopher|politician|diplomat|footballer|cricketer|athlete|actor|actress|singer|musician|rapper|model|comedian|director|filmmaker|broadcaster|laureate|astronaut|novelista|poeta|escritora?|compositora?|pintora?|escultora?|política|político|futbolista|atleta|actor|actriz|cantante|cineasta|écrivain|peintre|acteur|actrice|chanteu(?:r|se)|footballeur|homme politique|ator|atriz|cantora?|futebolista|schriftsteller(?:in)?|schauspieler(?:in)?|politiker(?:in)?|sänger(?:in)?|fußballspieler(?:in)?|(?:physik|chemik|mathematik|histori?k|mal|dicht)er(?:in)?|komponist(?:in)?|philosoph(?:in)?|architekt(?:in)?|regisseur(?:in)?|físic[oa]|químic[oa]|historiadora?|filósof[oa]|physicien(?:ne)?|historien(?:ne)?|compositeur|compositrice|philosophe|poète)(?!\p{L})`,
  'iu',
);
/** `…, Polish composer, born in Kraków on 4 April 1933; died in Warsaw on 2 May 2010`. */
const WORKED = lettered(
  String.raw`^[\s,]{1,4}(?:\p{L}[\p{L}-]{1,16} ){0,3}(?:novelist|poet|writer|author|composer|painter|sculptor|architect|physicist|chemist|mathematician|historian|philosopher|politician|diplomat|footballer|athlete|actor|actress|singer|musician|filmmaker|novelista|poeta|escritora?|compositora?|pintora?|escultora?|arquitect[oa]|historiadora?|polític[oa]|actriz|cantante|écrivaine?|peintre|compositeur|compositrice|schriftsteller(?:in)?|maler(?:in)?|komponist(?:in)?|dichter(?:in)?),? (?:born|\(?b\.|nacid[oa]|née?|geboren|nascid[oa])[^\n]{4,80}(?:died|d\.|muri[oó]|fallecid[oa]|mort[e]?|décédée?|gestorben|morreu|falecid[oa])(?!\p{L})`,
  'iu',
);
/** Whoever has one of these said of them is no public figure here, whatever they were before. */
const PRIVATE = lettered(
  String.raw`(?<!\p{L})(?:former|formerly|ex-?|fled|asylum|asilo|refug\p{L}{1,4}|detain\p{L}{1,6}|deten\p{L}{1,6}|applicants?|petitioner|respondent|solicit\p{L}{1,6}|clients?|clientes?|patients?|pacientes?|victims?|v[ií]ctimas?|witness|testigos?|inmates?|custod\p{L}{1,2}|deport\p{L}{1,8}|dob|d\.o\.b\.?|ssn|a-?number|a ?#|home address|domicilio|lives? (?:at|in)|living at|resid(?:es?|ing) (?:at|in|en)|vive en|passport|pasaporte|undocumented|indocument\p{L}{1,3}|no papers|sin papeles|sans[- ]papiers|tps|déboutée?|oqtf|traffick\p{L}{1,3})(?!\p{L})`,
  'iu',
);

/** Right before a name: whom everybody knows, whatever befell them. */
const CELEBRATED = lettered(
  String.raw`(?<!\p{L})(?:(?:tennis|pop|rock|film|movie|football|soccer|basketball|television|tv) star|champion|footballer|striker|midfielder|goalkeeper|superstar|prime minister|futbolista|delantero|tenista|campeón|campeona|primer ministro|primera ministra)(?: \p{Lu}[\p{L}.]{0,15}\.?){0,1} {1,2}$`,
  'iu',
);

/** That somebody has died, right behind the name. */
const DEATH = lettered(
  String.raw`(?<!\p{L})(?:(?:passed away|died|departed this life|entered (?:into )?(?:eternal )?rest|went to be with the lord)(?!\p{L})|falleci(?:ó|do|da)|descansó en|muri[oó] (?:en|el|cristianamente)|décédée?s?|nous a quittés|s'est éteinte?|verst(?:arb|orben)|gestorben|entschlief|falec(?:eu|ido|ida)|è mancat[oa]|si è spent[oa]|decedut[oa]|overleden|zmarła?)(?!\p{L})`,
  'iu',
);
/** What families tell all when they give notice of a death. */
const FAREWELL = lettered(
  String.raw`(?<!\p{L})(?:funeral|memorial service|visitation will|service will be held|interment|in lieu of flowers|(?:is|was) survived by|preceded in death|sacramentos|ruegan|exequias|tanatorio|sepelio|d\. ?e\. ?p\.|obsèques|inhumation|cérémonie religieuse|faire part d|beerdigung|trauerfeier|beisetzung|in stiller trauer|velório|missa de sétimo dia|funerali|uitvaart|pogrzeb)(?!\p{L})`,
  'iu',
);
const NOTICE = 1_500;
/** Whose death may be told beside a name. */
const KIN =
  /(?<!\p{L})(?:his|her|their|whose|su|sus|mi|son|sa|ihr|ihre|sein|seine|seu|sua|suo) (?:late )?(?:father|mother|brother|sister|husband|wife|child|parents|padre|madre|herman[oa]|espos[oa]|hij[oa]|marido|père|mère|frère|sœur|mari|femme|vater|mutter|bruder|schwester|mann|frau|pai|mãe|irmã|irmão|moglie|marito)/iu;
const KIN_REACH = 30;
/** Years of birth and death in one notice, of somebody old. */
const BORN_LONG_AGO =
  /(?:(?<!\p{L})(?:born|n[ée]e?)(?!\p{L})|nacid[oa]|naci[óo]|geboren|nascid[oa]|\*)[^.;]{0,50}\b(?:18\d\d|19[0-4]\d)\b[^.;]{0,60}(?:passed away|died|falleci|murió|décédée?|gestorben|verst[ao]rben|falec|†)[^.;]{0,30}\b(?:19|20)\d\d\b/iu;

/** A town that somebody known for their work lives in: `She lives in Lisbon.` */
const IN_A_TOWN =
  /(?<!\p{L})(?:lives|lives and works|resides|is based|vive|vive y trabaja|reside|vit|lebt) (?:in|en|à|em) \p{Lu}[\p{L}'-]{1,20}(?:,? \p{Lu}[\p{L}'-]{1,20}){0,2}\./gu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the words around say that the person named is in public, and none says that they are somebody's case. */
export function isInPublic(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const behind = text.slice(end, end + BEHIND);
  const around = before + behind;
  if (CELEBRATED.on(before).test(before)) return true;
  if (ENCYCLOPEDIC.test(behind)) return !isPrivate(around.replace(IN_A_TOWN, ' '));
  if (isPrivate(around)) return false;
  return (
    isMourned(text, behind, start) ||
    WORKED.test(behind) ||
    KNOWN_AS.on(before).test(before) ||
    DATES_OF_LIFE.test(behind) ||
    LIFE.on(behind).test(behind) ||
    hasPosition(behind) ||
    isBelowPosition(before)
  );
}

const isPrivate = (text: string): boolean => PRIVATE.test(text);

/** Whether this is a notice of the death of whoever is named, not of a relative. */
function isMourned(text: string, behind: string, start: number): boolean {
  const death = DEATH.exec(behind);
  if (death === null) return false;
  const from = Math.max(0, death.index - KIN_REACH);
  if (KIN.test(behind.slice(from, death.index + death[0].length + KIN_REACH))) return false;
  if (BORN_LONG_AGO.test(behind)) return !isPrivate(behind);
  const notice = text.slice(Math.max(0, start - NOTICE), start + NOTICE);
  return FAREWELL.test(notice) && !isPrivate(notice);
}

/** `…, Director General`, `… — Executive Director`, `… (Chair)`, or the line below. */
function hasPosition(behind: string): boolean {
  const match =
    /^(?:, (?:the |el |la )?|[ \t]{1,4}[-–—|][ \t]{1,4}| \(|\r?\n[ \t]{0,8})([^\n,;.()|]{4,60})/u.exec(
      behind,
    );
  return match !== null && isOffice(match[1]!);
}

/** `Director General:` or the line above. */
function isBelowPosition(before: string): boolean {
  const match =
    /(?:^|\n)[ \t]{0,8}([^\n:]{4,60})(?::[ \t]{0,4}|\n[ \t]{0,8})(?:\p{Lu}\p{L}{0,5}\.? )?$/u.exec(before);
  return match !== null && isOffice(match[1]!);
}

const isOffice = (words: string): boolean => isPosition(words.trim()) && !isClient(words.trim());
