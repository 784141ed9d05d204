import { isPosition } from '../table/positions.ts';
import { isOfficeContact } from './office-contact.ts';

/** Words that an office has in its name, and few people have on their envelope. */
const OFFICE =
  /(?<![\p{L}\p{N}])(?:office|department|division|bureau|agency|commission|ministry|council|committee|directorate|secretariat|administration|press|media|public affairs|communications|university|institute|foundation|association|oficina|direcci[oó]n|departamento|secretar[ií]a|ministerio|comisi[oó]n|instituto|consejo|fiscal[ií]a|agencia|fundaci[oó]n|universidad|subsecretar[ií]a|coordinaci[oó]n|prensa|comunicaci[oó]n)(?![\p{L}\p{N}])/iu;
/** How an office is reached. */
const CONTACT = /@|https?:|www\.|(?<!\p{L})(?:tel|phone|fax|tel[eé]fono)\b|\(\d{3}\) ?\d{3}-\d{4}/iu;
/** A person's own facts: then the lines are no card. */
const PRIVATE =
  /(?<!\p{L})(?:born|dob|birth|a-?number|ssn|alien|nacid[oa]|nacimiento|client|patient|detainee|applicant|petitioner|solicitante|detenid[oa]|paciente|cliente|home|domicilio|residence|lives)(?!\p{L})/iu;
/** Lines of a card are short, and not many. */
const LONGEST_LINE = 90;
const MOST_LINES = 12;
const FURTHEST = 600;

/** `visited the office at 45 Elm Street`, `la sede en Calle 8`: the sentence says what stands there. */
const BUILDING_AT =
  /(?<!\p{L})(?:offices?|headquarters|courthouse|library|city hall|oficinas?|sede|juzgado|biblioteca) (?:(?:is|are|located|ubicad[ao]s?|está) ){0,2}(?:at|on|in|en) (?:the |la |el )?$/iu;
/** Houses that are known to all by their kind, right before their address: `im Rathaus, Marktplatz 1`. */
const KNOWN_HOUSES = String.raw`(?<!\p{L})(?:Rathaus|Bürgerbüro|Landratsamt|Stadthalle|Bürgerhaus|mairie|hôtel de ville|préfecture|salle des fêtes|câmara municipal|prefeitura(?: municipal)?|paços do concelho|ayuntamiento|palacio municipal|presidencia municipal|city hall|town hall|village hall|courthouse|(?:public |municipal )?library|biblioteca(?: pública| municipal)?|bibliothèque|Stadtbibliothek)(?: (?:de |von |d')?\p{Lu}[\p{L}-]{2,20})?`;
const BEHIND_KNOWN = new RegExp(`${KNOWN_HOUSES}, {1,2}$`, 'iu');
const HOLDS_KNOWN = new RegExp(String.raw`${KNOWN_HOUSES}, {1,2}[\p{L}\d]`, 'iu');
const BEFORE = 60;

/** Counsel is named with where they practise: `Assistant United States Attorney, 45 Elm Street`, `… LLP, …`. */
const COUNSEL_AT =
  /(?<!\p{L})(?:(?:United States|U\.S\.|state|district|county|city|prosecuting|commonwealth.s) attorney|attorney general|solicitor general|(?:public|federal) defender|(?:chief|general|deputy|trial|senior) (?:counsel|attorney)|attorneys? (?:at law|for (?:the )?(?:petitioners?|respondents?|appell(?:ant|ee)s?|plaintiffs?|defendants?|government))|LLP|PLLC|P\.C\.|law (?:offices?|firm|group)|abogad[oa]s asociad[oa]s|bufete(?: \p{L}{1,30}){0,3}|fiscalía general)(?: of (?:the )?\p{Lu}\p{L}{1,30}){0,2}, {1,2}$/iu;
/** By name: `Petitioner's attorney, Ana Cruz, 45 Elm Street`, `su abogada, Ana Cruz, Calle 8`. */
const COUNSEL_CALLED =
  /(?<!\p{L})(?:(?:[Pp]etitioner|[Pp]laintiff|[Rr]espondent|[Dd]efendant|[Aa]ppellant|[Cc]laimant)(?:['’]s|s['’])|[Hh]is|[Hh]er|[Tt]heir|[Yy]our) (?:attorney|counsel|lawyer),? (?:\p{Lu}[\p{L}.'’-]{0,20},? {1,2}){1,5}$|(?<!\p{L})(?:su|la|el) abogad[oa],? (?:\p{Lu}[\p{L}.'’-]{0,20},? {1,2}){1,5}$/u;
/** Who was counsel, or has one, lives there: the word may stand some way before. */
const NO_COUNSEL =
  /(?<!\p{L})(?:former|formerly|ex|retired|lives?|living|resid(?:es|ing)|home|born|dob|clients?|cliente|c\/o|represented)(?!\p{L})/iu;
const CLAUSE = 120;

/** Where authors work: `…, Department of Statistics, University of Examples, 45 Elm Street`. */
const AFFILIATION =
  /(?<!\p{L})(?:university|institute|department|college|hospital|faculty|laborator(?:y|ies)|academy|school of|universidad|instituto|facultad|université|institut|faculté|universidade|faculdade|universität|università)(?:[ ,]{1,2}(?:of|for|the|de|del|la|des|du|da|do|di|and|y|et|e|\p{Lu}[\p{L}.'’-]{0,30})){0,8}, {0,2}$/iu;
/** Who may be written to about a paper. */
const CORRESPONDENCE =
  /(?<!\p{L})(?:correspond(?:ing author|ence)|autor de correspondencia)(?: to)?: {0,2}[^\n:]{0,60}$/iu;
/** Who is taught, treated or held at such a place does not work there. */
const NO_AUTHOR =
  /(?<!\p{L})(?:students?|patients?|detain(?:ed|ees?)|held|inmates?|admitted|estudiante|paciente|detenid[oa])(?!\p{L})/iu;

/** What is offered to all comers, and where: `La Casa … atiende a … Dirección: …`, `Visit us at …`. */
const OFFERS =
  /(?<!\p{L})(?:atiende|atendemos|ofrece|ofrecemos|brinda|brindamos|(?:ha )?acogido a|abierto de|horario|welcomes|serves|offers|provides|open (?:daily|monday|to the public)|opening hours|office hours)(?!\p{L})[^\n]{0,160}$/iu;
const LABELLED =
  /(?<!\p{L})(?:direcci[oó]n|ubicaci[oó]n|sede|oficinas?|address|location|visit us(?: at)?|vis[ií]tenos(?: en)?)[:.]? {1,2}$/iu;
/** `FSF's address changed …`, `… Foundation, Inc., 59 …`: of a firm or foundation. */
const FIRMS =
  /(?:\p{Lu}{2,6}|(?:Inc|LLC|Ltd|Corp|Corporation|Foundation|Company)\.?)(?:['’]s (?:new |mailing )?address(?:[^\n:]{0,60}:)?\s{1,12}|, {1,2})$/u;
/** Houses on offer, and those of firms, in notices: nobody is said to live there. */
const OFFERED =
  /(?<!\p{L})(?:for sale|to let|to rent|for rent|viewings?|registered office|planning application|se vende|se alquila|en venta|en alquiler|zu vermieten|zu verkaufen|à louer|à vendre|affitt?asi|vendesi|te koop|te huur|vende-se|aluga-se)(?!\p{L})/iu;
const isOffered = (text: string, start: number, end: number): boolean =>
  OFFERED.test(
    text
      .slice(Math.max(0, start - BEFORE), start)
      .split('\n')
      .at(-1)!,
  ) || OFFERED.test(text.slice(end, end + BEFORE).split('\n', 1)[0]!);

const isHouses = (before: string): boolean =>
  LABELLED.test(before) && OFFERS.test(before) && !NO_COUNSEL.test(before);

/** A directory: positions on lines of their own, several of them. */
const areColleagues = (text: string): boolean =>
  text.split('\n', MOST_COLLEAGUES).filter((line) => isPosition(line.trim())).length > 1;
const MOST_COLLEAGUES = 400;

const isAuthors = (before: string): boolean =>
  (AFFILIATION.test(before) || CORRESPONDENCE.test(before)) &&
  !NO_COUNSEL.test(before) &&
  !NO_AUTHOR.test(before);

/**
 * Licences and manuals of software name whom to write to, in public.
 */
const AUTHORSHIP =
  /permission is (?:hereby )?granted|permission to (?:use|copy|modify|distribute)|free software|without (?:any )?warranty|warranty of any kind|terms of the (?:gnu|mit|bsd|apache|licen[cs]e)|source code/i;

/** Whether a text is the licence or manual of software, and says nothing private of anybody. */
export const isOfSoftware = (text: string): boolean => AUTHORSHIP.test(text) && !PRIVATE.test(text);

const isCounsels = (before: string): boolean =>
  (COUNSEL_AT.test(before) || COUNSEL_CALLED.test(before)) && !NO_COUNSEL.test(before);

/**
 * Whether an address is an office's: a sentence says so right before it, or it stands below its name in the lines of a
 * card (name, position, office, address, telephone), as under mails and press releases. The card's name is then of who
 * works there, not of who lives there. `heading`: the text before this one, which may be one.
 */
export function isOfficeAddress(
  text: string,
  { start, end }: { start: number; end: number },
  heading = '',
): boolean {
  if (isOfficeContact(text, { start, end }, heading)) return true;
  const near = text.slice(Math.max(0, start - BEFORE), start);
  if (BUILDING_AT.test(near) || BEHIND_KNOWN.test(near)) return true;
  if (HOLDS_KNOWN.test(text.slice(start, end)) || isOffered(text, start, end)) return true;
  const before = text.slice(Math.max(0, start - CLAUSE), start);
  if (FIRMS.test(before) && !NO_COUNSEL.test(before)) return true;
  if (isCounsels(before) || isAuthors(before) || isHouses(text.slice(Math.max(0, start - FURTHEST), start)))
    return true;
  const from = Math.max(text.lastIndexOf('\n\n', start), start - FURTHEST, 0);
  const blank = text.indexOf('\n\n', end);
  const to = Math.min(blank < 0 ? text.length : blank, end + FURTHEST);
  const above = text.slice(from, start).trimStart().split('\n');
  const card = text.slice(from, to).trim();
  const lines = card.split('\n');
  if (above.length < 3 || lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE))
    return false;
  if (PRIVATE.test(card)) return false;
  if (above.slice(1).some((line) => OFFICE.test(line)) && CONTACT.test(card)) return true;
  return above.slice(1).some((line) => isPosition(line.trim())) && areColleagues(text);
}
