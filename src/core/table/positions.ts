/** What people in offices are called, told from what anybody does for a living, and from whom offices serve. */
const LONGEST = 90;

/** Who leads a house: `Director`, `Rectora`. Offices that say so by one word, in English, Spanish, French and Portuguese. */
const LEADS =
  'directora?|directeur|directrice|diretora?|superintendent|superintendente|administrator|dean|coordinadora?|coordenadora?';
/** Words for who leads one that many have for other things, too. */
const ANSWERS_FOR =
  'head|principal|manager|gerente|titular|responsable|responsável|encargad[oa]|jef[ea]|chefe|cheffe|chef|juez|jueza|juiz|juíza|juge|judge';

const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${list.join('|')})(?![\\p{L}-])`, 'iu');

/** Seats and offices that are called by one word. */
const SEAT = words([
  LEADS,
  '(?:vice|co|deputy|ex officio|vice-)?[ -]?(?:chair(?:man|woman|person)?|president|presidente|presidenta|président|présidente|dean)',
  'secretary|treasurer|member|trustee|commissioner|mayor|council ?(?:member|man|woman|or)|councill?or|alder(?:man|woman|person)',
  'senator|governor|representative|delegate|comptroller|registrar|provost|ambassador|minister',
  'tesorer[oa]|tesoureir[oa]|trésori(?:er|ère)|vocal|consejer[oa]|conselheir[oa]|conseiller|conseillère|regidora?|síndic[oa]',
  'alcalde(?:sa)?|maire|prefeit[oa]|comisionad[oa]|comissári[oa]|ministr[oa]|ministre|diputad[oa]|deputad[oa]|député|senadora?|sénat(?:eur|rice)',
  'gobernadora?|governadora?|embajadora?|embaixadora?|subsecretari[oa]|subdirectora?|magistrad[oa]',
  "secretari[oa] (?:de|general|ejecutiv[oa]|técnic[oa])|secretári[oa] (?:de|geral|executiv[oa])|secrétaire (?:général|générale|de|d')",
]);
/** Words of positions that say so in company only: many a driver was a manager. */
const RANK = words([
  ANSWERS_FOR,
  'chief|officer|counsel|attorney|analyst|coordinator|supervisor|advis[eo]r|specialist|economist|statistician|scientist|professor|fellow',
  'justice|liaison|planner|auditor|inspector|executive|editor|producer|strategist|assistant|associate|lead|partner|architect|consultant',
  'librarian|archivist|curator|asesora?|assessora?|conseill(?:er|ère)|analista|analyste|especialista|spécialiste',
  'gestora?|gestionnaire|chargée?|delegad[oa]|déléguée?|fiscal|procuradora?|procureure?|profesora?|professora|professeure?',
  'investigadora?|pesquisadora?|chercheu(?:r|se)|adjunt[oa]|adjointe?|portavoz|porta-voz|vocer[oa]|oficial|técnic[oa]',
]);
/** Work that many do, in company or not. */
const TRADE =
  /(?<![\p{L}])(?:sales|account|cashier|ventas|cajer[oa]|police|army|military|security|prison|ranch|farm|shop|store|restaurant|hotel|factory|nurs\p{L}{0,5}|dental|kitchen|laundry|barber|cook|cleaning|janitorial|inmate|detainee|former|ex-?|retired|polic[ií]a|ejército|militar|tienda|finca|cocina|fábrica|jubilad[oa]|retirad[oa]|usine|armée|ancien|ancienne)(?![\p{L}])/iu;

/** Whom an office serves, or a household has, whatever comes before in English or after in other languages. */
const CLIENT_LAST =
  /(?<![\p{L}-])(?:applicant|beneficiary|petitioner|respondent|claimant|complainant|dependent|derivative|asylee|refugee|migrant|parolee|detainee|inmate|prisoner|offender|patient|client|resident|guest|tenant|occupant|household|famil(?:y|ia|le)|hogar|lar|foyer|ménage|família|witness|victim|survivor|minor|worker|laborer|porter|orderly)s?$/iu;
const CLIENT_FIRST =
  /^(?:solicitante|requirente|requerente|demandeu(?:r|se)|requérante?|beneficiari[oa]|beneficiári[oa]|bénéficiaire|detenid[oa]|detid[oa]|détenue?|intern[oa]|pres[oa]|paciente|patiente?|cliente?|residente|résidente?|refugiad[oa]|réfugiée?|inquilin[oa]|huésped|testig[oa]|testemunha|témoin|v[ií]ctima|victime)(?!\p{L})/iu;

export const isClient = (text: string): boolean =>
  CLIENT_LAST.test(text.trim()) || CLIENT_FIRST.test(text.trim());

/** `Director of Communications`, `Senior Policy Analyst`, `Vice Chair`; not `engineer`, `police officer`. */
export function isPosition(text: string): boolean {
  if (text.length > LONGEST || /[\d@]/.test(text) || TRADE.test(text) || isClient(text)) return false;
  return SEAT.test(text) || (RANK.test(text) && /\p{L}[\s-]+(?:\p{L}|&)/u.test(text));
}

/** Under a caption of positions a rank says as much without its office: `Analista`, `Adjointe`. */
export const isJobOfStaff = (text: string): boolean => isPosition(text) || isPosition(`${text} general`);

/** What families, clubs and gangs have, too, unless it is said of what. */
const MEMBER = /(?<!\p{L})(?:members?|miembros?|membres?|membros?|vocal|delegate|representative)(?!\p{L})/iu;
const OF_A_BODY =
  /(?<!\p{L})(?:board|council|commission|committee|cabinet|parliament|assembly|senate|consejo|junta|cabildo|comisión|comité|asamblea|patronato|gabinete|conseil|commission|assemblée|conselho|câmara|comissão|assembleia)(?!\p{L})/iu;

/** Whether a caption calls those below it officials: `Board member`, `Regidor`, `Commissioner`. */
export const callsOfficials = (caption: string): boolean =>
  MEMBER.test(caption)
    ? OF_A_BODY.test(caption) && !TRADE.test(caption) && !isClient(caption)
    : isPosition(caption);

/** Whether a caption calls those below it practitioners, who are listed where they practise. */
export const callsPractitioners = (caption: string): boolean =>
  /^(?:attorney|lawyer|solicitor|barrister|notary(?: public)?|abogad[oa]|notari[oa]|avocate?|notaire|advogad[oa]|tabeli[ãa]o?|physician|doctor|dentist|m[ée]dic[oa]|doctora|dentista|m[ée]decin|praticien(?:ne)?|veterinarian|veterinari[oa]|vétérinaire|architect|arquitect[oa]|architecte?|architektin|pharmacist|farmacéutic[oa]|pharmacien(?:ne)?|apotheker(?:in)?|steuerberater(?:in)?|accountant|surveyor|priest|pastor|rabbi|párroco|pfarrer(?:in)?|curé|(?:zahn|tier)?arzt|(?:zahn|tier)?[äa]rztin|[äa]rztin, arzt|(?:rechts)?anw[aä]lt(?:in)?|notar(?:in)?)s?(?: name)?$/iu.test(
    caption.trim(),
  );

/** Whether a caption gives the firm of practitioners. */
export const givesFirm = (caption: string): boolean =>
  /^(?:(?:law )?firm|law office|despacho|bufete|firma|notar[ií]a|cabinet|étude|escritório|sociedade de advogados|practice|clinic|cl[íi]nica|parish|church|congregation|parroquia|paroisse|pfarrei|büro|steuerkanzlei|apotheke|pharmacy|farmacia|consultorio|consult[óo]rio|cabinet m[ée]dical|centro m[ée]dico|praxis|kanzlei)(?: name)?$/iu.test(
    caption.trim(),
  );

/** Captions that are one of these words and no more: `Judge`, `Contact name`. */
const HEADS = [
  LEADS,
  ANSWERS_FOR,
  'head ?(?:teacher|master|mistress)|warden|rectora?|reitora?|decan[oa]|chef de service',
  'contact(?:[ _]?(?:person|name))?|contacto|contato|point of contact|poc',
  'librarian|bibliotecari[oa]|bibliothécaire|person in charge|pic|persona a cargo',
  'principal officer|chief executive(?: officer)?|ceo|executive director|director general',
  // Who a business belongs to, or who may run it, as registers of licences and inspections list them.
  '(?:business |co-)?owner|proprietor|operator|licen[sc]ee|licen[sc]e holder|permit holder|registered agent|franchisee',
  'propietari[oa]|dueñ[oa]|representante legal|permisionari[oa]|licenciatari[oa]|proprietári[oa]|responsável (?:legal|técnic[oa])',
  'propriétaire|exploitante?|gérante?|représentante? légale?|inhaber(?:in)?|betreiber(?:in)?|geschäftsführer(?:in)?',
];
const HEAD = new RegExp(`^(?:${HEADS.join('|')})(?: name)?$`, 'iu');

/** Whether a caption calls whom it heads the head of the house beside, or who answers for it. */
export const headsAHouse = (caption: string): boolean => HEAD.test(caption.trim());

/** Whether a caption gives houses that people work at, besides those that captions of organisations give. */
export const givesHouse = (caption: string): boolean =>
  /^(?:office|oficina|bureau|órgão|dependencia|unidad|department|court|juzgado|tribunal|facility|embassy|embajada|ambassade|embaixada|library|biblioteca|station|branch|sucursal|mairie|service)(?: name)?$/iu.test(
    caption.trim(),
  ) || BUSINESS.test(caption.trim());
/** Where customers go, and under what name. */
const BUSINESS =
  /^(?:business|establishment|restaurant|store|shop|premises|trade|trading|company|child care cent(?:er|re)|day ?care)(?: name)?$|^(?:dba(?: name)?|doing business as|nombre comercial|raz[óo]n social|establecimiento|negocio|comercio|local comercial|enseigne|raison sociale|établissement|commerce|estabelecimento|nome fantasia|razão social|betrieb|firma|unternehmen)$/iu;

/** Whether a caption calls those below it agents of what is for sale, and whether one gives that. */
export const callsAgents = (caption: string): boolean =>
  /^(?:(?:listing|selling|real estate|leasing|listed by)[ _]?(?:agent|broker)?|realtor|broker|agente inmobiliari[oa]|corredora? inmobiliari[oa]|agent immobilier|corretora?)(?: name)?$/iu.test(
    caption.trim(),
  );
