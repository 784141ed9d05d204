/**
 * What an entry in a record says of somebody of a protected population (asylum, victims, children alone, detainees,
 * taxpayers), in small letters without accents: parts of regular expressions, in English, Spanish, French, Portuguese,
 * German and Haitian Creole.
 */
export const PROTECTED_STATES: readonly string[] = [
  'i-? ?(?:589|590|687|700|730|751|821|863|870|899|914|918)|(?:sij|vawa|abused)[ -]+i-? ?360|i-? ?360 (?:sij|vawa|self)',
  'asyl(?:um|ee)|credible fear|reasonable fear|fear claim|withholding of (?:removal|deportation)|cat (?:deferral|claim|granted|withholding)|dcat|wcat',
  'refugee|usrap|[ut] ?-?(?:visa|nonimmigrant|status|adjustment)|vawa|bona fide determination|continued presence|trafficking|victim',
  '(?:torture|trafficking|rape|incest|fgm|s?gbv|dv|domestic (?:violence|abuse)|sexual (?:assault|abuse|violence)) survivors?|survivors? of (?:torture|rape|trafficking|abuse|domestic|sexual|human|gender|genocide|fgm|s?gbv)',
  'refugees|internally displaced|idps?|stateless(?: person)?|hiv ?(?:positive|pos|\\+)|living with hiv|pl(?:hiv|wh|wha)',
  'tps|ded granted|chnv|humanitarian parole|special immigrant|sij|sijs|siv|uac|unaccompanied|orr custody',
  'in custody|detained|detainer lodged|book(?:ed)?[ -]in|final order|order(?:ed)? (?:of removal|removed)|removal order',
  'smartlink|gps ankle(?: monitor| bracelet)?|ankle (?:monitor|bracelet)|isap|tobillera (?:gps|electronica)|grillete electronico|bracelet electronique',
  'w-?7|itin|return filed|taxpayer transcript|protected witness|s visa|1367',
  'solicitud de (?:asilo|refugio|visa [ut]|tps)|solicitante de asilo|asilad[oa]|asilo (?:concedido|otorgado|negado|pendiente|politico)|(?:miedo|temor) (?:creible|fundado|razonable)|retencion de remocion',
  'refugiad[oa]|visa [ut]|victima|trata de personas|violencia domestica|menor no acompanad[oa]|nna no acompanad[oa]|permiso humanitario',
  'sobrevivientes? de (?:tortura|trata|violencia|violacion|abuso|genero)|desplazad[oa]s? (?:intern[oa]s?|forzad[oa]s?)|apatridas?|vih (?:positiv[oa]|\\+)|seropositiv[oa]s?|vive con vih|refugiad[oa]s|victimas',
  'detenid[oa]|bajo custodia|orden (?:final )?de (?:remocion|deportacion)|testigo protegido|proteccion (?:complementaria|subsidiaria|temporal)',
  'deboute[a-z]*|oqtf|refugiee?|protection subsidiaire|procedure dublin|refugio (?:negado|concedido|pendente)|solicitante de refugio|acolhida humanitaria|duldung|geduldet|asyl(?:antrag)? [a-z]{4,12}|abschiebung[a-z]*|subsidiarer schutz|orden de expulsion',
  '(?:fled|fleeing|flees|hid|hides|hiding|escaped|escaping|ran|running|afraid|scared|threatened|abused|beaten|stalked|trafficked)(?: away)?(?: (?:from|of|by))? (?:(?:her|his|their|the|an?) )?(?:abusive |violent )?(?:ex-? ?)?(?:husband|wife|partner|boyfriend|girlfriend|spouse|father|stepfather|uncle|in-laws|traffickers?|pimp|smugglers?|gang|cartel)',
  '(?:huy[eo]|huyo|huyendo|escapo|escapando|se esconde|escondid[oa]|se oculta|miedo|amenazad[oa]|golpead[oa]|abusad[oa]|violad[oa]|maltratad[oa]|perseguid[oa]) (?:de|a|por) (?:su |sus |la |el |las |los |un |una )?(?:ex ?-?)?(?:espos[oa]|marido|pareja|conviviente|novio|padre|padrastro|tio|tratantes?|pandillas?|maras?|cartel|coyote)',
  'demandeur d.asile|requerente de asilo|requerente de refugio|azil|refijye|viktim|timoun ki pa akonpaye|prizonye',
];

const PROTECTED = new RegExp(`(?<![a-z0-9])(?:${PROTECTED_STATES.join('|')})(?![a-z0-9])`);

/** `text`: in small letters without accents. */
export const tellsOfProtected = (text: string): boolean => PROTECTED.test(text);
