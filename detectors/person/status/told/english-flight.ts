/** What English sentences say of one person's flight: how they came, whom they fled, what was done to them, where they hide. */
import { statements } from './statement.ts';

/** Whom people flee, and who hurts them. */
const GROUPS = String.raw`(?:gangs?|gang members|cartels?|Zetas|maras?|MS-13|Barrio 18|militias?|militiamen|al-Shabaab|Boko Haram|Taliban|ISIS|guerrillas?|paramilitar(?:y|ies)|soldiers|army|military|junta|police(?:m[ae]n)?|regime|security forces|guards|traffickers?|smugglers?)(?!\p{L})`;
const KIN = String.raw`(?:husband|ex(?:-husband|-boyfriend|-partner)?|boyfriend|partner|stepfather|abuser|pimp|madam|in-laws|employer)(?!\p{L})`;
const RELATIVES =
  '(?:son|daughter|brother|sister|father|mother|husband|wife|cousin|uncle|aunt|partner|parents|family|boyfriend)';
const HARMED =
  '(?:raped|beaten(?: up)?|threatened|attacked|extorted|kidnapped|abducted|tortured|abused|stabbed|enslaved|trafficked|exploited|persecuted|burned|stalked)';
/** Where people cross into the United States, and on the way to it and to Europe. */
const CROSSINGS = String.raw`(?:San Ysidro|Eagle Pass|El Paso|Del Rio|Nogales|Tijuana|Reynosa|Matamoros|Yuma|Lukeville|S[aá]sabe|Otay Mesa|Brownsville|McAllen|Laredo|Nuevo Laredo|(?:Ciudad )?Ju[aá]rez|Mexicali|Calexico|Piedras Negras|(?:the )?Dari[eé]n(?: Gap)?|the (?:river|desert|Rio Grande|jungle|Channel|Mediterranean))(?!\p{L})`;

export const FLED_EN = statements(
  [
    String.raw`(?:had to|forced to|managed to) (?:flee|escape)(?! (?:the (?:building|fire|scene|flood|room)))(?= (?:from )?(?:\p{Lu}|his|her|the country))`,
    `(?:fled|escaped(?: from)?|fleeing|hiding from|ran (?:away )?from|left) (?:his|her) (?:(?:abusive|violent) )?${KIN}|(?:fled|escaped|fleeing) (?:his|her) (?:home ?)?(?:country|land)(?!\\p{L})`,
    `(?:was|were|been|got|him|her) (?:turned back|turned away|pushed back|apprehended|caught|picked up|abandoned) (?:\\p{Ll}+ ){0,3}(?:at|near|crossing) the (?:[\\p{L}.]+ )?border`,
    `(?:crossed|entered|came in|came|arrived|got in) (?:(?!the |an? )[\\p{Ll}’']{2,12} ){0,3}(?:at|near|through|by|via|across) ${CROSSINGS}|(?:crossed|swam|waded) (?:the Rio Grande|the river|the Dari[eé]n)`,
    String.raw`(?:came|entered|crossed|arrived|got in|admitted|paroled)(?: in)? (?:\p{Ll}{2,10} ){0,3}(?:through|with|on|via|using) (?:the |an? )?CBP One|(?:arrived|came|crossed) (?:[\p{L}]{2,12} ){0,4}(?:(?:by|on|in) (?:an? )?(?:small boat|dinghy|rubber boat)|in the back of an? (?:lorry|truck))`,
    String.raw`(?:came|entered|arrived|is here|was here|came in) (?:here )?(?:in \d{4} )?(?:on|with) (?:an? )?(?:tourist|student|visitor|fianc[ée]e?|work|exchange) visa`,
    String.raw`smugglers? (?:had |has )?(?:took|kept|beat|left|abandoned|raped|sold|held|robbed|threatened|taken) (?:him|her|them|his|their|me|my)(?!\p{L})|(?:owes?|owed|paid|paying) (?:the |a |his |her )?(?:smuggler|coyote|trafficker)s?(?!\p{L})`,
    String.raw`(?<=, )unaccompanied(?=[,.;]| and| from| when)|(?:came|arrived|crossed|travell?ed) (?:here )?from \p{Lu}[\p{L} ]{2,30} (?:all )?alone`,
    String.raw`(?:deserted|defected|desertion)(?: from (?:the |his |her )?(?:\p{L}+ ){0,2}(?:army|military|forces|Tatmadaw|police|regime|navy|ranks|unit|service))|(?:was|being|been|after being) (?:forcibly )?conscripted|(?:evad|dodg|refus|avoid|escap)(?:e|es|ed|ing) (?:military )?(?:conscription|mobili[sz]ation|military service)`,
    `(?:was|were|been|being|got|is) (?:repeatedly |nearly |also |badly |brutally |later ){0,2}${HARMED}(?: and [\\p{Ll}]{4,12})? by (?:the |an? |his |her |their |some |members of (?:the |an? )?|local |armed ){0,2}(?:[\\p{L}-]{3,14} )?(?:${GROUPS}|${KIN})`,
    `(?:was|were|been|being) (?:gang-)?raped|(?<=, )raped (?:in|by|on|at)`,
    `${GROUPS} (?:members? |men )?(?:has |have |had |is |are |were |was ){0,2}(?:killed|murdered|threatened|beat|looking for|wants?|wanted|kidnapped|extorted|came for|hunting|found|shot at) (?:him|her|them|me|his|their|my)(?!\\p{L})`,
    `(?:[Hh]is|[Hh]er|[Tt]heir|whose|[Mm]y) (?:\\p{Ll}{3,8} )?${RELATIVES} (?:was|were|got|had been) (?:killed|murdered|kidnapped|disappeared|shot|taken|beaten) by (?:the |an? |members of (?:the |an? )?)?(?:[\\p{L}-]{3,14} )?${GROUPS}`,
    `${KIN}(?:,[^,\\n]{3,40},)? (?:has |had |just |recently )?(?:found (?:her|his|out)|beat (?:her|him)|threatens?|threatened (?:her|him|to)|tracked (?:her|him)|is looking for (?:her|him)|stalks|stalked)`,
    // Things are removed and returned, too; who is named right before is not one.
    String.raw`(?<=\p{Lu}[\p{L}\p{M}’'-]{1,24} )(?:was|got|has been|had been) (?:removed|returned|flown|expelled|pushed back|sent back) to(?= \p{Lu})`,
    '(?:[Uu]nderwent|[Ss]urvived|[Ss]uffered|[Ee]ndured|fears?|subjected to|survivor of) (?:FGM(?:/C)?|female genital (?:mutilation|cutting))|forced (?:into (?:marriage|prostitution|sex work)|to marry)',
    String.raw`(?:[Ii]s|[Ww]as|been|are|went|gone|stays?|staying|lives?|living|remains) in (?:hiding|sanctuary)|under (?:another|a false|a fake|an assumed) name`,
    String.raw`(?:restraining|protective|protection) order against (?:him|her|his|the|an?)(?!\p{L})|(?:[Hh]er|[Hh]is) (?:abuser|trafficker)s?(?!\p{L})`,
    '(?:[Tt]ested )?positive for (?:TB|tuberculosis|hepatitis|syphilis)|(?:has|diagnosed with|suffers from|suffering from|symptoms of) (?:severe |complex |chronic )?(?:PTSD|post-?traumatic stress)',
    String.raw`(?:will|would|could|might|would be|will be) (?:kill(?:ed)?|arrest(?:ed)?|imprison(?:ed)?|jail(?:ed)?)(?: (?:him|her|them))? if (?:he|she|they) (?:goes|go|went|returns?|returned|is|are) (?:back|home|sent|deported)`,
  ],
  [
    ...[
      'flee',
      'fled',
      'escap',
      'hiding',
      'ran ',
      'left h',
      'border',
      'crossed',
      'entered',
      'came',
      'arrived',
    ],
    ...['swam', 'waded', 'got in', 'cbp one', 'visa', 'smuggler', 'coyote', 'trafficker', 'unaccompanied'],
    ...[
      'alone',
      'desert',
      'defect',
      'conscript',
      'mobili',
      'military service',
      'raped',
      ' by ',
      'gang',
      'cartel',
    ],
    ...['ms-13', 'mara', 'barrio', 'militia', 'shabaab', 'boko', 'taliban', 'isis', 'guerril', 'paramilit'],
    ...[
      'removed',
      'returned',
      'flown',
      'expelled',
      'pushed',
      'sent back',
      'soldiers',
      'army',
      'junta',
      'police',
      'regime',
      'security forces',
      'guards',
      'husband',
      'boyfriend',
    ],
    ...['partner', 'stepfather', 'abuser', ' ex', 'pimp', 'madam', 'in-laws', 'employer', 'fgm', 'genital'],
    ...[
      'forced',
      'sanctuary',
      ' name',
      'order against',
      'positive for',
      'ptsd',
      'traumatic',
      ' if he',
      ' if she',
    ],
    ...[' if they', 'zetas', 'admitted', 'paroled', 'is here', 'was here'],
  ],
  'gu',
);
